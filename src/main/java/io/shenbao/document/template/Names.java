package io.shenbao.document.template;

import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.SummaryTable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that a template may use, so that a misspelt one is found when it is compiled. */
public sealed interface Names {

  /**
   * A single value.
   *
   * @param type of the form's field; that of a derived name is {@code TEXT}
   * @param options the values it can be compared with; empty: any
   * @param units that an amount can be printed in
   * @param required whether it may be marked as missing
   * @param isPicture whether it names a picture
   * @param path of the form's field; empty for a derived name
   */
  record Text(
      FieldType type,
      Set<String> options,
      Set<String> units,
      boolean required,
      boolean isPicture,
      String path)
      implements Names {
    public static final Text PLAIN = new Text(FieldType.TEXT, Set.of(), Set.of(), false, false, "");

    /** A derived text of several paragraphs. */
    public static final Text PROSE =
        new Text(FieldType.PROSE, Set.of(), Set.of(), false, false, "");

    public static Text of(Field field) {
      return new Text(
          field.type(),
          options(field),
          units(field),
          field.required(),
          field.isPicture(),
          field.caption().printed() ? field.path() : "");
    }

    boolean isProse() {
      return type == FieldType.PROSE;
    }

    private static Set<String> options(Field field) {
      return field.type() == FieldType.BOOLEAN
          ? new LinkedHashSet<>(List.of(FieldText.YES, FieldText.NO))
          : field.options().keySet();
    }

    private static Set<String> units(Field field) {
      Set<String> units = new LinkedHashSet<>();
      if (!field.unit().isEmpty()) {
        units.add(field.unit());
      }
      field
          .units()
          .forEach(
              (unit, how) -> {
                if (how.factor() != null) {
                  units.add(unit);
                }
              });
      return units;
    }
  }

  /** A group of names. */
  record Section(Map<String, Names> children) implements Names {}

  /**
   * A list whose items all have the same names.
   *
   * @param most items that it may have; 0: any number
   */
  record Repeated(Map<String, Names> children, int most) implements Names {

    public Repeated(Map<String, Names> children) {
      this(children, 0);
    }
  }

  /** What paths into the form begin with. */
  String APP = "app.";

  /** {@code @hint.path}: the pack's guidance on a node, in the blank form only. */
  String HINT = "@hint";

  /** The distinct scenarios of the instances, in order: a list of {@code name}. */
  String SCENARIOS = "@scenarios";

  /** {@code @files.requirement}: the evidence handed in for it, a list of {@code name}. */
  String FILES = "@files";

  /** The group of a scenario instance; empty when it has none. */
  String GROUP = "@group";

  /** Number of an item of a list, from 1. */
  String NUMBER = "@number";

  /** The item that a document is made for, and the item around that one. */
  String ITEM = "item";

  String AROUND = "around";

  /** What the form calls the row of a grid that a document is made for. */
  String LABEL = "@label";

  /** Whether an applicant's row of the summary table fits on a page. */
  String SHORT = "@short";

  /** Whether an applicant's row of the summary table needs small type to fit on two pages. */
  String LONG = "@long";

  /** The application form's names, and what is derived from the scenario instances. */
  static Section of(Programme programme) {
    String instances = String.valueOf(programme.roles().instances());
    Map<String, Names> names = new LinkedHashMap<>();
    programme.form().sections().forEach((key, node) -> names.put(key, of(node, instances)));
    ofPack(programme).keySet().forEach(word -> names.putIfAbsent(word, Text.PLAIN));
    names.put(SCENARIOS, new Repeated(numbered(Map.of("name", Text.PLAIN))));
    names.put(FILES, new Section(files(programme)));
    names.put(HINT, new Section(hints(programme.form())));
    return new Section(names);
  }

  /**
   * The names of a document that the pack adds: the form's, and those of the item that it is made
   * for.
   */
  static Section of(Programme programme, Programme.Document document) {
    String each = document.each();
    Section form = of(programme);
    if (each == null || !each.startsWith(APP)) {
      return form;
    }
    String path = each.substring(APP.length());
    Map<String, Names> names = new LinkedHashMap<>(form.children());
    item(programme, path).ifPresent(item -> names.put(ITEM, item));
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      Optional<Names> around = item(programme, path.substring(0, dot));
      if (around.isPresent()) {
        names.put(AROUND, around.get());
        break;
      }
    }
    return new Section(names);
  }

  /** The names of one item of a list or row of a grid; empty when it is neither. */
  private static Optional<Names> item(Programme programme, String path) {
    String instances = String.valueOf(programme.roles().instances());
    Node node = programme.form().find(path).orElse(null);
    if (node instanceof Items items) {
      return Optional.of(new Section(((Repeated) of(items, instances)).children()));
    }
    if (node instanceof Group grid && grid.grid()) {
      Node row = grid.children().values().iterator().next();
      Map<String, Names> names = new LinkedHashMap<>(((Section) of(row, instances)).children());
      names.put(LABEL, Text.PLAIN);
      return Optional.of(new Section(names));
    }
    return Optional.empty();
  }

  /** What every document may say of the pack itself. */
  static Map<String, String> ofPack(Programme programme) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("title", programme.title());
    words.put("issuer", programme.issuer());
    words.put("region", programme.region());
    words.put("tier", programme.tier());
    words.put("year", programme.year() == 0 ? "" : Integer.toString(programme.year()));
    words.put("deadline", programme.deadline());
    return words;
  }

  /** The names of one of the pack's summary tables. */
  static Section ofSummary(Programme programme, SummaryTable table) {
    Map<String, Names> row = new LinkedHashMap<>();
    List.of("name", "factory", "scenarios", "contact", "phone", "remark")
        .forEach(key -> row.put(key, key.equals("scenarios") ? Text.PROSE : Text.PLAIN));
    table.own().keySet().forEach(key -> row.put(key, Text.PLAIN));
    row.put(SHORT, Text.PLAIN);
    row.put(LONG, Text.PLAIN);
    Map<String, Names> names = new LinkedHashMap<>();
    List.of("title", "note", "recommender").forEach(key -> names.put(key, Text.PLAIN));
    ofPack(programme).keySet().forEach(word -> names.putIfAbsent(word, Text.PLAIN));
    names.put("applications", new Repeated(numbered(row)));
    if (table.sort().hasGroups() || table.hasTotals()) {
      Map<String, Names> totals = new LinkedHashMap<>();
      table
          .own()
          .forEach(
              (key, column) -> {
                if (column.total()) {
                  totals.put(key, Text.PLAIN);
                }
              });
      names.put("count", Text.PLAIN);
      names.put("total", new Section(totals));
      Map<String, Names> group = new LinkedHashMap<>(names);
      List.of("note", "recommender").forEach(group::remove);
      ofPack(programme).keySet().forEach(group::remove);
      group.put("name", Text.PLAIN);
      names.put("groups", new Repeated(numbered(group)));
    }
    return new Section(names);
  }

  /** The names of the index of what is handed in. */
  static Section ofMaterials() {
    Map<String, Names> row = new LinkedHashMap<>();
    List.of("item", "file", "extent", "sha256").forEach(key -> row.put(key, Text.PLAIN));
    Map<String, Names> names = new LinkedHashMap<>();
    List.of("title", "applicant", "factory", "note").forEach(key -> names.put(key, Text.PLAIN));
    names.put("materials", new Repeated(numbered(row)));
    return new Section(names);
  }

  /** The paths of the form's fields that a document is expected to print. */
  static Set<String> printed(Map<String, Names> names) {
    Set<String> paths = new LinkedHashSet<>();
    for (Names name : names.values()) {
      if (name instanceof Text text && !text.path().isEmpty()) {
        paths.add(text.path());
      } else if (name instanceof Section section) {
        paths.addAll(printed(section.children()));
      } else if (name instanceof Repeated list) {
        paths.addAll(printed(list.children()));
      }
    }
    return paths;
  }

  private static Map<String, Names> files(Programme programme) {
    Map<String, Names> files = new LinkedHashMap<>();
    programme
        .requirements()
        .keySet()
        .forEach(id -> files.put(id, new Repeated(numbered(Map.of("name", Text.PLAIN)))));
    return files;
  }

  private static Map<String, Names> hints(Form form) {
    Map<String, Names> hints = new LinkedHashMap<>();
    form.nodes()
        .filter(node -> !node.caption().hint().isEmpty())
        .forEach(node -> hints.put(node.path(), Text.PLAIN));
    return hints;
  }

  private static Names of(Node node, String instances) {
    if (node instanceof Field field) {
      return Text.of(field);
    }
    Map<String, Names> children = new LinkedHashMap<>();
    node.children().forEach((key, child) -> children.put(key, of(child, instances)));
    if (node.path().equals(instances)) {
      children.put(GROUP, Text.PLAIN);
    }
    return node instanceof Items items
        ? new Repeated(numbered(children), items.max() == null ? 0 : items.max())
        : new Section(children);
  }

  private static Map<String, Names> numbered(Map<String, Names> children) {
    Map<String, Names> all = new LinkedHashMap<>(children);
    all.put(NUMBER, Text.PLAIN);
    return all;
  }
}

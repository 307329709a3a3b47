package io.shenbao.programme.reading;

import com.google.common.base.CharMatcher;
import com.google.common.collect.Sets;
import com.google.re2j.Pattern;
import io.shenbao.programme.Caption;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Similar;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code form.yaml}. */
final class FormReader {

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** What an expression can give. */
  private static final Set<FieldType> COMPUTABLE =
      Sets.immutableEnumSet(
          FieldType.TEXT,
          FieldType.NUMBER,
          FieldType.INTEGER,
          FieldType.YEAR,
          FieldType.BOOLEAN,
          FieldType.DATE);

  /** What is said of values that are typed. */
  private static final List<String> TYPED_ONLY =
      List.of("required", "starred", "units", "offer", "example", "unique", "format");

  /** One of them says what a node is. */
  private static final List<String> KINDS = List.of("type", "fields", "rows", "each");

  /** Formats that something hangs on; a pack's rules may ask for others. */
  private static final List<String> FORMATS =
      List.of("credit-code", "phone", "mobile", "email", "industry", "picture");

  /** What no sheet's name may hold. */
  private static final CharMatcher NO_SHEET = CharMatcher.anyOf("[]:*?/\\");

  /** What a node takes over from its ancestors. */
  private record Context(String path, String sheet, String clause, boolean printed) {
    String pathOf(String key) {
      return path.isEmpty() ? key : path + "." + key;
    }
  }

  Form read(Entry root) {
    Map<String, Node> sections = nodes(root.entries(), new Context("", "", "", true));
    if (sections.isEmpty() && root.isThere()) {
      root.problem(root.pointer(), "pack.form.empty", "form.yaml");
    }
    return new Form(sections);
  }

  private Map<String, Node> nodes(Map<String, Entry> entries, Context context) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    entries.forEach(
        (key, entry) -> {
          if (!KEY.matches(key)) {
            entry.problem(entry.pointer(), "pack.form.key", key);
          }
          nodes.put(key, node(entry, context));
        });
    return Collections.unmodifiableMap(nodes);
  }

  private Node node(Entry written, Context context) {
    try (Entry entry = written.meaningOneOf(KINDS)) {
      Caption caption = caption(entry, entry.key(), context);
      if (entry.has("type")) {
        return field(entry, caption);
      }
      Context inner =
          new Context(
              caption.path(), sheet(entry, context.sheet()), caption.clause(), caption.printed());
      if (entry.has("each")) {
        return items(entry, caption, inner);
      }
      if (entry.has("rows")) {
        return grid(entry, caption, inner);
      }
      Map<String, Node> children = nodes(entry.entries("fields"), inner);
      if (children.isEmpty()) {
        entry.problem(entry.pointer(), "pack.form.empty", caption.path());
      }
      return new Group(caption, inner.sheet(), false, children);
    }
  }

  private Items items(Entry entry, Caption caption, Context inner) {
    if (!entry.has("sheet")) {
      entry.problem(entry.pointer(), "pack.form.list-sheet", caption.path());
    }
    Map<String, Node> children = nodes(entry.entries("each"), inner);
    String keyField = entry.optional("key");
    if (keyField != null && !(children.get(keyField) instanceof Field)) {
      entry.problem(entry.at("key"), "pack.form.list-key", keyField);
    }
    boolean nested = children.values().stream().anyMatch(Items.class::isInstance);
    if (nested && keyField == null) {
      entry.problem(entry.pointer(), "pack.form.list-needs-key", caption.path());
    }
    Integer min = entry.integer("min");
    return new Items(caption, inner.sheet(), keyField, min == null ? 0 : min, children);
  }

  private Group grid(Entry entry, Caption caption, Context inner) {
    Map<String, Entry> fields = entry.entries("fields");
    if (!entry.has("sheet")) {
      entry.problem(entry.pointer(), "pack.form.list-sheet", caption.path());
    }
    Map<String, Node> rows = new LinkedHashMap<>();
    entry
        .entries("rows")
        .forEach(
            (key, row) -> {
              try (row) {
                Caption rowCaption = caption(row, key, inner);
                Context inRow =
                    new Context(
                        rowCaption.path(),
                        inner.sheet(),
                        rowCaption.clause(),
                        rowCaption.printed());
                rows.put(key, new Group(rowCaption, inner.sheet(), false, nodes(fields, inRow)));
              }
            });
    return new Group(caption, inner.sheet(), true, Collections.unmodifiableMap(rows));
  }

  private static Caption caption(Entry entry, String key, Context context) {
    String label = entry.text("label");
    return new Caption(
        key,
        context.pathOf(key),
        label,
        entry.text("short", label),
        entry.optional("relevant"),
        entry.clause(context.clause()),
        entry.text("hint", ""),
        entry.text("note", ""),
        entry.flag("printed", context.printed()),
        entry.pointer());
  }

  private static Field field(Entry entry, Caption caption) {
    FieldType type = entry.choice("type", FieldType.class, FieldType.TEXT);
    boolean starred = entry.flag("starred", false);
    boolean indicator = type == FieldType.INDICATOR;
    Map<String, List<String>> options = entry.textLists("options");
    if (type == FieldType.OPTION && options.isEmpty()) {
      entry.problem(entry.pointer(), "pack.form.no-options", caption.path());
    }
    return new Field(
        caption,
        type,
        entry.flag("required", false) || starred,
        starred,
        entry.integer("limit"),
        entry.text("unit", ""),
        units(entry, type),
        choice(entry, "kind", Field.Measure.class, Field.Measure.LEVEL, indicator),
        choice(entry, "direction", Field.Direction.class, Field.Direction.UP, indicator),
        options,
        format(entry),
        entry.text("sample", ""),
        entry.text("example", ""),
        entry.text("offer", ""),
        sheet(entry, ""),
        aliases(entry, type),
        plausible(entry, type),
        entry.flag("unique", false),
        entry.flag("figures", true),
        value(entry, type));
  }

  private static String format(Entry entry) {
    String format = entry.text("format", "");
    if (!FORMATS.contains(format)) {
      Similar.near(format, FORMATS)
          .ifPresent(meant -> entry.problem(entry.at("format"), "pack.form.format", format, meant));
    }
    return format;
  }

  /** The expression of a computed field, of which nothing is asked that only typing could give. */
  private static @Nullable String value(Entry entry, FieldType type) {
    String value = entry.optional("value");
    if (value != null) {
      if (!COMPUTABLE.contains(type)) {
        entry.problem(entry.at("value"), "pack.form.computed-type");
      }
      TYPED_ONLY.stream()
          .filter(entry::has)
          .forEach(key -> entry.problem(entry.at(key), "pack.form.computed-key", key));
    }
    return value;
  }

  private static String sheet(Entry entry, String otherwise) {
    String sheet = entry.text("sheet", otherwise);
    boolean isWrong = sheet.length() > 31 || NO_SHEET.matchesAnyOf(sheet);
    if (isWrong && entry.has("sheet")) {
      entry.problem(entry.at("sheet"), "pack.form.sheet", sheet);
    }
    return sheet;
  }

  private static List<String> aliases(Entry entry, FieldType type) {
    List<String> aliases = entry.texts("aliases");
    if (!aliases.isEmpty() && !type.isNumeric()) {
      entry.problem(entry.at("aliases"), "pack.form.not-a-number", "aliases");
    }
    return aliases;
  }

  private static Field.Plausible plausible(Entry entry, FieldType type) {
    try (Entry bounds = entry.entry("plausible")) {
      if (bounds == null) {
        return Field.Plausible.ANYTHING;
      }
      if (!type.isNumeric()) {
        entry.problem(entry.at("plausible"), "pack.form.not-a-number", "plausible");
      }
      Double min = bounds.number("min");
      Double max = bounds.number("max");
      if (min != null && max != null && min > max) {
        bounds.problem(bounds.at("min"), "pack.form.bounds", min, max);
      }
      return new Field.Plausible(min, max, bounds.flag("whole", false), bounds.text("why", ""));
    }
  }

  private static <E extends Enum<E>> @Nullable E choice(
      Entry entry, String key, Class<E> type, E otherwise, boolean allowed) {
    if (entry.has(key) && !allowed) {
      entry.problem(entry.at(key), "pack.form.not-an-indicator", key);
    }
    return allowed ? entry.choice(key, type, otherwise) : null;
  }

  private static Map<String, Field.Unit> units(Entry entry, FieldType type) {
    Map<String, Field.Unit> units = new LinkedHashMap<>();
    entry
        .textMap("units")
        .forEach(
            (unit, factor) -> {
              if ("keep".equals(factor) && type != FieldType.INDICATOR) {
                entry.problem(entry.at("units").appendProperty(unit), "pack.form.unit-keep", unit);
              }
              try {
                units.put(
                    unit, new Field.Unit("keep".equals(factor) ? null : new BigDecimal(factor)));
              } catch (NumberFormatException e) {
                entry.problem(entry.at("units").appendProperty(unit), "pack.form.unit", factor);
              }
            });
    return Collections.unmodifiableMap(units);
  }
}

package io.shenbao.programme.reading;

import com.google.common.base.CharMatcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Caption;
import io.shenbao.programme.Field;
import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code form.yaml}. */
final class FormReader {

  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** One of them says what a node is. */
  private static final List<String> KINDS = List.of("type", "fields", "rows", "each");

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
        return new FieldReader(entry).read(caption);
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
    children.values().forEach(child -> inItem(entry, child));
    Integer min = entry.integer("min");
    Integer max = entry.integer("max");
    if (max != null && max < Math.max(1, min == null ? 0 : min)) {
      entry.problem(entry.at("max"), "pack.form.max", max);
    }
    return new Items(caption, inner.sheet(), keyField, min == null ? 0 : min, max, children);
  }

  /** In an item stand fields, and lists of fields: no sheet has room for more. */
  private static void inItem(Entry list, Node child) {
    if (child instanceof Group group) {
      list.problem(
          child.caption().pointer(),
          group.grid() ? "pack.form.grid-in-list" : "pack.form.group-in-list",
          child.path());
    } else if (child.children().values().stream().anyMatch(Items.class::isInstance)) {
      list.problem(child.caption().pointer(), "pack.form.list-too-deep", child.path());
    }
  }

  private Group grid(Entry entry, Caption caption, Context inner) {
    Map<String, Entry> fields = entry.entries("fields");
    if (!entry.has("sheet")) {
      entry.problem(entry.pointer(), "pack.form.list-sheet", caption.path());
    }
    fields.values().stream()
        .filter(field -> !field.meaningOneOf(KINDS).has("type"))
        .forEach(field -> field.problem(field.pointer(), "pack.form.in-grid", field.key()));
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

  /** The sheet that a node says it stands on. */
  static String sheet(Entry entry, String otherwise) {
    String sheet = entry.text("sheet", otherwise);
    boolean isWrong = sheet.length() > 31 || NO_SHEET.matchesAnyOf(sheet);
    if (isWrong && entry.has("sheet")) {
      entry.problem(entry.at("sheet"), "pack.form.sheet", sheet);
    }
    return sheet;
  }
}

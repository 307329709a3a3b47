package io.shenbao.report.page;

import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import io.shenbao.document.template.FieldText;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.prose.Prose;
import io.shenbao.report.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One place of the form: a field, a group or an item, what stands there and what was found there. A
 * page has hundreds, so it is what the template asks, and no map is made for it.
 */
final class FormPlace implements TemplateHashModel {

  /** A longer value has a line of its own. */
  private static final int LONGEST = 600;

  /** The checks that find something which could not be read as a value. */
  private static final Set<String> UNREAD =
      Set.of(
          "unreadable-value",
          "option",
          "structure",
          "orphan-row",
          "missing-sheet",
          "missing-column",
          "prose-file");

  private final String kind;
  private final String id;
  private final String label;
  private final String value;
  private final Map<String, FormPlace> children = new LinkedHashMap<>();
  private final List<Map<String, Object>> notes = new ArrayList<>();

  private FormPlace(String kind, String id, String label, String value) {
    this.kind = kind;
    this.id = id;
    this.label = label;
    this.value = value;
  }

  /** What all sections stand in, which itself is not shown. */
  static FormPlace whole() {
    return new FormPlace("", "", "", "");
  }

  static FormPlace of(Node node, JsonNode value, String id) {
    String label = node.caption().label();
    return node instanceof Field field
        ? new FormPlace("field", id, label, text(field, value))
        : new FormPlace("group", id, label, "");
  }

  /**
   * @param number among the items, from 1
   */
  static FormPlace ofItem(Items items, JsonNode value, int number, String id) {
    String name = items.keyField() == null ? "" : value.path(items.keyField()).asString("");
    String label = number + ". " + (name.isEmpty() ? items.caption().name() : name);
    return new FormPlace("item", id, label, "");
  }

  private static String text(Field field, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (field.type() == FieldType.PROSE) {
      return Prose.visible(value.asString(""));
    }
    String text = FieldText.of(field, value);
    boolean hasUnit = value.isNumber() && !field.caption().label().contains(field.unit());
    return hasUnit ? text + " " + field.unit() : text;
  }

  FormPlace add(String key, FormPlace child) {
    children.put(key, child);
    return child;
  }

  @Nullable FormPlace child(String key) {
    return children.get(key);
  }

  List<FormPlace> children() {
    return List.copyOf(children.values());
  }

  void note(Map<String, Object> finding) {
    notes.add(finding);
  }

  String id() {
    return id;
  }

  @Override
  public TemplateModel get(String name) {
    return switch (name) {
      case "kind" -> new SimpleScalar(kind);
      case "id" -> new SimpleScalar(id);
      case "label" -> new SimpleScalar(label);
      case "value" -> new SimpleScalar(value);
      case "look" -> new SimpleScalar(look());
      case "notes" -> new SimpleSequence(notes, Pages.WRAPPER);
      case "children" -> new SimpleSequence(children.values(), Pages.WRAPPER);
      case "isField" -> truth(kind.equals("field"));
      case "isNoted" -> truth(!notes.isEmpty());
      case "isUnread" -> truth(notes.stream().anyMatch(FormPlace::isUnread));
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  /** The classes that its line has besides. */
  private String look() {
    String state =
        notes.stream().anyMatch(note -> is(note, Urgency.ERROR) || is(note, Urgency.UNCHECKED))
            ? " bad"
            : notes.stream().anyMatch(note -> is(note, Urgency.WARNING)) ? " look" : "";
    return value.length() > LONGEST ? state + " long" : state;
  }

  /** Something stands there, but it could not be read. */
  private static boolean isUnread(Map<String, Object> note) {
    return UNREAD.contains(String.valueOf(note.get("rule")));
  }

  private static boolean is(Map<String, Object> note, Urgency urgency) {
    return urgency.word().equals(note.get("urgency"));
  }

  private static TemplateBooleanModel truth(boolean value) {
    return value ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
  }
}

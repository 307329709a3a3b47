package io.shenbao.report.page;

import io.shenbao.deadline.Deadline;
import io.shenbao.document.template.FieldText;
import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.report.Urgency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The form as it was read, in printed order, with what was found at each place. */
final class FormPage {

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

  private final Programme programme;
  private final JsonNode tree;
  private final Map<JsonPointer, String> places = new HashMap<>();
  private final Map<JsonPointer, List<Map<String, Object>>> notes = new HashMap<>();

  FormPage(Programme programme, JsonNode tree) {
    this.programme = programme;
    this.tree = tree;
    programme.form().sections().forEach((key, node) -> place(node, JsonPointer.empty()));
  }

  /** Every node gets its place on the page before anything is put there. */
  private void place(Node node, JsonPointer parent) {
    JsonPointer at = parent.appendProperty(node.key());
    places.put(at, "v" + places.size());
    if (node instanceof Items) {
      for (int i = 0; i < tree.at(at).size(); i++) {
        JsonPointer item = at.appendIndex(i);
        places.put(item, "v" + places.size());
        node.children().values().forEach(child -> place(child, item));
      }
    } else {
      node.children().values().forEach(child -> place(child, at));
    }
  }

  /**
   * Puts a finding at the place of its value, or of the nearest parent that has one.
   *
   * @return the place's id; empty when the form has none for it
   */
  String add(JsonPointer pointer, Map<String, Object> finding) {
    for (JsonPointer at = pointer; at != null && !at.matches(); at = at.head()) {
      String id = places.get(at);
      if (id != null) {
        notes.computeIfAbsent(at, place -> new ArrayList<>()).add(finding);
        return id;
      }
    }
    return "";
  }

  /** The sections as a template's values. */
  List<Map<String, Object>> sections() {
    return nodes(programme.form().sections(), JsonPointer.empty());
  }

  private List<Map<String, Object>> nodes(Map<String, Node> children, JsonPointer parent) {
    List<Map<String, Object>> nodes = new ArrayList<>();
    children.forEach((key, node) -> nodes.add(node(node, parent.appendProperty(key))));
    return nodes;
  }

  private Map<String, Object> node(Node node, JsonPointer at) {
    Deadline.poll();
    if (node instanceof Field field) {
      return field(field, at);
    }
    if (node instanceof Items items) {
      List<Map<String, Object>> list = new ArrayList<>();
      for (int i = 0; i < tree.at(at).size(); i++) {
        list.add(item(items, at.appendIndex(i), i + 1));
      }
      return view("group", node.caption().label(), at, list);
    }
    return view("group", node.caption().label(), at, nodes(node.children(), at));
  }

  private Map<String, Object> item(Items items, JsonPointer at, int number) {
    String name = items.keyField() == null ? "" : tree.at(at).path(items.keyField()).asString("");
    String label = number + ". " + (name.isEmpty() ? items.caption().name() : name);
    return view("item", label, at, nodes(items.children(), at));
  }

  private Map<String, Object> field(Field field, JsonPointer at) {
    JsonNode value = tree.at(at);
    boolean isThere = !value.isMissingNode() && !value.isNull();
    String text = isThere ? FieldText.of(field, value) : "";
    boolean hasUnit =
        isThere && value.isNumber() && !field.caption().label().contains(field.unit());
    Map<String, Object> view = view("field", field.caption().label(), at, List.of());
    view.put("value", hasUnit ? text + " " + field.unit() : text);
    view.put("state", state(at));
    return view;
  }

  private String state(JsonPointer at) {
    List<Map<String, Object>> here = notes.getOrDefault(at, List.of());
    boolean isBad =
        here.stream().anyMatch(note -> is(note, Urgency.ERROR) || is(note, Urgency.UNCHECKED));
    boolean isOdd = here.stream().anyMatch(note -> is(note, Urgency.WARNING));
    return isBad ? "bad" : isOdd ? "look" : "";
  }

  /** Something stands there, but it could not be read. */
  private boolean isUnread(JsonPointer at) {
    return notes.getOrDefault(at, List.of()).stream()
        .anyMatch(note -> UNREAD.contains(String.valueOf(note.get("rule"))));
  }

  private static boolean is(Map<String, Object> note, Urgency urgency) {
    return urgency.word().equals(note.get("urgency"));
  }

  private Map<String, Object> view(
      String kind, String label, JsonPointer at, List<Map<String, Object>> children) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", kind);
    view.put("label", label);
    view.put("id", String.valueOf(places.get(at)));
    view.put("notes", notes.getOrDefault(at, List.of()));
    view.put("children", children);
    view.put("empty", children.isEmpty());
    view.put("unread", isUnread(at));
    return view;
  }
}

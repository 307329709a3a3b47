package io.shenbao.report.page;

import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The form as it was read, in printed order, with what was found at each place. */
final class FormPage {

  private final FormPlace form = FormPlace.whole();
  private int places;

  FormPage(Programme programme, JsonNode tree) {
    programme.form().sections().forEach((key, node) -> add(node, tree.path(key), form));
  }

  /** Every node gets its place on the page before anything is put there. */
  private void add(Node node, JsonNode value, FormPlace parent) {
    Deadline.poll();
    FormPlace place = parent.add(node.key(), FormPlace.of(node, value, id()));
    if (node instanceof Items items) {
      for (int i = 0; i < value.size(); i++) {
        JsonNode each = value.path(i);
        FormPlace item = place.add(Integer.toString(i), FormPlace.ofItem(items, each, i + 1, id()));
        addAll(items.children(), each, item);
      }
    } else {
      addAll(node.children(), value, place);
    }
  }

  private void addAll(Map<String, Node> children, JsonNode value, FormPlace place) {
    children.values().forEach(child -> add(child, value.path(child.key()), place));
  }

  private String id() {
    return "v" + places++;
  }

  /**
   * Puts a finding at the place of its value, or of the nearest parent that has one.
   *
   * @return the place's id; empty when the form has none for it
   */
  String add(JsonPointer pointer, Map<String, Object> finding) {
    FormPlace nearest = form;
    JsonPointer rest = pointer;
    for (FormPlace at = form; at != null && !rest.matches(); rest = rest.tail()) {
      at = at.child(rest.getMatchingProperty());
      nearest = at == null ? nearest : at;
    }
    if (nearest != form) {
      nearest.note(finding);
    }
    return nearest.id();
  }

  /** The sections as a template's values. */
  List<FormPlace> sections() {
    return form.children();
  }
}

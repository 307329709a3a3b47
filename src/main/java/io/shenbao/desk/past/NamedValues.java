package io.shenbao.desk.past;

import io.shenbao.deadline.Deadline;
import io.shenbao.document.template.FieldText;
import io.shenbao.programme.Field;
import io.shenbao.programme.Form;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The values of a form as they are printed, by names that stay the same when a row moves: an item
 * of a list goes by what it is called, if it is called anything, else by its place.
 */
final class NamedValues {

  /**
   * A value, or an item of a list as a whole.
   *
   * @param section what the form calls its part
   * @param label with those of what it lies in
   * @param text as printed; empty when nothing stands there, and for an item
   * @param isItem whether it is an item
   * @param holder the name of the innermost item that it lies in; empty for none
   */
  record Value(String section, String label, String text, boolean isItem, String holder) {}

  private static final String STEP = " › ";

  private final Map<String, Value> values = new LinkedHashMap<>();
  private final String section;

  private NamedValues(String section) {
    this.section = section;
  }

  /** All of a form, by name, in printed order; items too, without a text. */
  static Map<String, Value> of(Form form, JsonNode tree) {
    Map<String, Value> all = new LinkedHashMap<>();
    form.sections()
        .forEach(
            (key, node) -> {
              NamedValues section = new NamedValues(node.caption().label());
              section.add(node, tree.path(key), "/" + key, List.of(), "");
              all.putAll(section.values);
            });
    return all;
  }

  private void add(Node node, JsonNode value, String name, List<String> above, String holder) {
    Deadline.poll();
    if (node instanceof Field field) {
      List<String> labels = plus(above, field.caption().label());
      boolean isBlank = value.isMissingNode() || value.isNull();
      put(name, labels, isBlank ? "" : FieldText.of(field, value), false, holder);
    } else if (node instanceof Items items) {
      List<String> labels = name.lastIndexOf('/') == 0 ? above : plus(above, node.caption().name());
      Map<String, Integer> seen = new LinkedHashMap<>();
      for (int i = 0; i < value.size(); i++) {
        addItem(items, value.path(i), i + 1, new Place(name, labels, holder), seen);
      }
    } else {
      boolean isSection = name.lastIndexOf('/') == 0;
      List<String> labels = isSection ? above : plus(above, node.caption().name());
      node.children()
          .forEach((key, child) -> add(child, value.path(key), name + "/" + key, labels, holder));
    }
  }

  /** Where a list stands. */
  private record Place(String list, List<String> labels, String holder) {}

  private void addItem(
      Items items, JsonNode value, int number, Place place, Map<String, Integer> seen) {
    String key = items.keyField();
    String called = key == null ? "" : value.path(key).asString("");
    String id = called.isEmpty() ? Integer.toString(number) : "[" + Likeness.key(called) + "]";
    int times = seen.merge(id, 1, Integer::sum);
    String name = place.list() + "/" + id + (times == 1 ? "" : "#" + times);
    String label = called.isEmpty() ? items.caption().name() + " " + number : called;
    List<String> labels = plus(place.labels(), label);
    put(name, labels, "", true, place.holder());
    items
        .children()
        .forEach((one, child) -> add(child, value.path(one), name + "/" + one, labels, name));
  }

  private void put(String name, List<String> labels, String text, boolean isItem, String holder) {
    values.put(name, new Value(section, String.join(STEP, labels), text, isItem, holder));
  }

  private static List<String> plus(List<String> labels, String one) {
    List<String> more = new ArrayList<>(labels);
    more.add(one);
    return more;
  }
}

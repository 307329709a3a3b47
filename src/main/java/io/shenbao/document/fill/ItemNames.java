package io.shenbao.document.fill;

import io.shenbao.document.template.Names;
import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/** The item that a document is made for, among the names of the form. */
final class ItemNames {

  private final Form form;
  private final Map<String, Object> names;

  /**
   * @param names of the whole application, to which those of an item are added
   */
  ItemNames(Form form, Map<String, Object> names) {
    this.form = form;
    this.names = names;
  }

  /** Adds the item at a place, and the one around it where there is one. */
  void add(JsonPointer item) {
    List<Map<String, Object>> items = items(item);
    int last = items.size() - 1;
    if (last >= 0) {
      names.put(Names.ITEM, items.get(last));
    }
    if (last >= 1) {
      names.put(Names.AROUND, items.get(last - 1));
    }
  }

  /** The items and rows on the way to a place, from the outside in. */
  private List<Map<String, Object>> items(JsonPointer place) {
    List<Map<String, Object>> items = new ArrayList<>();
    Map<String, Node> children = form.sections();
    Object here = names;
    Node around = null;
    for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
      here = step(here, rest);
      if (around instanceof Items list) {
        items.add(asNames(here));
        children = list.children();
        around = null;
        continue;
      }
      Node node = children.get(rest.getMatchingProperty());
      if (node == null) {
        return items;
      }
      if (around instanceof Group grid && grid.grid()) {
        Map<String, Object> row = new LinkedHashMap<>(asNames(here));
        row.put(Names.LABEL, PrintedValue.of(node.caption().label()));
        items.add(row);
      }
      around = node;
      children = node.children();
    }
    return items;
  }

  private static Object step(Object here, JsonPointer rest) {
    Object next =
        here instanceof List<?> list
            ? list.get(rest.getMatchingIndex())
            : asNames(here).get(rest.getMatchingProperty());
    return next == null ? Map.of() : next;
  }

  @SuppressWarnings("unchecked") // FormView makes maps of names to what they stand for
  private static Map<String, Object> asNames(Object here) {
    return here instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}

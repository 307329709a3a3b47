package io.shenbao.check;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/**
 * What is known of an application beyond its fields.
 *
 * @param values of {@code facts}, by name
 * @param lists what rules may go through, each item with its place
 */
record Facts(Map<String, Object> values, Map<FactList, List<Item>> lists) {

  /**
   * One item of a list of facts.
   *
   * @param pointer where it stands in the application
   * @param about another value that it speaks of; its own pointer when there is none
   * @param values what it has
   */
  record Item(JsonPointer pointer, JsonPointer about, Map<String, Object> values) {

    Item(JsonPointer pointer, Map<String, Object> values) {
      this(pointer, pointer, values);
    }
  }

  List<Item> items(FactList list) {
    return lists.getOrDefault(list, List.of());
  }
}

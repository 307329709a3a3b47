package io.shenbao.check;

import io.shenbao.cel.Struct;
import java.util.List;
import java.util.Map;

/**
 * What is known of an application beyond its fields.
 *
 * @param values of {@code facts}, by name
 * @param lists what rules may go through, each item with its place
 */
record Facts(Struct values, Map<FactList, List<Frame.Item>> lists) {

  List<Frame.Item> items(FactList list) {
    return lists.getOrDefault(list, List.of());
  }
}

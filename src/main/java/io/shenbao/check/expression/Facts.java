package io.shenbao.check.expression;

import java.util.List;
import java.util.Map;

/**
 * What is known of an application beyond its fields.
 *
 * @param values of {@code facts}, by name
 * @param lists what rules may go through, each item with its place
 */
public record Facts(Struct values, Map<FactList, List<Bindings.Item>> lists) {

  public List<Bindings.Item> items(FactList list) {
    return lists.getOrDefault(list, List.of());
  }
}

package io.shenbao.source;

import io.shenbao.programme.Items;
import io.shenbao.programme.Similar;
import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The items of an outer list to which the rows of an inner one say by name that they belong. */
final class Parents {

  /** Among more names nobody looks for the one that was meant. */
  private static final int MOST_NAMES = 200;

  private final List<JsonPointer> lists = new ArrayList<>();
  private final Map<String, JsonPointer> byName = new LinkedHashMap<>();

  /**
   * @param items of the outer list, as read
   */
  Parents(Items outer, Items inner, JsonNode items) {
    String keyField = outer.keyField();
    for (JsonNode item : items) {
      JsonPointer list =
          Taken.pointer(outer.path()).appendIndex(lists.size()).appendProperty(inner.key());
      lists.add(list);
      if (keyField != null) {
        byName.putIfAbsent(Likeness.compact(item.path(keyField).asString("")), list);
      }
    }
    byName.remove("");
  }

  /** The inner list in each of them, whether or not there is one yet. */
  List<JsonPointer> lists() {
    return lists;
  }

  /** The inner list in the item of that name, spaces aside; null when there is no such item. */
  @Nullable JsonPointer list(String name) {
    return byName.get(Likeness.compact(name));
  }

  /** The name of the item that was probably meant; empty when none is much like it. */
  String meant(String name) {
    return byName.size() > MOST_NAMES
        ? ""
        : Similar.to(Likeness.compact(name), byName.keySet()).orElse("");
  }
}

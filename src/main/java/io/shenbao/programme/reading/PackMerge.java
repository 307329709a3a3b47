package io.shenbao.programme.reading;

import io.shenbao.programme.PackOrigin;
import io.shenbao.programme.PackTree;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a pack's file over its parent's as a JSON merge patch (RFC 7396): null removes, mappings are
 * merged key by key, everything else is replaced. Keys keep the parent's order, new ones follow.
 */
final class PackMerge {

  private final PackTree child;
  private final Predicate<JsonPointer> whole;
  private final Map<JsonPointer, PackOrigin> origins;
  private final Set<JsonPointer> idle = new TreeSet<>(Comparator.comparing(JsonPointer::toString));
  private final JsonNode root;

  /**
   * @param whole values that replace the parent's as they are, nulls in them included: they hold
   *     patches themselves
   */
  PackMerge(PackTree parent, PackTree child, Predicate<JsonPointer> whole) {
    this.child = child;
    this.whole = whole;
    this.origins = new LinkedHashMap<>(parent.origins());
    this.root = merge(parent.root().deepCopy(), child.root(), JsonPointer.empty());
  }

  PackTree merged() {
    return new PackTree(root, origins);
  }

  /** The nulls of the child that remove nothing, because the parent has no such key. */
  Set<JsonPointer> idle() {
    return idle;
  }

  private JsonNode merge(JsonNode target, JsonNode patch, JsonPointer at) {
    if (!patch.isObject() || whole.test(at)) {
      forget(at);
      adopt(at);
      return patch;
    }
    if (!target.isObject()) {
      forget(at);
    }
    PackOrigin origin = child.origins().get(at);
    if (origin != null) {
      origins.put(at, origin);
    }
    ObjectNode result =
        target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : patch.properties()) {
      JsonPointer inner = at.appendProperty(entry.getKey());
      if (!entry.getValue().isNull()) {
        result.set(entry.getKey(), merge(result.path(entry.getKey()), entry.getValue(), inner));
      } else if (result.remove(entry.getKey()) != null) {
        forget(inner);
      } else {
        idle.add(inner);
      }
    }
    return result;
  }

  private void forget(JsonPointer at) {
    origins.keySet().removeIf(pointer -> isAtOrBelow(pointer, at));
  }

  private void adopt(JsonPointer at) {
    child
        .origins()
        .forEach(
            (pointer, origin) -> {
              if (isAtOrBelow(pointer, at)) {
                origins.put(pointer, origin);
              }
            });
  }

  private static boolean isAtOrBelow(JsonPointer pointer, JsonPointer at) {
    String text = pointer.toString();
    String prefix = at.toString();
    return text.startsWith(prefix)
        && (text.length() == prefix.length() || text.charAt(prefix.length()) == '/');
  }
}

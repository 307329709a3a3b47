package io.shenbao.check;

import dev.cel.common.values.NullValue;
import io.shenbao.cel.Struct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path of a rule, such as {@code it.end} or {@code app.shop.ovens}, taken apart once. */
record ValuePath(String root, List<String> keys) {

  static ValuePath of(String path) {
    List<String> parts = List.of(path.split("\\.", -1));
    return new ValuePath(parts.get(0), parts.subList(1, parts.size()));
  }

  /** Whether there is something in a frame: a value, a list with items. */
  boolean isPresent(Frame frame) {
    Object value = value(frame);
    return value != null
        && !(value instanceof NullValue)
        && !(value instanceof List<?> list && list.isEmpty());
  }

  private @Nullable Object value(Frame frame) {
    Object value = frame.named(root);
    for (int i = 0; i < keys.size() && value != null; i++) {
      value = Struct.get(value, keys.get(i));
    }
    return value;
  }

  /** Where it points to. */
  Trail trail(Frame frame) {
    Trail trail =
        switch (root) {
          case "it" -> Frame.trail(frame.it());
          case "up" -> Frame.trail(frame.up());
          default -> Trail.ROOT;
        };
    for (String key : keys) {
      trail = trail.to(key);
    }
    return trail;
  }
}

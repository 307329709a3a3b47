package io.shenbao.check.expression;

import com.google.common.base.Splitter;
import dev.cel.common.values.NullValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path of a rule, such as {@code it.end} or {@code app.shop.ovens}, taken apart once. */
public record ValuePath(String root, List<String> keys) {

  public static ValuePath of(String path) {
    List<String> parts = Splitter.on('.').splitToList(path);
    return new ValuePath(parts.get(0), parts.subList(1, parts.size()));
  }

  /** Whether there is something in a bindings: a value, a list with items. */
  public boolean isPresent(Bindings bindings) {
    Object value = value(bindings);
    return value != null
        && !(value instanceof NullValue)
        && !(value instanceof List<?> list && list.isEmpty());
  }

  private @Nullable Object value(Bindings bindings) {
    Object value = bindings.named(root);
    for (int i = 0; i < keys.size() && value != null; i++) {
      value =
          value instanceof Map<?, ?> rows ? rows.get(keys.get(i)) : Struct.get(value, keys.get(i));
    }
    return value;
  }

  /** Where it points to. */
  public Place place(Bindings bindings) {
    Place place =
        switch (root) {
          case "it" -> Bindings.place(bindings.it());
          case "up" -> Bindings.place(bindings.up());
          case "facts" -> Place.ROOT.to(root); // nowhere in the form
          default -> Place.ROOT;
        };
    for (String key : keys) {
      place = place.to(key);
    }
    return place;
  }
}

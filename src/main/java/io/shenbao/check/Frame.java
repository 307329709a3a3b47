package io.shenbao.check;

import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * The names that an expression sees, and where {@code it} and {@code up} stand in the application.
 *
 * @param edition of the catalogue
 * @param facts of the application
 * @param names {@code app}, {@code facts} and, inside a list or grid, {@code it} and {@code up}
 * @param it pointer to the item; null outside
 * @param up pointer to the item around it; null outside
 * @param about pointer to another value that the item speaks of; null when there is none
 */
record Frame(
    String edition,
    Facts facts,
    Map<String, Object> names,
    @Nullable JsonPointer it,
    @Nullable JsonPointer up,
    @Nullable JsonPointer about) {

  static Frame of(String edition, Map<String, Object> app, Facts facts) {
    return new Frame(edition, facts, Map.of("app", app, "facts", facts.values()), null, null, null);
  }

  /** The same with another item as {@code it}; the present one becomes {@code up}. */
  Frame inside(Object item, JsonPointer pointer) {
    return inside(item, pointer, null);
  }

  private Frame inside(Object item, JsonPointer pointer, @Nullable JsonPointer about) {
    Map<String, Object> inner = new HashMap<>(names);
    Object outer = names.get("it");
    if (outer != null) {
      inner.put("up", outer);
    }
    inner.put("it", item);
    return new Frame(edition, facts, Collections.unmodifiableMap(inner), pointer, it, about);
  }

  /** The same once the review is over. */
  Frame reviewed(ReviewFacts review) {
    Map<String, Object> more = new HashMap<>(names);
    more.put("review", review.values());
    return new Frame(edition, facts, Map.copyOf(more), it, up, about);
  }

  /** One frame for each item of a scope, in order; this frame itself when the scope has no list. */
  List<Frame> each(Scope scope) {
    if (scope.facts() != null) {
      return facts.items(scope.facts()).stream()
          .map(item -> inside(item.values(), item.pointer(), item.about()))
          .toList();
    }
    if (scope.list() == null) {
      return List.of(this);
    }
    if (scope.outer() == null) {
      return items(scope.list(), scope.list().path());
    }
    String inner = scope.list().path().substring(scope.outer().path().length() + 1);
    List<Frame> frames = new ArrayList<>();
    for (Frame outer : items(scope.outer(), scope.outer().path())) {
      frames.addAll(outer.items(scope.list(), inner));
    }
    return frames;
  }

  /** The items of a list, or rows of a grid, at a path from {@code it} (or {@code app} outside). */
  private List<Frame> items(Node list, String path) {
    Object container = it == null ? names.get("app") : names.get("it");
    JsonPointer pointer = it == null ? JsonPointer.empty() : it;
    for (String key : path.split("\\.", -1)) {
      container = container instanceof Map<?, ?> map ? map.get(key) : null;
      pointer = pointer.appendProperty(key);
    }
    List<Frame> frames = new ArrayList<>();
    if (list instanceof Items && container instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        frames.add(inside(items.get(i), pointer.appendIndex(i)));
      }
    } else if (list instanceof Group && container instanceof Map<?, ?> rows) {
      for (Map.Entry<?, ?> row : rows.entrySet()) {
        frames.add(inside(row.getValue(), pointer.appendProperty(row.getKey().toString())));
      }
    }
    return frames;
  }

  /** Where a path such as {@code it.end} or {@code app.shop.ovens} points to. */
  JsonPointer pointer(String path) {
    int dot = path.indexOf('.');
    String root = dot < 0 ? path : path.substring(0, dot);
    JsonPointer base =
        switch (root) {
          case "it" -> it;
          case "up" -> up;
          default -> JsonPointer.empty();
        };
    JsonPointer pointer = base == null ? JsonPointer.empty() : base;
    if (dot > 0) {
      for (String key : path.substring(dot + 1).split("\\.", -1)) {
        pointer = pointer.appendProperty(key);
      }
    }
    return pointer;
  }

  /** Whether there is something at a path: a value, a list with items. */
  boolean has(String path) {
    int dot = path.indexOf('.');
    Object value = names.get(dot < 0 ? path : path.substring(0, dot));
    if (dot > 0) {
      for (String key : path.substring(dot + 1).split("\\.", -1)) {
        value = value instanceof Map<?, ?> map ? map.get(key) : null;
      }
    }
    return value != null
        && !(value instanceof dev.cel.common.values.NullValue)
        && !(value instanceof List<?> list && list.isEmpty());
  }
}

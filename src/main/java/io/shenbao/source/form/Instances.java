package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.word.WordPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scenario instances: blocks of a document brought together by the name that they bear,
 * whatever their order.
 */
final class Instances {

  private final @Nullable Items list;
  private final List<Answers> all = new ArrayList<>();
  private Answers open = new Answers();
  private @Nullable Answers last;
  private boolean continued;

  Instances(@Nullable Items list) {
    this.list = list;
  }

  /**
   * A table begins.
   *
   * @param describes whether it has more of an instance than its name and its lists
   */
  void table(boolean describes) {
    continued = !open.lists().isEmpty() && describes;
  }

  Answers open() {
    return open;
  }

  /** A label was seen: once more, it begins another instance. */
  void see(Node node, WordPlace place) {
    if (describes(node) && (continued || open.places().containsKey(node))) {
      close();
    }
    open.see(node, place);
  }

  /** Whether a node is a value of an instance itself, and not its name. */
  boolean describes(Node node) {
    return list != null
        && list.children().containsValue(node)
        && node instanceof Field
        && !isKey(node);
  }

  void put(Field field, Held held) {
    Held before = open.values().get(field);
    if (before != null && before.isLike(held)) {
      return;
    }
    if (before != null) {
      close();
    }
    open.values().put(field, held);
  }

  void add(Items nested, Map<Field, Held> row) {
    open.add(nested, row);
  }

  /** All of them, in the order in which they were first named. */
  List<Answers> all() {
    close();
    List<Answers> told = new ArrayList<>();
    for (Answers one : all) {
      Answers before = told.isEmpty() ? null : told.get(told.size() - 1);
      if (!describes(one) && before != null && before.lists().isEmpty()) {
        before.fill(one); // its name is spelled in another way
      } else {
        told.add(one);
      }
    }
    return told;
  }

  private boolean describes(Answers one) {
    return one.values().keySet().stream().anyMatch(field -> !isKey(field));
  }

  private boolean isKey(Node node) {
    return list != null && node.key().equals(list.keyField());
  }

  private void close() {
    continued = false;
    Answers closed = open;
    open = new Answers();
    if (closed.isEmpty()) {
      return;
    }
    Answers named = named(closed);
    if (named != null && !conflicts(named, closed)) {
      named.fill(closed);
      last = named;
    } else if (!describes(closed) && last != null && name(closed) == null) {
      last.fill(closed);
    } else {
      all.add(closed);
      last = closed;
    }
  }

  private @Nullable Answers named(Answers closed) {
    Held name = name(closed);
    for (Answers one : all) {
      Held other = name(one);
      if (name != null && other != null && other.isLike(name)) {
        return one;
      }
    }
    return null;
  }

  private @Nullable Held name(Answers entry) {
    for (Map.Entry<Field, Held> one : entry.values().entrySet()) {
      if (isKey(one.getKey())) {
        return one.getValue();
      }
    }
    return null;
  }

  private static boolean conflicts(Answers one, Answers other) {
    return other.values().entrySet().stream()
        .anyMatch(
            value -> {
              Held here = one.values().get(value.getKey());
              return here != null && !here.isLike(value.getValue());
            });
  }
}

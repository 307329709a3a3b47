package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.word.WordPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was taken for one scenario instance, or for the form itself: values and lists. */
final class Answers {

  private final Map<Field, Held> values = new LinkedHashMap<>();
  private final Map<Items, List<Map<Field, Held>>> lists = new LinkedHashMap<>();
  private final Map<Node, WordPlace> places = new LinkedHashMap<>();
  private final Set<Node> seen = new LinkedHashSet<>();

  Map<Field, Held> values() {
    return values;
  }

  Map<Items, List<Map<Field, Held>>> lists() {
    return lists;
  }

  /** Where the labels stand of what has no value. */
  Map<Node, WordPlace> places() {
    return places;
  }

  /** Notes that a label was seen; whether it had been before. */
  boolean see(Node node, WordPlace place) {
    places.putIfAbsent(node, place);
    return !seen.add(node);
  }

  void add(Items list, Map<Field, Held> row) {
    lists.computeIfAbsent(list, any -> new ArrayList<>()).add(row);
  }

  boolean isEmpty() {
    return values.isEmpty() && lists.isEmpty();
  }

  /** Takes over what another has and this one lacks. */
  void fill(Answers other) {
    other.values.forEach(values::putIfAbsent);
    other.lists.forEach(
        (list, rows) -> lists.computeIfAbsent(list, any -> new ArrayList<>()).addAll(rows));
    other.places.forEach(places::putIfAbsent);
  }
}

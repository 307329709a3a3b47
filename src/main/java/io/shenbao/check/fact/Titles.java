package io.shenbao.check.fact;

import io.shenbao.check.expression.Place;
import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What places are called: with the items and rows they stand in. */
public final class Titles {

  private final Form form;

  public Titles(Form form) {
    this.form = form;
  }

  /** The name of the node at a place, after the items of lists and rows of grids around it. */
  public String name(Node node, Place place) {
    StringBuilder name = new StringBuilder();
    Map<String, Node> children = form.sections();
    Node around = null;
    for (String step : stepsTo(place.outer())) {
      if (around instanceof Items list) {
        name.append(item(list, Integer.parseInt(step))).append('：');
        around = null;
        continue;
      }
      Node next = children.get(step);
      if (next == null) {
        break;
      }
      if (around instanceof Group group && group.grid()) {
        name.append(next.caption().name()).append('：');
      }
      around = next;
      children = next.children();
    }
    return name.append(node.caption().name()).toString();
  }

  /**
   * What an item of a list is called.
   *
   * @param index from 0
   */
  public static String item(Items list, int index) {
    return numbered(list.caption().name(), index);
  }

  /** What an item of a list at a place is called, after what is around it. */
  public String item(Items list, Place place, int index) {
    return numbered(name(list, place), index);
  }

  private static String numbered(String name, int index) {
    return name + " " + (index + 1);
  }

  private static Deque<String> stepsTo(@Nullable Place place) {
    Deque<String> steps = new ArrayDeque<>();
    for (Place at = place; at != null && at.outer() != null; at = at.outer()) {
      steps.push(at.step());
    }
    return steps;
  }
}

package io.shenbao.source.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.xml.sax.Attributes;

/** What a sheet says of its columns. */
final class SheetColumns {

  /** Beyond the columns that anybody fills in, none is looked at to see whether it is hidden. */
  static final int MOST = 256;

  private record Looks(int first, int last, int look) {}

  private final SortedSet<Integer> hidden = new TreeSet<>();
  private final List<Looks> looks = new ArrayList<>();

  /** Takes a {@code col}; of several for one column the last counts. */
  void add(Attributes attributes) {
    int first = PartHandler.number(attributes.getValue("min")) - 1;
    int last = PartHandler.number(attributes.getValue("max")) - 1;
    String isHidden = attributes.getValue("hidden");
    for (int column = Math.max(0, first); column <= last && column < MOST; column++) {
      if (PartHandler.isTrue(isHidden, hidden.contains(column))) {
        hidden.add(column);
      } else {
        hidden.remove(column);
      }
    }
    int look = PartHandler.number(attributes.getValue("style"));
    if (look > 0 && looks.size() < MOST) {
      looks.add(new Looks(first, last, look));
    }
  }

  /** The number of the look of cells that have none of their own. */
  int look(int column) {
    for (int i = looks.size() - 1; i >= 0; i--) {
      Looks each = looks.get(i);
      if (column >= each.first() && column <= each.last()) {
        return each.look();
      }
    }
    return 0;
  }

  SortedSet<Integer> hidden() {
    return Collections.unmodifiableSortedSet(hidden);
  }
}

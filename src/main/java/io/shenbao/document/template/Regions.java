package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which blocks each element of a part stands in. */
final class Regions {

  /**
   * An element and the blocks around it.
   *
   * @param around from the outermost inwards
   */
  record Placed(Element element, List<Region> around) {

    /** The loops around it, from the outermost inwards. */
    List<Region> loops() {
      return around.stream().filter(region -> region.variable() != null).toList();
    }
  }

  private final Directives directives;

  Regions(Directives directives) {
    this.directives = directives;
  }

  /** All elements below a node, in document order. */
  List<Placed> below(Node root) {
    List<Placed> found = new ArrayList<>();
    collect(root, new ArrayDeque<>(), found);
    return found;
  }

  private void collect(Node parent, Deque<Region> open, List<Placed> found) {
    List<Region> around = List.copyOf(open);
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      Region opened = directives.openedBy(child);
      if (opened != null) {
        open.addLast(opened);
        around = List.copyOf(open);
      } else if (directives.closedBy(child) != null) {
        open.removeLast();
        around = List.copyOf(open);
      } else if (child instanceof Element element) {
        found.add(new Placed(element, around));
        collect(element, open, found);
      }
    }
  }

  /** Whether a parent always has a child element of a kind, whatever its blocks come to. */
  boolean alwaysHas(Node parent, Predicate<Element> kind) {
    int depth = 0;
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      depth += entering(child);
      if (depth == 0 && child instanceof Element element && kind.test(element)) {
        return true;
      }
    }
    return false;
  }

  private int entering(Node node) {
    Region opened = directives.openedBy(node);
    Region closed = directives.closedBy(node);
    return opened != null && !opened.lasting() ? 1 : closed != null && !closed.lasting() ? -1 : 0;
  }

  /** The last child of a parent that is not bookkeeping; null when a block may leave it out. */
  @Nullable Element lastOf(Node parent) {
    Node last = parent.getLastChild();
    while (last != null && (isBlank(last) || Word.isRange(last) || isLasting(last))) {
      last = last.getPreviousSibling();
    }
    return last instanceof Element element ? element : null;
  }

  private boolean isLasting(Node node) {
    Region closed = directives.closedBy(node);
    return closed != null && closed.lasting();
  }

  private static boolean isBlank(Node node) {
    return node.getNodeType() == Node.TEXT_NODE && node.getNodeValue().isBlank();
  }
}

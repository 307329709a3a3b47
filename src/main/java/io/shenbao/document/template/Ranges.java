package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Node;

/**
 * Keeps the two ends of a bookmark, comment or permission in the same blocks: an end that stands
 * deeper than the other moves out of the blocks that the other is not in.
 */
final class Ranges {

  private final Regions regions;

  Ranges(Regions regions) {
    this.regions = regions;
  }

  void keepTogether(Node root) {
    Map<String, Regions.Placed> starts = new LinkedHashMap<>();
    for (Regions.Placed placed : regions.below(root)) {
      if (Word.isRange(placed.element())) {
        String name = placed.element().getLocalName();
        boolean start = name.endsWith("Start");
        String kind = name.substring(0, name.length() - (start ? "Start" : "End").length());
        String key = kind + placed.element().getAttributeNS(Word.NAMESPACE, "id");
        Regions.Placed other = start ? null : starts.remove(key);
        if (start) {
          starts.put(key, placed);
        } else if (other != null) {
          together(other, placed);
        }
      }
    }
  }

  private static void together(Regions.Placed start, Regions.Placed end) {
    List<Region> before = start.around();
    List<Region> after = end.around();
    int shared = 0;
    while (shared < before.size()
        && shared < after.size()
        && before.get(shared) == after.get(shared)) {
      shared++;
    }
    if (before.size() > shared) {
      Word.insertBefore(start.element(), before.get(shared).opening());
    }
    if (after.size() > shared) {
      Word.insertAfter(end.element(), after.get(shared).closing());
    }
  }
}

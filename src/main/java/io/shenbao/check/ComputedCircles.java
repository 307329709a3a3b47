package io.shenbao.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds computed fields that would be worked out from themselves, and so never would be. */
final class ComputedCircles {

  private final Map<String, Set<String>> reads;
  private final Set<String> done = new LinkedHashSet<>();
  private final List<List<String>> circles = new ArrayList<>();

  private ComputedCircles(Map<String, Set<String>> reads) {
    this.reads = reads;
  }

  /**
   * The circles, each as the paths of its fields with the first again as the last.
   *
   * @param reads what each computed field reads, by its path
   */
  static List<List<String>> in(Map<String, Set<String>> reads) {
    ComputedCircles all = new ComputedCircles(reads);
    reads.keySet().forEach(path -> all.visit(path, new ArrayList<>()));
    return List.copyOf(all.circles);
  }

  private void visit(String path, List<String> way) {
    int before = way.indexOf(path);
    if (before >= 0) {
      List<String> circle = new ArrayList<>(way.subList(before, way.size()));
      circle.add(path);
      circles.add(List.copyOf(circle));
    } else if (reads.containsKey(path) && !done.contains(path)) {
      way.add(path);
      reads.getOrDefault(path, Set.of()).forEach(next -> visit(next, way));
      way.remove(way.size() - 1);
      done.add(path);
    }
  }
}

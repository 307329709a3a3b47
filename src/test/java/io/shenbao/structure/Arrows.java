package io.shenbao.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which room uses which.
 *
 * @param uses the rooms that each one uses
 */
record Arrows(Map<String, Set<String>> uses) {

  static Arrows of(List<JavaClass> classes) {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass one : classes) {
      Set<String> used = uses.computeIfAbsent(House.room(one), room -> new TreeSet<>());
      House.uses(one).map(House::room).filter(room -> !room.isEmpty()).forEach(used::add);
    }
    uses.forEach((room, used) -> used.remove(room));
    return new Arrows(uses);
  }

  /** Whether a room uses another, and no way by a third leads there. */
  boolean needed(String from, String to) {
    return used(from).contains(to)
        && used(from).stream().noneMatch(other -> !other.equals(to) && leads(other, to));
  }

  private boolean leads(String from, String to) {
    return used(from).contains(to) || used(from).stream().anyMatch(other -> leads(other, to));
  }

  private Set<String> used(String room) {
    return uses.getOrDefault(room, Set.of());
  }
}

package io.shenbao.attachment;

import io.shenbao.programme.Due;
import io.shenbao.programme.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which file is handed in for what: by its sub-folder, then by name patterns, then by what the
 * source says.
 */
final class Matching {

  private final Map<Due, List<Path>> byDue = new LinkedHashMap<>();
  private final Map<Path, Requirement> requirements = new LinkedHashMap<>();
  private final Map<Requirement, List<Path>> leftOver = new LinkedHashMap<>();
  private final List<Path> unmatched = new ArrayList<>();
  private final HandedIn handedIn;
  private final Collection<Requirement> all;
  private final Map<String, List<String>> stated;

  /**
   * @param stated requirement, optionally {@code /variant}, to file names, from the source
   */
  Matching(
      HandedIn handedIn,
      Collection<Requirement> all,
      List<Due> due,
      Map<String, List<String>> stated) {
    this.handedIn = handedIn;
    this.all = all;
    this.stated = stated;
    due.forEach(one -> byDue.put(one, new ArrayList<>()));
    handedIn.files().forEach(this::match);
  }

  /** The files for each thing that is due, in the pack's order. */
  Map<Due, List<Path>> byDue() {
    return byDue;
  }

  /** The requirement of each file that has one. */
  Map<Path, Requirement> requirements() {
    return requirements;
  }

  /** Files of a requirement that fit none of its items. */
  List<Path> leftOver(Requirement requirement) {
    return leftOver.getOrDefault(requirement, List.of());
  }

  /** What is due of a requirement. */
  List<Due> items(Requirement requirement) {
    return byDue.keySet().stream().filter(due -> due.requirement().equals(requirement)).toList();
  }

  /** Files that belong to no requirement. */
  List<Path> unmatched() {
    return unmatched;
  }

  private void match(Path file) {
    Requirement requirement = requirement(file);
    if (requirement == null) {
      unmatched.add(file);
      return;
    }
    requirements.put(file, requirement);
    List<Due> items = items(requirement);
    Due due = item(items, file);
    if (due != null) {
      byDue.getOrDefault(due, new ArrayList<>()).add(file);
    } else {
      leftOver.computeIfAbsent(requirement, key -> new ArrayList<>()).add(file);
    }
  }

  private @Nullable Requirement requirement(Path file) {
    String name = handedIn.name(file);
    for (Requirement requirement : all) {
      if (name.startsWith(requirement.folder() + "/")) {
        return requirement;
      }
    }
    Requirement best = null;
    int fit = 0;
    for (Requirement requirement : all) {
      int here = fit(patterns(requirement), file);
      if (here > fit) {
        best = requirement;
        fit = here;
      }
    }
    if (best != null) {
      return best;
    }
    return all.stream().filter(one -> isStated(one.id(), name)).findFirst().orElse(null);
  }

  /** A requirement's own patterns, or those of its items when they depend on the application. */
  private List<String> patterns(Requirement requirement) {
    if (requirement.each() == null) {
      return requirement.patterns();
    }
    return byDue.keySet().stream()
        .filter(due -> due.requirement().equals(requirement))
        .flatMap(due -> due.patterns().stream())
        .toList();
  }

  private @Nullable Due item(List<Due> items, Path file) {
    if (items.size() == 1 && items.get(0).variant().isEmpty()) {
      return items.get(0);
    }
    Due best = null;
    int fit = 0;
    for (Due due : items) {
      int here = fit(due.patterns(), file);
      if (here > fit) {
        best = due;
        fit = here;
      }
    }
    if (best != null) {
      return best;
    }
    String name = handedIn.name(file);
    return items.stream()
        .filter(due -> isStated(due.requirement().id() + "/" + due.variant(), name))
        .findFirst()
        .orElse(null);
  }

  private static int fit(List<String> globs, Path file) {
    String name = file.getFileName().toString();
    return globs.stream().mapToInt(glob -> NamePattern.of(glob).fit(name)).max().orElse(0);
  }

  private boolean isStated(String key, String name) {
    return stated.entrySet().stream()
        .anyMatch(
            entry ->
                (entry.getKey().equals(key) || entry.getKey().startsWith(key + "/"))
                    && entry.getValue().contains(name));
  }
}

package io.shenbao.attachment;

import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Due;
import io.shenbao.programme.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<String, NamePattern> patterns = new HashMap<>();

  /** The requirements, optionally {@code /variant}, by the file names that the source says. */
  private final Map<String, Set<String>> stated;

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
    this.stated = byName(stated);
    due.forEach(one -> byDue.put(one, new ArrayList<>()));
    handedIn.files().forEach(this::match);
  }

  /** The files for each thing that is due, in the pack's order. */
  Map<Due, List<Path>> byDue() {
    return byDue;
  }

  /** What a file is handed in for. */
  List<Due> dues(Path file) {
    return byDue.entrySet().stream()
        .filter(one -> one.getValue().contains(file))
        .map(Map.Entry::getKey)
        .toList();
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
    Deadline.poll();
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

  private int fit(List<String> globs, Path file) {
    String stem = NamePattern.stem(file.getFileName().toString());
    int best = 0;
    for (String glob : globs) {
      best = Math.max(best, patterns.computeIfAbsent(glob, NamePattern::of).fit(stem));
    }
    return best;
  }

  /** Whether the source names a file under a requirement, or under one of its items. */
  private boolean isStated(String key, String name) {
    for (String one : stated.getOrDefault(name, Set.of())) {
      if (one.equals(key) || one.startsWith(key + "/")) {
        return true;
      }
    }
    return false;
  }

  /** The keys by the file names that they list. */
  private static Map<String, Set<String>> byName(Map<String, List<String>> stated) {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    stated.forEach(
        (key, names) ->
            names.forEach(
                name -> keys.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(key)));
    return keys;
  }
}

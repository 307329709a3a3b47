package io.shenbao.attachment;

import io.shenbao.deadline.Deadline;
import io.shenbao.filename.PathName;
import io.shenbao.programme.Due;
import io.shenbao.programme.FileType;
import io.shenbao.programme.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which file is handed in for what: by its sub-folder, then by name patterns, then by what the
 * source says, and where these say nothing by what stands at the head of its first page. A file
 * serves all items of its requirement that it names.
 */
final class Matching {

  private final Map<Due, List<Path>> byDue = new LinkedHashMap<>();
  private final Map<Requirement, List<Due>> items;
  private final Map<Path, Requirement> requirements = new LinkedHashMap<>();
  private final Map<Requirement, List<Path>> leftOver = new LinkedHashMap<>();
  private final Map<Path, Requirement> byContent = new LinkedHashMap<>();
  private final Map<Path, Requirement> elsewhere = new LinkedHashMap<>();
  private final List<Path> unmatched = new ArrayList<>();
  private final HandedIn handedIn;
  private final Collection<Requirement> all;
  private final Globs globs = new Globs();
  private final NamedItems named = new NamedItems(globs);
  private final FolderReading folders;
  private final TitleReading titles;

  /** The requirements, optionally {@code /variant}, by the file names that the source says. */
  private final Map<String, Set<String>> stated;

  /**
   * @param stated requirement, optionally {@code /variant}, to file names, from the source
   * @param pages the texts of a file's pages; empty where there are none
   */
  Matching(
      HandedIn handedIn,
      Collection<Requirement> all,
      List<Due> due,
      Map<String, List<String>> stated,
      Function<Path, List<String>> pages) {
    this.handedIn = handedIn;
    this.all = all;
    this.stated = byName(stated);
    this.items =
        due.stream()
            .collect(
                Collectors.groupingBy(Due::requirement, LinkedHashMap::new, Collectors.toList()));
    this.folders = new FolderReading(all, this::patterns, globs);
    this.titles = new TitleReading(all, this::patterns, globs, pages);
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

  /** The ids of the requirements that have a file which no item of theirs asks for. */
  Set<String> free() {
    return leftOver.keySet().stream()
        .map(Requirement::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Files of a requirement that fit none of its items. */
  List<Path> leftOver(Requirement requirement) {
    return leftOver.getOrDefault(requirement, List.of());
  }

  /** What is due of a requirement. */
  List<Due> items(Requirement requirement) {
    return items.getOrDefault(requirement, List.of());
  }

  /** Files that belong to no requirement. */
  List<Path> unmatched() {
    return unmatched;
  }

  /** The requirement of each file of which only the content says so. */
  Map<Path, Requirement> byContent() {
    return byContent;
  }

  /** The requirement that a file's name speaks of, where the file lies in another's folder. */
  Map<Path, Requirement> elsewhere() {
    return elsewhere;
  }

  private void match(Path file) {
    Deadline.poll();
    Requirement requirement = requirement(file);
    if (requirement == null) {
      unmatched.add(file);
      return;
    }
    requirements.put(file, requirement);
    List<Due> served = served(requirement, file);
    served.forEach(due -> byDue.getOrDefault(due, new ArrayList<>()).add(file));
    if (served.isEmpty()) {
      leftOver.computeIfAbsent(requirement, key -> new ArrayList<>()).add(file);
    }
  }

  private @Nullable Requirement requirement(Path file) {
    String name = handedIn.name(file);
    List<String> readings = readings(file);
    Requirement byName = named(readings);
    Requirement byFolder = folders.of(name);
    if (byFolder != null) {
      if (byName != null
          && byName.required()
          && FileType.accepts(byName, file)
          && fit(byName, readings) > fit(byFolder, readings)) {
        elsewhere.put(file, byName);
      }
      return byFolder;
    }
    if (byName != null) {
      return byName;
    }
    Requirement said =
        all.stream().filter(one -> isStated(one.id(), name)).findFirst().orElse(null);
    if (said != null) {
      return said;
    }
    Requirement titled = titles.requirement(file);
    if (titled != null) {
      byContent.put(file, titled);
    }
    return titled;
  }

  private @Nullable Requirement named(List<String> readings) {
    for (String reading : readings) {
      Requirement best = null;
      int fit = 0;
      for (Requirement requirement : all) {
        int here = globs.fit(patterns(requirement), List.of(reading));
        if (here > fit) {
          best = requirement;
          fit = here;
        }
      }
      if (best != null) {
        return best;
      }
    }
    return null;
  }

  /** How well a name fits a requirement, or one of its items. */
  private int fit(Requirement requirement, List<String> readings) {
    return items(requirement).stream()
        .mapToInt(due -> globs.fit(due.patterns(), readings))
        .reduce(globs.fit(patterns(requirement), readings), Math::max);
  }

  /** A requirement's own patterns, or those of its items when they depend on the application. */
  private List<String> patterns(Requirement requirement) {
    return requirement.each() == null
        ? requirement.patterns()
        : items(requirement).stream().flatMap(due -> due.patterns().stream()).toList();
  }

  /**
   * The items that a file serves: those in its name, in that of the nearest folder that names just
   * one, in the source, or at the head of its first page.
   */
  private List<Due> served(Requirement requirement, Path file) {
    List<Due> here = items(requirement);
    if (here.size() == 1 && here.get(0).variant().isEmpty()) {
      return here;
    }
    List<String> readings = readings(file);
    List<Due> byName = named.in(here, readings);
    if (!byName.isEmpty()) {
      return byName;
    }
    String name = handedIn.name(file);
    for (String folder : FolderReading.above(name)) {
      List<Due> byFolder = named.in(here, NameReading.of(folder));
      if (byFolder.size() == 1) {
        return byFolder;
      }
    }
    List<Due> said =
        here.stream()
            .filter(due -> isStated(due.requirement().id() + "/" + due.variant(), name))
            .toList();
    if (!said.isEmpty()) {
      return said;
    }
    List<Due> whole = named.all(here, readings);
    return whole.isEmpty() ? named.in(here, titles.readings(file)) : whole;
  }

  private static List<String> readings(Path file) {
    return NameReading.of(NamePattern.withoutEnding(PathName.of(file)));
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

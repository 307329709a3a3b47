package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.review.Bulkhead;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the files about all applications. One that can't be shown in a file stands there with no
 * more than that; the others are shown whole.
 */
final class Joint {

  /** The content of a file about some applications. */
  @FunctionalInterface
  interface Content {
    void write(List<Assessment> shown, OutputStream out) throws IOException;
  }

  private final Bulkhead bulkhead;
  private final OutputFolder output;
  private final Map<String, Assessment> results = new LinkedHashMap<>();
  private final Map<String, Map<String, Judgement>> leftOut = new LinkedHashMap<>();
  private final Set<String> files = new LinkedHashSet<>();
  private final Map<String, Finding> unmade = new LinkedHashMap<>();

  Joint(Bulkhead bulkhead, OutputFolder output, List<Assessment> results) {
    this.bulkhead = bulkhead;
    this.output = output;
    results.forEach(one -> this.results.put(one.path(), one));
  }

  /** The results with what was found on the way. */
  List<Assessment> results() {
    return List.copyOf(results.values());
  }

  /** The files that were written. */
  List<String> files() {
    return List.copyOf(files);
  }

  /** A finding for every file that could not be written. */
  List<Finding> unmade() {
    return List.copyOf(unmade.values());
  }

  /** How much was found on the way: when it grows, what was written before lacks it. */
  int found() {
    return unmade.size() + leftOut.values().stream().mapToInt(Map::size).sum();
  }

  /** Writes a file, or finds out why not. */
  void write(String name, Content content) {
    Optional<Finding> fault = attempt(name, content);
    if (fault.isPresent() && findCulprits(name, content)) {
      fault = attempt(name, content);
    }
    fault.ifPresentOrElse(
        finding -> {
          files.remove(name);
          unmade.putIfAbsent(name, finding);
        },
        () -> files.add(name));
  }

  /** Does something else for all applications at once. */
  void make(String name, Bulkhead.Work<List<String>> work) {
    bulkhead.guard(
        Bulkhead.Task.JOINT,
        name,
        () -> files.addAll(work.make()),
        fault -> unmade.putIfAbsent(name, fault) == null);
  }

  private Optional<Finding> attempt(String name, Content content) {
    return bulkhead.guard(
        Bulkhead.Task.JOINT,
        name,
        () -> {
          List<Assessment> shown = shown(name);
          output.write(name, out -> content.write(shown, out));
          return Optional.empty();
        },
        Optional::of);
  }

  private boolean findCulprits(String name, Content content) {
    Map<String, Judgement> culprits = leftOut.computeIfAbsent(name, key -> new LinkedHashMap<>());
    int before = culprits.size();
    for (Assessment one : new ArrayList<>(shown(name))) {
      bulkhead
          .<Optional<Finding>>guard(
              Bulkhead.Task.JOINT,
              one.path(),
              () -> {
                content.write(List.of(one), OutputStream.nullOutputStream());
                return Optional.empty();
              },
              Optional::of)
          .ifPresent(
              fault -> {
                Judgement only = Findings.of(fault);
                culprits.put(one.path(), only);
                results.computeIfPresent(one.path(), (path, old) -> old.leavingOpen(only));
              });
    }
    return culprits.size() > before;
  }

  private List<Assessment> shown(String name) {
    Map<String, Judgement> culprits = leftOut.getOrDefault(name, Map.of());
    return results.values().stream()
        .map(
            one -> {
              Judgement only = culprits.get(one.path());
              return only == null ? one : one.bare(only);
            })
        .toList();
  }
}

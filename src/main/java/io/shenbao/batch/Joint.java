package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Judgement;
import io.shenbao.batch.output.OutputFolder;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.batch.output.Publication;
import io.shenbao.deadline.Deadline;
import io.shenbao.report.page.PageFolder;
import io.shenbao.review.Assessments;
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
import org.jspecify.annotations.Nullable;

/**
 * Writes the files about all applications. One that can't be shown in a file stands there with no
 * more than that; the others are shown whole. Nothing is in its place until all are published.
 */
final class Joint {

  /** The content of a file about some applications. */
  @FunctionalInterface
  interface Content {
    void write(Assessments shown, OutputStream out) throws IOException;
  }

  /** The content of a page about some applications, and of the files that belong to it. */
  @FunctionalInterface
  interface Book {
    void write(Assessments shown, PageFolder parts, OutputStream out) throws IOException;
  }

  private final Bulkhead bulkhead;
  private final OutputFolder output;
  private final Publication publication;
  private final Assessments before;
  private final Map<String, List<Judgement>> faults = new LinkedHashMap<>();
  private final Map<String, Map<String, Judgement>> leftOut = new LinkedHashMap<>();
  private final Set<String> files = new LinkedHashSet<>();
  private final Map<String, Finding> unmade = new LinkedHashMap<>();

  Joint(Bulkhead bulkhead, OutputFolder output, Publication publication, Assessments results) {
    this.bulkhead = bulkhead;
    this.output = output;
    this.publication = publication;
    this.before = results;
  }

  /** The results with what was found on the way. */
  Assessments results() {
    return before.each(this::result);
  }

  private Assessment result(Assessment one) {
    Assessment result = one;
    for (Judgement fault : faults.getOrDefault(one.path(), List.of())) {
      result = result.leavingOpen(fault);
    }
    return result;
  }

  /** Whether something was found on the way of an application. */
  boolean isAtFault(String path) {
    return faults.containsKey(path);
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
    write(name, content, () -> publication.write(name, out -> content.write(shown(name), out)));
  }

  /** Writes a page and the files that belong to it, or finds out why not. */
  void write(String name, Book book) {
    write(
        name,
        (shown, out) -> book.write(shown, new Nowhere(), out),
        () -> publication.write(name, out -> book.write(shown(name), publication.parts(), out)));
  }

  /** Does something else for all applications at once. */
  void make(String name, Bulkhead.Work<List<String>> work) {
    bulkhead.guard(
        Bulkhead.Task.JOINT,
        name,
        () -> files.addAll(work.make()),
        fault -> unmade.putIfAbsent(name, fault) == null);
  }

  /** Puts all files in their places at once. */
  void publish() {
    Map<String, IOException> left =
        bulkhead.guard(
            Bulkhead.Task.JOINT,
            OutputNames.WORK,
            () -> publication.publish(files()),
            fault -> {
              unmade.putIfAbsent(OutputNames.WORK, fault);
              return Map.of();
            });
    left.forEach(
        (name, cause) ->
            bulkhead.guard(
                Bulkhead.Task.JOINT,
                name,
                () -> {
                  throw cause;
                },
                fault -> {
                  files.remove(name);
                  return unmade.putIfAbsent(name, fault);
                }));
  }

  /** Makes a file whole. */
  @FunctionalInterface
  private interface Making {
    void make() throws IOException;
  }

  private void write(String name, Content content, Making making) {
    Optional<Finding> fault = attempt(name, making);
    if (fault.isPresent() && findCulprits(name, content)) {
      fault = attempt(name, making);
    }
    fault.ifPresentOrElse(
        finding -> {
          files.remove(name);
          unmade.putIfAbsent(name, finding);
        },
        () -> files.add(name));
  }

  private Optional<Finding> attempt(String name, Making making) {
    return bulkhead.guard(
        Bulkhead.Task.JOINT,
        name,
        () -> {
          output.probe(name);
          making.make();
          return Optional.empty();
        },
        Optional::of);
  }

  private boolean findCulprits(String name, Content content) {
    Map<String, Judgement> culprits = leftOut.computeIfAbsent(name, key -> new LinkedHashMap<>());
    Map<String, Judgement> found = new LinkedHashMap<>();
    for (Assessment one : shown(name)) {
      bulkhead
          .<Optional<Finding>>guard(
              Bulkhead.Task.JOINT,
              one.path(),
              () -> {
                content.write(Assessments.of(List.of(one)), OutputStream.nullOutputStream());
                return Optional.empty();
              },
              Optional::of)
          .ifPresent(fault -> found.put(one.path(), Findings.of(fault)));
    }
    boolean isNew = !culprits.keySet().containsAll(found.keySet());
    found.forEach(
        (path, only) -> {
          culprits.put(path, only);
          faults.computeIfAbsent(path, none -> new ArrayList<>()).add(only);
        });
    return isNew;
  }

  /** The results as a file shows them; each has its own time. */
  private Assessments shown(String name) {
    return before.each(
        one -> {
          Deadline.renew();
          @Nullable Judgement only = leftOut.getOrDefault(name, Map.of()).get(one.path());
          return only == null ? result(one) : result(one).bare(only);
        });
  }

  /** Where the parts go of a page about one application that nobody is to read. */
  private static final class Nowhere implements PageFolder {
    @Override
    public void write(String name, String text) {}

    @Override
    public String back() {
      return "";
    }

    @Override
    public String close() {
      return "";
    }
  }
}

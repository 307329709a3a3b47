package io.shenbao.batch.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts all files of a list in their places. While that is being done there is neither overview nor
 * report.json.
 */
final class Placing {

  /** Those that a reader begins with, in the order in which they come last. */
  static final List<String> FIRST_READ = List.of(OutputNames.REPORT_JSON, OutputNames.REPORT);

  private final OutputFolder output;
  private final Path made;
  private final Consumer<String> step;
  private final Map<String, IOException> faults = new LinkedHashMap<>();

  /**
   * @param made folder of the files that are still to be put in their places
   * @param step is told before each step what it is on
   */
  Placing(OutputFolder output, Path made, Consumer<String> step) {
    this.output = output;
    this.made = made;
    this.step = step;
  }

  /** Does it, and tells what could not be put in its place, and why not. */
  Map<String, IOException> place(PublicationList list) throws IOException {
    output.ours().claim(list.files());
    boolean isWithdrawn = false;
    for (Map.Entry<String, String> file : list.files().entrySet()) {
      String name = file.getKey();
      if (!name.contains("/") && !isWithdrawn) {
        withdraw(list);
        isWithdrawn = true;
      }
      if (isToCome(name)) {
        step.accept(name);
        attempt(name, () -> output.places().put(name, made.resolve(name), file.getValue()));
      }
    }
    step.accept("stale");
    List<String> kept = new ArrayList<>(list.kept());
    kept.addAll(faults.keySet());
    attempt(OutputNames.WORK, () -> output.stale().remove("", kept));
    attempt(OutputNames.WORK, () -> output.stale().removeParts(list.parts()));
    return faults;
  }

  /** Those that a reader begins with go before anything that they tell of changes. */
  private void withdraw(PublicationList list) {
    for (String name : FIRST_READ) {
      if (isToCome(name) || !list.kept().contains(name)) {
        withdraw(name);
      }
    }
    Set<String> all = new LinkedHashSet<>(OutputNames.OF_RUN);
    output.ours().names("").stream().filter(OutputNames::isOfRun).forEach(all::add);
    for (String name : all) {
      if (!list.kept().contains(name) && !FIRST_READ.contains(name)) {
        withdraw(name);
      }
      attempt(name, () -> output.makeWay(name));
    }
  }

  private boolean isToCome(String name) {
    return Files.exists(made.resolve(name));
  }

  private void withdraw(String name) {
    step.accept("no " + name);
    attempt(name, () -> output.places().withdraw(name));
  }

  /** A piece of work on a file. */
  @FunctionalInterface
  private interface Work {
    void make() throws IOException;
  }

  private void attempt(String name, Work work) {
    try {
      work.make();
    } catch (IOException e) {
      faults.put(name, e);
    }
  }
}

package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.Bulkhead.Task;
import io.shenbao.review.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One application never costs another, whatever is thrown at whatever work is done for it. */
@WholeProgram
class BulkheadRunTest {

  private static final long SEED = 20250428;

  /** Every piece of work but the PDFs, which need LibreOffice. */
  private static final List<Task> TASKS =
      List.of(
          Task.SURVEY,
          Task.READ,
          Task.JUDGE,
          Task.EVIDENCE,
          Task.COMPARE,
          Task.DOCUMENTS,
          Task.RETURN,
          Task.TIDY,
          Task.KEEP,
          Task.PAGE,
          Task.JOINT);

  @TempDir Path folder;

  private enum Kind {
    IO,
    RUNTIME,
    STACK,
    MEMORY
  }

  private record Planned(Task task, Kind kind, boolean late) {}

  /** Throws what is planned for an application at the work that is planned, before or after it. */
  private static final class Injector implements Bulkhead.Passage {
    private final Map<String, Planned> plans;
    private final Set<String> once = ConcurrentHashMap.newKeySet();

    Injector(Map<String, Planned> plans) {
      this.plans = plans;
    }

    @Override
    public <T> T through(Task task, String path, Bulkhead.Work<T> work) throws Exception {
      Planned planned = plans.get(path);
      boolean isMeant = planned != null && planned.task() == task;
      // what is done for all at once fails the first time, for an application's sake
      boolean isJoint = planned == null && isForAll(task, path) && once.add(task + path);
      if (isJoint) {
        throw new IllegalStateException("planned for all");
      }
      if (isMeant && !planned.late()) {
        disturb(planned.kind());
      }
      T made = work.make();
      if (isMeant) {
        disturb(planned.kind());
      }
      return made;
    }

    private static boolean isForAll(Task task, String path) {
      return (task == Task.COMPARE && path.equals("."))
          || (task == Task.JOINT && path.startsWith("report."));
    }

    private static void disturb(Kind kind) throws IOException {
      switch (kind) {
        case IO -> throw new IOException("planned");
        case RUNTIME -> throw new IllegalStateException("planned");
        case STACK -> throw new StackOverflowError("planned");
        case MEMORY -> throw new OutOfMemoryError("planned");
      }
    }
  }

  @Test
  void allOthersAreWholeWhateverIsThrownAtWhateverWork() throws Exception {
    Random random = new Random(SEED);
    List<Planned> plans = new ArrayList<>();
    for (Task task : TASKS) {
      for (Kind kind : Kind.values()) {
        plans.add(new Planned(task, kind, random.nextBoolean()));
      }
    }
    List<String> paths =
        IntStream.range(0, plans.size() + 6)
            .mapToObj("%03d"::formatted)
            .collect(Collectors.toList());
    List<String> shuffled = new ArrayList<>(paths);
    Collections.shuffle(shuffled, random);
    Map<String, Planned> victims = new HashMap<>();
    for (int i = 0; i < plans.size(); i++) {
      victims.put(shuffled.get(i), plans.get(i));
    }
    try (SmallRun small = new SmallRun(folder, paths)) {
      Path quiet = folder.resolve("quiet");
      RunResult undisturbed = small.run(quiet);
      assertThat(undisturbed.exitCode()).isEqualTo(1);

      Path rough = folder.resolve("rough");
      RunResult disturbed = small.run(rough, new Injector(victims));

      assertThat(disturbed.exitCode()).isEqualTo(3);
      assertThat(disturbed.applications()).hasSameSizeAs(undisturbed.applications());
      for (int i = 0; i < paths.size(); i++) {
        Assessment one = disturbed.applications().get(i);
        Planned planned = victims.get(one.path());
        if (planned == null) {
          assertThat(one).as(one.path()).isEqualTo(undisturbed.applications().get(i));
        } else {
          assertThat(faults(one)).as("%s of %s", planned, one.path()).isNotEmpty();
          assertThat(small.wording().say(faults(one).get(0).message())).startsWith("未能");
          assertThat(one.outcome()).isIn(Outcome.NEEDS_FIX, Outcome.UNREADABLE, Outcome.INCOMPLETE);
          assertThat(one.outcome() == Outcome.UNREADABLE).isEqualTo(planned.task() == Task.READ);
        }
      }
      assertThat(ofOthers(rough, victims.keySet())).isEqualTo(ofOthers(quiet, victims.keySet()));
      assertThat(Files.readString(rough.resolve("report.json"))).contains("internal-error");
      assertThat(rough.resolve("report.html")).isRegularFile();
      assertThat(rough.resolve("report.junit.xml")).isRegularFile();
      assertThat(rough.resolve("推荐汇总表.docx")).isRegularFile();
    }
  }

  @Test
  void theNextRunDoesWhatCouldNotBeDone() throws Exception {
    try (SmallRun small = new SmallRun(folder, List.of("a", "b"))) {
      Path quiet = folder.resolve("quiet");
      small.run(quiet);
      Path rough = folder.resolve("rough");
      Planned planned = new Planned(Task.DOCUMENTS, Kind.IO, false);
      assertThat(small.run(rough, new Injector(Map.of("b", planned))).exitCode()).isEqualTo(3);
      assertThat(rough.resolve("b/申报书.docx")).doesNotExist();

      assertThat(small.run(rough).exitCode()).isEqualTo(1);

      // the overview and report.json say, too, that a was taken over
      Map<String, String> again = SmallRun.files(rough);
      Map<String, String> once = SmallRun.files(quiet);
      assertThat(again.keySet()).isEqualTo(once.keySet());
      again.keySet().removeAll(List.of("report.html", "report.json"));
      assertThat(once).containsAllEntriesOf(again);
    }
  }

  @Test
  void anInputThatVanishesStopsTheRunAndCostsNoEarlierDocument() throws Exception {
    vanishes(
        input -> Files.move(input, folder.resolve("away")),
        input -> Files.move(folder.resolve("away"), input));
  }

  @Test
  void anEmptyFolderInPlaceOfTheInputStopsTheRunToo() throws Exception {
    vanishes(
        input -> {
          Files.move(input, folder.resolve("away"));
          Files.createDirectory(input);
        },
        input -> {
          Files.delete(input);
          Files.move(folder.resolve("away"), input);
        });
  }

  @FunctionalInterface
  private interface Change {
    void of(Path path) throws IOException;
  }

  private void vanishes(Change change, Change undo) throws Exception {
    try (SmallRun small = new SmallRun(folder, List.of("a", "b", "c", "d", "e", "f"))) {
      for (Task task : List.of(Task.SURVEY, Task.READ, Task.EVIDENCE, Task.RETURN, Task.PAGE)) {
        Path output = folder.resolve("out-" + task);
        small.run(output);
        Map<String, String> before = SmallRun.files(output);

        assertThatThrownBy(
                () ->
                    SmallRun.run(
                        small.job(once(task, "c", small.input, change)), small.fullRequest(output)))
            .as("%s", task)
            .isInstanceOf(RunFailure.class)
            .hasMessageContaining(small.input.toString())
            .hasMessageContaining("再运行一次");

        assertThat(SmallRun.files(output).keySet()).containsExactlyElementsOf(before.keySet());
        undo.of(small.input);
        RunResult again = small.run(output);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.applications()).noneMatch(one -> one.outcome() == Outcome.UNREADABLE);
      }
    }
  }

  @Test
  void anOutputThatVanishesStopsTheRun() throws Exception {
    try (SmallRun small = new SmallRun(folder, List.of("a", "b", "c"))) {
      Path output = folder.resolve("out");
      assertThatThrownBy(
              () ->
                  small.run(
                      output,
                      once(
                          Task.DOCUMENTS,
                          "b",
                          output,
                          out -> Files.move(out, folder.resolve("away")))))
          .isInstanceOf(RunFailure.class)
          .hasMessageContaining(output.toString());
    }
  }

  @Test
  void aRunThatIsStoppedSaysSoAndTheNextGoesOn() throws Exception {
    try (SmallRun small = new SmallRun(folder, List.of("a", "b", "c", "d", "e", "f", "g", "h"))) {
      Path quiet = folder.resolve("quiet");
      small.run(quiet);
      Path output = folder.resolve("out");
      RunJob[] job = new RunJob[1];
      job[0] =
          small.job(
              once(
                  Task.JUDGE, "b", output, out -> java.util.Objects.requireNonNull(job[0]).stop()));
      RunJob stopped = job[0];

      assertThatThrownBy(() -> SmallRun.run(stopped, small.request(output)))
          .isInstanceOf(RunFailure.class)
          .hasMessage("运行已中止；再运行一次，将从中断处继续");

      RunResult rest = small.run(output);
      assertThat(rest.reused()).isPositive();
      Map<String, String> files = SmallRun.files(output);
      Map<String, String> expected = SmallRun.files(quiet);
      files.keySet().removeIf(name -> name.startsWith("report."));
      expected.keySet().removeIf(name -> name.startsWith("report."));
      assertThat(files).isEqualTo(expected);
    }
  }

  /** Changes something when a piece of work on an application begins, once. */
  private static Bulkhead.Passage once(Task at, String of, Path what, Change change) {
    AtomicBoolean done = new AtomicBoolean();
    return new Bulkhead.Passage() {
      @Override
      public <T> T through(Task task, String path, Bulkhead.Work<T> work) throws Exception {
        if (task == at && path.equals(of) && done.compareAndSet(false, true)) {
          try {
            change.of(what);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        return work.make();
      }
    };
  }

  private static List<Finding> faults(Assessment one) {
    return one.findings().stream().filter(Finding::leavesOpen).toList();
  }

  private static Map<String, String> ofOthers(Path output, Set<String> victims) throws Exception {
    Map<String, String> files = SmallRun.files(output);
    files
        .keySet()
        .removeIf(
            name -> !name.contains("/") || victims.contains(name.substring(0, name.indexOf('/'))));
    return files;
  }
}

package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.deadline.Deadline;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.Bulkhead.Task;
import io.shenbao.review.RunResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Work that takes too long costs its own application a verdict, at whatever stage, and no other.
 */
@WholeProgram
class DeadlineRunTest {

  /** All that go through what a stranger can make as long as he likes. */
  private static final List<Task> TASKS =
      List.of(
          Task.SURVEY,
          Task.READ,
          Task.JUDGE,
          Task.EVIDENCE,
          Task.COMPARE,
          Task.DOCUMENTS,
          Task.RETURN,
          Task.KEEP,
          Task.PAGE,
          Task.JOINT);

  @TempDir Path folder;

  @Test
  void readingThatTakesTooLongIsUnreadableAndAllElseIncomplete() throws Exception {
    try (SmallRun small = new SmallRun(folder, List.of("a", "b", "c"))) {
      RunResult quiet = small.run(folder.resolve("quiet"));
      for (Task task : TASKS) {
        RunResult run = small.run(folder.resolve("out-" + task), noTimeFor(task, "b"));

        assertThat(run.exitCode()).as("%s", task).isEqualTo(3);
        for (int i : new int[] {0, 2}) {
          assertThat(run.applications().get(i))
              .as("%s", task)
              .isEqualTo(quiet.applications().get(i));
        }
        Assessment late = run.applications().get(1);
        assertThat(late.outcome() == Outcome.UNREADABLE).isEqualTo(task == Task.READ);
        List<Finding> open = late.findings().stream().filter(Finding::leavesOpen).toList();
        assertThat(open).as("%s", task).isNotEmpty();
        assertThat(small.wording().say(open.get(0).message()))
            .as("%s", task)
            .startsWith("未能")
            .contains("计算时间超过");
        assertThat(small.wording().say(open.get(0).fix())).contains("精简");
      }
    }
  }

  /** Of what is done for all at once, the first attempt has no time either. */
  private static Bulkhead.Passage noTimeFor(Task late, String application) {
    Set<String> attempted = ConcurrentHashMap.newKeySet();
    return new Bulkhead.Passage() {
      @Override
      public <T> T through(Task task, String path, Bulkhead.Work<T> work) throws Exception {
        boolean isForAll = path.equals(".") || path.equals(OutputNames.REPORT_JSON);
        boolean isLate = path.equals(application) || (isForAll && attempted.add(path));
        return task == late && isLate ? Deadline.within(Duration.ZERO, work::make) : work.make();
      }
    };
  }
}

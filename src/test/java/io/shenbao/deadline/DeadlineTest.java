package io.shenbao.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Work ends at its first poll after the deadline, which only its own computing brings nearer. */
class DeadlineTest {

  private static final Duration SHORT = Duration.ofMillis(20);

  @Test
  void endsWorkThatComputesForTooLong() {
    assertThatThrownBy(() -> Deadline.within(SHORT, DeadlineTest::forEver))
        .isInstanceOf(DeadlinePassed.class)
        .satisfies(late -> assertThat(((DeadlinePassed) late).limit()).isEqualTo(SHORT));
  }

  @Test
  void waitingCostsNoTime() throws Exception {
    String done =
        Deadline.within(
            SHORT,
            () -> {
              Thread.sleep(5 * SHORT.toMillis());
              Deadline.poll();
              return "done";
            });

    assertThat(done).isEqualTo("done");
  }

  @Test
  void anotherThreadsWorkCostsNoTime() throws Exception {
    Thread neighbour = new Thread(() -> compute(Duration.ofMillis(200)));
    neighbour.start();

    assertThatCode(
            () ->
                Deadline.within(
                    SHORT,
                    () -> {
                      neighbour.join();
                      Deadline.poll();
                      return "done";
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  void workWithinWorkHasItsOwnAndThenTheOuterCountsAgain() throws Exception {
    assertThatThrownBy(
            () ->
                Deadline.within(
                    Duration.ZERO,
                    () -> {
                      Deadline.within(
                          Duration.ofMinutes(1),
                          () -> {
                            Deadline.poll();
                            return "inner";
                          });
                      Deadline.poll();
                      return "outer";
                    }))
        .isInstanceOf(DeadlinePassed.class);
    Deadline.poll(); // none is left behind
  }

  @Test
  void theNextApplicationHasAllItsTime() throws Exception {
    String done =
        Deadline.within(
            Duration.ofMillis(100),
            () -> {
              for (int i = 0; i < 5; i++) {
                Deadline.renew();
                compute(Duration.ofMillis(30));
                Deadline.poll();
              }
              return "done";
            });

    assertThat(done).isEqualTo("done");
  }

  private static String forEver() {
    while (true) {
      Deadline.poll();
    }
  }

  private static void compute(Duration time) {
    long end = now() + time.toNanos();
    while (now() < end) {
      Thread.onSpinWait();
    }
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

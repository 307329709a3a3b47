package io.shenbao.telling.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is tried again, and that it ends. */
class AttemptsTest {

  private static final Attempts QUICK =
      new Attempts(List.of(Duration.ZERO, Duration.ZERO), Duration.ofMinutes(1));

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void threeAreMadeAtMost() {
    assertThatThrownBy(
            () ->
                QUICK.make(
                    () -> {
                      throw new IOException("no " + made.incrementAndGet());
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("no 3");
  }

  @Test
  void oneThatSucceedsIsTheLast() throws Exception {
    QUICK.make(
        () -> {
          if (made.incrementAndGet() < 2) {
            throw new IOException("not yet");
          }
          return "";
        });

    assertThat(made).hasValue(2);
  }

  @Test
  void whatIsNoUseIsNotTriedAgain() {
    assertThatThrownBy(
            () ->
                QUICK.make(
                    () -> {
                      made.incrementAndGet();
                      throw new Refused("wrong password");
                    }))
        .isInstanceOf(Refused.class);
    assertThat(made).hasValue(1);
  }

  @Test
  void anOtherSideThatNeverAnswersIsNotWaitedForForever() {
    CountDownLatch never = new CountDownLatch(1);
    Attempts short1 = new Attempts(List.of(Duration.ZERO), Duration.ofMillis(50));

    assertThatThrownBy(
            () ->
                short1.make(
                    () -> {
                      never.await();
                      return "";
                    }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no answer");
  }
}

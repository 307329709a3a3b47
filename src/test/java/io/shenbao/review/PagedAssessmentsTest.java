package io.shenbao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedAssessmentsTest {

  private static final int MANY = 100;

  private final AtomicInteger read = new AtomicInteger();

  private final Assessments all =
      new PagedAssessments(
          MANY,
          (first, count) -> {
            read.addAndGet(count);
            return IntStream.range(first, first + count).mapToObj(i -> one("" + i)).toList();
          });

  @Test
  void givesAllInOrderAsOftenAsSomebodyGoesThrough() {
    List<String> expected = IntStream.range(0, MANY).mapToObj(i -> "" + i).toList();
    for (int time = 1; time <= 3; time++) {
      assertThat(all.stream().map(Assessment::path)).isEqualTo(expected);
      assertThat(read).hasValue(time * MANY);
    }
  }

  @Test
  void givesTheOneThatIsAskedForWhereverSomebodyStoppedBefore() {
    assertThat(all.stream().limit(20).map(Assessment::path)).endsWith("19");
    assertThat(all.get(90).path()).isEqualTo("90");
    assertThat(all.stream().map(Assessment::path))
        .hasSize(MANY)
        .startsWith("0", "1")
        .endsWith("99");
  }

  @Test
  void saysWhatCannotBeReadToWhomeverAsksForIt() {
    Assessments broken =
        new PagedAssessments(
            MANY,
            (first, count) -> {
              if (first > 50) {
                throw new IllegalStateException("gone at " + first);
              }
              return IntStream.range(first, first + count).mapToObj(i -> one("" + i)).toList();
            });
    assertThatThrownBy(() -> broken.stream().forEach(Assessment::path))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("gone at");
  }

  private static Assessment one(String path) {
    return new Assessment(
        path,
        "",
        "",
        "",
        "",
        List.of(),
        Outcome.READY,
        false,
        List.of(),
        List.of(),
        Judgement.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}

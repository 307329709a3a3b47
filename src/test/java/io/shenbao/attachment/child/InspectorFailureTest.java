package io.shenbao.attachment.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Memory;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import io.shenbao.cli.Program;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we can't do costs one file its check, says why, and costs nobody else anything. */
@WholeProgram
class InspectorFailureTest {

  private static final Path LICENCE =
      Program.SAMPLES.resolve(Program.RAIL).resolve("01-营业执照/营业执照.pdf");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration AGES = Duration.ofMinutes(5);

  @TempDir Path folder;

  @Test
  void aChildThatIsSlowToStartCostsNoVerdict() {
    TimeLimit limit = new TimeLimit(AGES, AGES, AGES);
    TimeLimit hasty =
        new TimeLimit(limit.work(), Duration.ofMillis(SlowChild.SECONDS * 1000L), AGES);
    // the file itself takes less than the start does
    try (Inspector inspector = new Inspector(hasty, work -> child(SlowChild.class, work))) {
      assertThat(inspector.inspect(ask(LICENCE)).state()).isEqualTo(State.READABLE);
    }
  }

  @Test
  void timeInTheQueueCostsNoVerdict() {
    TimeLimit limit = new TimeLimit(AGES, SECOND.multipliedBy(4), AGES);
    try (Inspector inspector = new Inspector(limit, work -> child(TouchyChild.class, work))) {
      // more than can be looked into at a time, each of which takes a good part of the limit
      List<State> states =
          IntStream.range(0, 12)
              .parallel()
              .mapToObj(i -> inspector.inspect(ask(folder.resolve("sleeps-" + i))).state())
              .toList();
      assertThat(states).containsOnly(State.READABLE);
    }
  }

  @Test
  void waitingIsNoWorkAndIsNotCountedAsSuch() {
    TimeLimit limit = new TimeLimit(SECOND, AGES, AGES);
    assertThat(ask(limit, "sleeps").get(0).state()).isEqualTo(State.READABLE);
  }

  @Test
  void aFileThatKillsItsChildTwiceIsUncheckedAndItsNeighboursAreFine() {
    List<Inspection> all =
        ask(TimeLimit.of(AGES), "good-1", "deadly", "good-2", "greedy", "good-3");

    assertThat(all.stream().map(Inspection::state))
        .containsExactly(
            State.READABLE, State.UNCHECKED, State.READABLE, State.UNCHECKED, State.READABLE);
    assertThat(all.get(1).obstacle()).isEqualTo(Obstacle.CRASH);
    assertThat(all.get(3).obstacle()).isEqualTo(Obstacle.MEMORY);
  }

  @Test
  void aChildThatDiesOnceIsReplacedAndTheFileIsTriedAgain() throws IOException {
    Files.createFile(folder.resolve("dies-once"));

    assertThat(ask(TimeLimit.of(AGES), "dies-once").get(0).state()).isEqualTo(State.READABLE);
  }

  @Test
  void aFileThatNeverEndsIsUncheckedForTime() {
    List<Inspection> all =
        ask(new TimeLimit(SECOND, AGES, AGES), "good-1", "works-for-ever", "good-2");

    assertThat(all.stream().map(Inspection::state))
        .containsExactly(State.READABLE, State.UNCHECKED, State.READABLE);
    assertThat(all.get(1).obstacle()).isEqualTo(Obstacle.TIME);
  }

  @Test
  void aChildThatOnlyWaitsIsEndedFromOutside() {
    List<Inspection> all = ask(new TimeLimit(AGES, SECOND, AGES), "waits-for-ever", "good");

    assertThat(all.get(0).obstacle()).isEqualTo(Obstacle.TIME);
    assertThat(all.get(1).state()).isEqualTo(State.READABLE);
  }

  @Test
  void childrenThatFailToStartAreNoFaultOfTheFile() {
    Launcher none =
        work -> {
          throw new IOException("no more processes");
        };
    try (Inspector inspector = new Inspector(TimeLimit.of(AGES), none)) {
      assertThat(inspector.inspect(ask(LICENCE)).obstacle()).isEqualTo(Obstacle.NO_CHILD);
    }
    Launcher mute = work -> new ProcessBuilder("sleep", "60").start();
    try (Inspector inspector = new Inspector(new TimeLimit(AGES, AGES, SECOND), mute)) {
      assertThat(inspector.inspect(ask(LICENCE)).obstacle()).isEqualTo(Obstacle.NO_CHILD);
    }
  }

  @Test
  void aFileThatCannotBeOpenedIsNotDamaged() {
    try (Inspector inspector = new Inspector(AGES)) {
      Inspection gone = inspector.inspect(ask(folder.resolve("gone.pdf")));
      assertThat(gone.state()).isEqualTo(State.UNCHECKED);
      assertThat(gone.obstacle()).isEqualTo(Obstacle.UNOPENED);
    }
  }

  @Test
  void aFileThatTakesAllMemorySaysSo() throws IOException {
    Path picture = WidePicture.write(folder.resolve("wide.png"));

    try (Inspector inspector = new Inspector(AGES)) {
      Inquiry whole = new Inquiry(picture.toAbsolutePath(), Depth.WHOLE);
      assertThat(inspector.inspect(whole).obstacle()).isEqualTo(Obstacle.MEMORY);
    }
  }

  @Test
  void aPageThatIsHardToDrawCostsItsPictureAndNoVerdict() throws IOException {
    Kept memory = new Kept();
    Path once = Files.createFile(folder.resolve("dies-once"));
    try (Inspector inspector =
        new Inspector(new TimeLimit(SECOND, AGES, AGES), work -> child(TouchyChild.class, work))) {
      assertThat(inspector.draw(once, 1, memory)).isEmpty();
      assertThat(inspector.draw(folder.resolve("deadly"), 1, memory)).isEmpty();
      assertThat(inspector.draw(folder.resolve("works"), 1, memory)).isEmpty();
      assertThat(inspector.draw(folder.resolve("greedy"), 1, memory)).isEmpty();
      assertThat(inspector.inspect(ask(folder.resolve("fine"))).state()).isEqualTo(State.READABLE);
    }

    // what another machine may do better is tried again; what costs as much again is not
    assertThat(memory.kept).containsExactly("works", "greedy");
  }

  /** Takes down the names of the files of which something is kept. */
  private static final class Kept implements Memory {
    private final List<String> kept = new ArrayList<>();

    @Override
    public @Nullable Inspection recall(Inquiry inquiry) {
      return null;
    }

    @Override
    public void keep(Inquiry inquiry, Inspection inspection) {
      kept.add(inquiry.file().getFileName().toString());
    }
  }

  private List<Inspection> ask(TimeLimit limit, String... names) {
    try (Inspector inspector = new Inspector(limit, work -> child(TouchyChild.class, work))) {
      return List.of(names).stream()
          .map(name -> inspector.inspect(ask(folder.resolve(name))))
          .collect(Collectors.toList());
    }
  }

  /** One that runs a program of the tests. */
  private static Process child(Class<?> main, Duration work) throws IOException {
    return Launcher.java(System.getProperty("java.class.path"), main, work, List.of());
  }

  private static Inquiry ask(Path file) {
    return new Inquiry(file.toAbsolutePath(), Depth.OPEN);
  }
}

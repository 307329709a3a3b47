package io.shenbao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.assessment.Finding;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is thrown on one side of the bulkhead is a finding on the other. */
class BulkheadTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  private final Bulkhead bulkhead = new Bulkhead(List.of());

  static List<Throwable> causes() {
    return List.of(
        new IOException("disk"),
        new UncheckedIOException(new IOException("disk")),
        new FileSystemException("甲/申报书.docx"),
        new IllegalStateException("slip"),
        new StackOverflowError(),
        new OutOfMemoryError(),
        new NoClassDefFoundError("x/Y"),
        new AssertionError("slip"));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void whateverIsThrownBecomesAFindingThatSaysWhatCouldNotBeDone(Throwable cause) {
    for (Bulkhead.Task task : Bulkhead.Task.values()) {
      Finding finding = fault(task, cause);

      assertThat(finding.leavesOpen()).isTrue();
      assertThat(finding.origin().file()).isEqualTo("甲");
      assertThat(WORDING.say(finding.message()))
          .startsWith("未能")
          .doesNotContain("bulkhead", "Exception", "Error", cause.getClass().getSimpleName());
      assertThat(WORDING.say(finding.fix())).isNotBlank().doesNotContain("bulkhead", "Exception");
    }
  }

  @Test
  void aFileThatCanNotBeWrittenIsNamed() {
    Finding finding = fault(Bulkhead.Task.DOCUMENTS, new FileSystemException("甲/申报书.docx"));

    assertThat(finding.rule()).isEqualTo("file-access");
    assertThat(WORDING.say(finding.message())).contains("甲/申报书.docx");
  }

  @Test
  void anInnocentNeighbourOfAGreedyOneIsTriedOnceMoreAlone() {
    AtomicInteger tries = new AtomicInteger();

    String result =
        bulkhead.guard(
            Bulkhead.Task.READ,
            "甲",
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw new OutOfMemoryError();
              }
              return "whole";
            },
            finding -> "fault");

    assertThat(result).isEqualTo("whole");
  }

  @Test
  void theLossOfTheInputIsNobodysFault(@TempDir Path folder) throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Path file = Files.writeString(input.resolve("a"), "");
    Bulkhead guarded = new Bulkhead(List.of(new InputPremises(input, WORDING)));

    assertThatThrownBy(
            () ->
                guarded.guard(
                    Bulkhead.Task.READ,
                    "甲",
                    () -> {
                      Files.delete(file);
                      Files.delete(input);
                      throw new IOException("gone");
                    },
                    finding -> "fault"))
        .isInstanceOf(PremisesLost.class)
        .hasMessageContaining(input.toString())
        .hasMessageContaining("再运行一次");
  }

  @Test
  void anEmptyFolderWhereTheShareWasIsNotTheInput(@TempDir Path folder) throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Path file = Files.writeString(input.resolve("a"), "");
    InputPremises premises = new InputPremises(input, WORDING);
    premises.stand();

    Files.delete(file);

    assertThatThrownBy(premises::stand).isInstanceOf(PremisesLost.class);
  }

  private Finding fault(Bulkhead.Task task, Throwable cause) {
    return bulkhead
        .<Optional<Finding>>guard(
            task,
            "甲",
            () -> {
              throw sneaky(cause);
            },
            Optional::of)
        .orElseThrow();
  }

  /** An exception as it is; an error is thrown at once. */
  private static Exception sneaky(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (Exception) cause;
  }
}

package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.Programs;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@WholeProgram
class HelperTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void hearsWhatAProgramSaysToWhatItIsGiven() {
    Programs.need("cat");
    byte[] given = "甲乙".repeat(100_000).getBytes(StandardCharsets.UTF_8);

    assertThat(new Helper(List.of("cat")).run(in -> in.write(given), LONG, LONG))
        .hasValueSatisfying(said -> assertThat(said).isEqualTo(given));
  }

  @Test
  void endsAProgramThatComputesForTooLong() {
    Programs.need("sh");
    Helper loop = new Helper(List.of("sh", "-c", "while :; do :; done"));

    assertThat(loop.run(OutputStream::flush, Duration.ofMillis(200), LONG)).isEmpty();
    assertThat(ProcessHandle.current().children().filter(HelperTest::isShell)).isEmpty();
  }

  @Test
  void endsAProgramThatWaitsForTooLong() {
    Programs.need("sleep");

    assertThat(
            new Helper(List.of("sleep", "600"))
                .run(OutputStream::flush, LONG, Duration.ofMillis(200)))
        .isEmpty();
  }

  @Test
  void bearsAProgramThatSaysTooMuch() {
    Programs.need("head");
    Helper talker = new Helper(List.of("head", "-c", "9000000", "/dev/zero"));

    assertThat(talker.run(OutputStream::flush, LONG, LONG))
        .hasValueSatisfying(said -> assertThat(said).hasSize(4_000_000));
  }

  @Test
  void isSilentWhereTheProgramIsNotThere() {
    assertThat(new Helper(List.of("no-such-program")).run(OutputStream::flush, LONG, LONG))
        .isEmpty();
  }

  private static boolean isShell(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("sh");
  }
}

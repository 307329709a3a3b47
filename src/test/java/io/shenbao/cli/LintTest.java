package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What {@code programme lint} says of packs with planted mistakes: exactly this, at these places.
 */
@WholeProgram
class LintTest {

  private static final String HOME = "src/test/packs/mistakes";

  @Test
  void findsExactlyThePlantedMistakes() throws IOException {
    Program program = Program.run("programme", "lint", "--home", HOME);

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed().lines().toList())
        .isEqualTo(Files.readAllLines(Path.of("src/test/expected/pack-mistakes.txt")));
  }

  @Test
  void findsNothingInThePacksWeShip() {
    Program program = Program.run("programme", "lint");

    assertThat(program.printed()).doesNotContain("错误：");
    assertThat(program.exit()).isZero();
  }

  @Test
  void doesNotRunExamplesBeforeAMainJob() {
    // inn-examples-2032 is sound but for its examples
    Program program = Program.run("rules", "-p", "inn-examples-2032", "--home", HOME);

    assertThat(program.exit()).isZero();
  }
}

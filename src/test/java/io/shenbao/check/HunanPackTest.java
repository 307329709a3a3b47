package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.programme.reading.PackReading;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HunanPackTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  @Test
  void lintsClean() throws IOException {
    PackReading reading =
        new ProgrammeReader(Path.of("config"), WORDING).read("hunan-advanced-2025");
    assertThat(reading.problems()).isEmpty();
    assertThat(new Checker(Objects.requireNonNull(reading.programme()), WORDING).problems())
        .isEmpty();
  }
}

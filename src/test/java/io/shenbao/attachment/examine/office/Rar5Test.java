package io.shenbao.attachment.examine.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import io.shenbao.source.archive.Packer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing that unpacks a RAR 5 is installed. */
class Rar5Test {

  @TempDir Path folder;

  @Test
  void withoutItsProgramItIsUncheckedAndSaysWhatIsMissing() throws IOException {
    Inspection inspection = without(Packer.rar5(Map.of("a", new byte[100])));

    assertThat(inspection.state()).isEqualTo(State.UNCHECKED);
    assertThat(inspection.why()).isEqualTo(Obstacle.NO_PROGRAM);
  }

  @Test
  void evenSoACutIsSeen() throws IOException {
    byte[] whole = Packer.rar5(Map.of("a", new byte[100]));

    assertThat(without(Arrays.copyOf(whole, 90)).state()).isEqualTo(State.TRUNCATED);
  }

  private Inspection without(byte[] rar) throws IOException {
    Path file = Files.write(folder.resolve("a.rar"), rar);
    Rar5 archive = new Rar5(file, false);
    return catchThrowableOfType(Faulty.class, () -> archive.read(true)).inspection("");
  }
}

package io.shenbao.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file comes whole into its place, or stays as it was. */
class WholeFileTest {

  @TempDir Path folder;

  @Test
  void whatCanNotBeWrittenIsNamedAndLeavesNothingBeside() throws Exception {
    Path file = folder.resolve("a.yaml");
    Files.createDirectories(file.resolve("in the way"));

    assertThatThrownBy(() -> WholeFile.write(file, "new"))
        .isInstanceOfSatisfying(
            FileSystemException.class, e -> assertThat(e.getFile()).isEqualTo(file.toString()));
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void whatWasThereIsReplacedAtOnce() throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "old");

    WholeFile.write(file, "new");

    assertThat(file).hasContent("new");
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }
}

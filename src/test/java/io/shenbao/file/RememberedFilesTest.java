package io.shenbao.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedFilesTest {

  private static final RememberedFiles.Look NEVER =
      file -> {
        throw new IOException("looked into");
      };

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeOneLongAgo() throws IOException {
    file = Files.writeString(folder.resolve("a.xlsx"), "a");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
  }

  @Test
  void oneThatIsTheSameIsNotLookedIntoAgain() throws IOException {
    RememberedFiles first = RememberedFiles.none();
    assertThat(first.isSo(file, one -> true)).isTrue();

    RememberedFiles next = RememberedFiles.read(first.text());

    assertThat(next.isSo(file, NEVER)).isTrue();
    assertThat(next.isOld()).isTrue();
  }

  @Test
  void oneThatWasChangedIs() throws IOException {
    RememberedFiles first = RememberedFiles.none();
    first.isSo(file, one -> true);
    Files.writeString(file, "b");

    RememberedFiles next = RememberedFiles.read(first.text());

    assertThat(next.isSo(file, one -> false)).isFalse();
    assertThat(next.isOld()).isFalse();
  }

  @Test
  void oneThatWasChangedJustNowIsNotReliedOn() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    RememberedFiles first = RememberedFiles.none();
    first.isSo(file, one -> true);

    assertThat(RememberedFiles.read(first.text()).isSo(file, one -> false)).isFalse();
  }
}

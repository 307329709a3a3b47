package io.shenbao.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is said of a file that failed names it, and the remedy that fits. */
class FileFailureTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  @Test
  void aFullDiskIsSaidAsSuch() {
    FileSystemException failure = new FileSystemException("decisions/a.yaml");
    failure.initCause(new IOException("No space left on device"));

    assertThat(WORDING.say(FileFailure.of(failure)))
        .isEqualTo("“decisions/a.yaml”写不进：磁盘已满（空间、文件个数或配额到了上限），没有保存；请清出空间后重试");
    assertThat(WORDING.say(FileFailure.of(new IOException("Disk quota exceeded"))))
        .startsWith("写不进：磁盘已满");
  }

  @Test
  void whatElseKeepsAFileClosedIsAskedFor() {
    assertThat(WORDING.say(FileFailure.of(new AccessDeniedException("a.yaml"))))
        .startsWith("“a.yaml”打不开或写不进");
  }
}

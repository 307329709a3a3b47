package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.review.PremisesLost;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk or folder that fails as a whole is said in one sentence, with place and remedy. */
class OutputPremisesTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);

  @TempDir Path folder;

  @Test
  void aFullDiskIsNobodysFault() throws Exception {
    Files.createDirectories(request().work());
    OutputPremises full = new OutputPremises(request(), WORDING, place -> 4096);

    assertThatThrownBy(full::examine)
        .isInstanceOf(PremisesLost.class)
        .hasMessage(
            "输出文件夹 %s 所在的磁盘已满（空间、文件个数、配额或单个文件的大小到了上限），运行已停止；清出空间后再运行一次，将从中断处继续"
                .formatted(folder.resolve("out")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "Disk quota exceeded",
        "File too large",
        "There is not enough space on the disk",
        "设备上没有空间",
        "磁盘空间不足。"
      })
  void aQuotaOrLimitIsAFullDisk(String said) throws Exception {
    OutputPremises opened = OutputPremises.open(request(), WORDING);

    assertThatThrownBy(() -> opened.examine(new UncheckedIOException(new IOException(said))))
        .isInstanceOf(PremisesLost.class)
        .hasMessageContaining("已满");
  }

  @Test
  void tooManyOpenFilesAreNobodysFault() {
    OutputPremises opened = OutputPremises.open(request(), WORDING);

    assertThatThrownBy(
            () ->
                opened.examine(new FileSystemException("in/甲/a.pdf", null, "Too many open files")))
        .isInstanceOf(PremisesLost.class)
        .hasMessageContaining("ulimit -n");
  }

  @Test
  void aTemporaryFolderThatIsFullIsNamed() throws Exception {
    Files.createDirectories(request().work());
    Path passing = Path.of(System.getProperty("java.io.tmpdir"));
    OutputPremises opened =
        new OutputPremises(request(), WORDING, place -> place.equals(passing) ? 0 : Long.MAX_VALUE);

    assertThatThrownBy(() -> opened.examine(new IOException("No space left on device")))
        .isInstanceOf(PremisesLost.class)
        .hasMessageContaining(passing.toString());
  }

  @Test
  void anApplicantsFileNameStopsNoRun() {
    OutputPremises opened = OutputPremises.open(request(), WORDING);

    opened.examine(new NoSuchFileException("No space left on device"));
    opened.examine(new IllegalStateException("No space left on device"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources", "drafts", "unpacked", "publish", "templates", "archive"})
  void aFileOrLinkWhereAFolderOfOursBelongsIsSaidAndLeftAlone(String name) throws IOException {
    Path place = Files.createDirectories(request().work()).resolve(name);
    Files.writeString(place, "mine");

    assertThatThrownBy(() -> OutputPremises.open(request(), WORDING))
        .isInstanceOf(PremisesLost.class)
        .hasMessageContaining(place.toString());
    assertThat(place).hasContent("mine");

    Files.delete(place);
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.createSymbolicLink(place, elsewhere);
    assertThatThrownBy(() -> OutputPremises.open(request(), WORDING))
        .isInstanceOf(PremisesLost.class)
        .hasMessageContaining(place.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"job.mv.db", "error.log", "run.lock", "status.json"})
  void aFolderOrLinkWhereAFileOfOursBelongsIsSaidAndLeftAlone(String name) throws IOException {
    Path place = Files.createDirectories(request().work()).resolve(name);
    Files.createDirectory(place);

    assertThatThrownBy(() -> OutputPremises.open(request(), WORDING))
        .isInstanceOf(PremisesLost.class)
        .hasMessageContaining(place.toString());
    assertThat(place).isDirectory();

    Files.delete(place);
    Files.createSymbolicLink(place, folder.resolve("elsewhere"));
    assertThatThrownBy(() -> OutputPremises.open(request(), WORDING))
        .isInstanceOf(PremisesLost.class)
        .hasMessageContaining(place.toString());
  }

  @Test
  void aFolderThatIsThereAndHasRoomIsWellAndNothingIsLeftInIt() throws Exception {
    OutputPremises.open(request(), WORDING).examine();

    assertThat(request().work()).isEmptyDirectory();
  }

  @Test
  void aFileWhereTheWorkFolderBelongsIsSaid() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out/.shenbao"), "");

    assertThatThrownBy(() -> OutputPremises.open(request(), WORDING))
        .isInstanceOf(PremisesLost.class)
        .hasMessageContaining(folder.resolve("out").toString());
  }

  private RunRequest request() {
    return new RunRequest(
        Path.of("in"),
        folder.resolve("out"),
        List.of(),
        "",
        false,
        false,
        false,
        SummaryScope.READY,
        Set.of(),
        false,
        "test",
        "");
  }
}

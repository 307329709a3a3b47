package io.shenbao.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.review.PremisesLost;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .hasMessage("输出文件夹 %s 所在的磁盘已满，运行已停止；清出空间后再次执行同一命令将从中断处继续".formatted(folder.resolve("out")));
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

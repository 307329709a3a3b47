package io.shenbao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.file.WholeFile;
import io.shenbao.telling.ToldRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How things stand, as it is kept and told. */
class StatusFileTest {

  private static final RunStatus.Begun BEGUN = new RunStatus.Begun("run-2", "2025-04-29T01:30:00Z");

  @TempDir Path work;

  @Test
  void whatIsKeptIsReadAsItWasWritten() throws IOException {
    RunStatus status =
        new RunStatus(
            BEGUN,
            ToldRun.account(ToldRun.unreadable("乙")),
            new RunStatus.Failed("run-0", "2025-04-27T01:30:00Z", "2025-04-27T01:31:00Z", "磁盘已满"),
            List.of("寄信没有成功"));
    StatusFile file = new StatusFile(work);

    file.write(status);

    assertThat(file.read()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"last\": ",
        "\u00ff\u00fe",
        "{\"last\": {\"startedAt\": 5}, \"begun\": []}",
        "{\"last\": {\"startedAt\": \"2025-04-28T01:30:00Z\", \"endedAt\": \"2025-04-28T01:31:00Z\","
            + " \"exitCode\": 9}}"
      })
  void whatCannotBeUnderstoodCountsAsNothing(String text) throws IOException {
    Files.writeString(work.resolve("status.json"), text, StandardCharsets.ISO_8859_1);

    assertThat(new StatusFile(work).read()).isEqualTo(RunStatus.NONE);
  }

  @Test
  void aFolderInItsPlaceCountsAsNothing() throws IOException {
    Files.createDirectories(work.resolve("status.json"));

    assertThat(new StatusFile(work).read()).isEqualTo(RunStatus.NONE);
  }

  @Test
  void aRunHasTheOutputUntilItEnds() throws IOException {
    StatusFile file = new StatusFile(work);
    assertThat(file.isBusy()).isFalse();

    StatusFile.Held held = file.take().orElseThrow();

    assertThat(file.isBusy()).isTrue();
    assertThat(file.take()).isEmpty();
    held.close();
    assertThat(file.isBusy()).isFalse();
    assertThat(file.take()).isPresent();
  }

  @Test
  void howARunEndedIsWrittenWhereThereIsNoRoomButWhatItLaidBy() throws IOException {
    StatusFile.Writing onAFullDisk =
        (file, text) -> {
          if (Files.exists(work.resolve("status.room"))) {
            throw new FileSystemException(file.toString(), null, "No space left on device");
          }
          WholeFile.write(file, text);
        };
    new StatusFile(work).write(new RunStatus(BEGUN, null, null, List.of()));
    StatusFile file = new StatusFile(work, onAFullDisk);
    RunStatus ended =
        new RunStatus(
            null,
            null,
            new RunStatus.Failed("run-2", "2025-04-29T01:30:00Z", "2025-04-29T01:31:00Z", "磁盘已满"),
            List.of());

    try (StatusFile.Held held = file.take().orElseThrow()) {
      assertThat(work.resolve("status.room")).isNotEmptyFile();
      file.write(ended);
    }

    assertThat(file.read()).isEqualTo(ended);
    assertThatThrownBy(
            () ->
                new StatusFile(
                        work,
                        (one, text) -> {
                          throw new FileSystemException(one.toString());
                        })
                    .write(RunStatus.NONE))
        .isInstanceOf(FileSystemException.class);
    assertThat(file.read()).isEqualTo(ended);
  }

  @Test
  void aRunThatWasKilledIsTakenForNeitherRunningNorCompleted() {
    RunStatus status = new RunStatus(BEGUN, ToldRun.account(), null, List.of());

    assertThat(status.state(true)).isEqualTo(RunStatus.State.RUNNING);
    assertThat(status.state(false)).isEqualTo(RunStatus.State.INTERRUPTED);
  }

  @Test
  void theConsoleTellsWhatCouldNotBeJudgedAndWhy() {
    RunStatus status =
        new RunStatus(null, ToldRun.account(ToldRun.unreadable("乙")), null, List.of());

    assertThat(new StatusText(ToldRun.WORDING).lines(status, RunStatus.State.COMPLETED, ""))
        .containsExactly(
            "没有运行在进行",
            "上次完成的运行：2025-04-28T01:30:00+08:00 至 2025-04-28T01:31:05+08:00，用时 0:01:05（编号 run-1）",
            "  共 2 份：可推荐 1，需修改 0，未完成审核 0，无法读取 1，重复 0（其中没有变化、沿用上次结果 0）",
            "  与 2025-04-27T01:30:00+08:00 的运行相比，问题：新增 0，已改好 0，仍未改 3，随申报撤走 2",
            "  未能审核或未能完全审核的 1 处：",
            "    乙 乙：文件夹“乙”打不开，其中的内容没有审核",
            "  审核已完成，但有申报、文件夹或必需材料未能处理，请看报告（退出码 3）",
            "  详细报告：out/report.html",
            "下次运行：不知道（config/application.yaml 中没有写 schedule）");
  }
}

package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a double-click, a drop or a typed line asks for. */
@WholeProgram
class StartTest {

  private static final Set<String> COMMANDS = Set.of("run", "check", "begin-here", "check-dropped");

  @TempDir Path folder;

  @Test
  void aDoubleClickAsksWhatToDoAndWaits() {
    Start start = byExplorer(List.of(), "shenbao.cmd", "");

    assertThat(start.byExplorer()).isTrue();
    assertThat(start.arguments()).containsExactly("run-dropped", "--open", "--wait", "--");
  }

  @Test
  void droppedFoldersAreReadFromTheLineThatExplorerWrote() {
    Start start =
        byExplorer(List.of("C:\\a"), "shenbao.cmd", "C:\\a&b^%PATH%! \"C:\\c d & (e)\" C:\\申报，材料");

    assertThat(start.arguments())
        .containsExactly(
            "run-dropped",
            "--open",
            "--wait",
            "--",
            "C:\\a&b^%PATH%!",
            "C:\\c d & (e)",
            "C:\\申报，材料");
  }

  @ParameterizedTest
  @CsvSource({"新建申报.cmd,begin-here", "检查申报.cmd,check-dropped"})
  void aStarterKeepsItsCommand(String starter, String command) {
    Start start = byExplorer(List.of(command, "C:\\a"), starter, "C:\\a&b");

    assertThat(start.arguments()).containsExactly(command, "--open", "--wait", "--", "C:\\a&b");
    assertThat(start.byExplorer()).isTrue();
  }

  @Test
  void aPlannedTaskWaitsForNobody() {
    Start start = byExplorer(List.of("run", "D:\\in"), "shenbao.cmd", "run D:\\in");

    assertThat(start).isEqualTo(new Start(List.of("run", "D:\\in"), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Windows\\system32\\cmd.exe",
        "cmd.exe /c \"\"C:\\nightly.cmd\" \"",
        "cmd.exe /c shenbao.cmd run in",
        ""
      })
  void aShellThatIsNotExplorersIsNotEnded(String line) {
    assertThat(Start.of(List.of("run", "in"), line, COMMANDS))
        .isEqualTo(new Start(List.of("run", "in"), false));
  }

  @Test
  void foldersTypedWithoutACommandAreRun() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));

    assertThat(Start.of(List.of(one.toString()), null, COMMANDS).arguments())
        .containsExactly("run-dropped", "--open", "--", one.toString());
    assertThat(Start.of(List.of(one.toString(), "no-such"), null, COMMANDS).arguments())
        .containsExactly(one.toString(), "no-such");
    assertThat(Start.of(List.of(), null, COMMANDS).arguments()).isEmpty();
  }

  @Test
  void eachDroppedFolderIsRunIntoAFolderBesideIt() throws IOException {
    Path bad = Files.createDirectories(folder.resolve("a & b (1)"));
    Files.writeString(bad.resolve("application.yaml"), "{");
    Path good = folder.resolve("材料 100%!^");
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), good);

    Program program = Program.run("run-dropped", "--", bad.toString(), good.toString());

    assertThat(program.exit()).isEqualTo(3);
    assertThat(folder.resolve("a & b (1)-output/report.html")).isNotEmptyFile();
    assertThat(folder.resolve("材料 100%!^-output/report.html")).isNotEmptyFile();
    assertThat(program.printed()).contains("审核 " + bad, "结果写入", "可推荐");
  }

  @Test
  void droppedFoldersAreCheckedOneAfterTheOther() {
    String sample = Program.SAMPLES.resolve(Program.MATERIALS).toString();

    Program program = Program.run("check-dropped", "--", "no-such-folder", sample);

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).contains("找不到输入 no-such-folder", "检查 " + sample, "[错误]");
  }

  @Test
  void withoutAFolderTheHelpIsInChinese() {
    assertThat(Program.run("check-dropped").printed()).contains("拖到", "双击“新建申报.cmd”");
  }

  @Test
  void aNewApplicationIsNamedAfterTheDayAndReplacesNone() {
    String name =
        "我的申报-" + LocalDate.now(ZoneId.systemDefault()).format(DateTimeFormatter.BASIC_ISO_DATE);

    assertThat(Program.run("begin-here", folder.toString()).exit()).isZero();
    assertThat(Program.run("begin-here", folder.toString()).exit()).isZero();

    assertThat(folder.resolve(name).resolve("申报数据.xlsx")).isNotEmptyFile();
    assertThat(folder.resolve(name + "-2").resolve("申报数据.xlsx")).isNotEmptyFile();
  }

  private static Start byExplorer(List<String> typed, String starter, String dropped) {
    String line =
        "C:\\WINDOWS\\system32\\cmd.exe /c \"\"C:\\申报 (x)\\" + starter + "\" " + dropped + "\"";
    return Start.of(typed, line, COMMANDS);
  }
}

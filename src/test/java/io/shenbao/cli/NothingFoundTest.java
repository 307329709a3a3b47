package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Where nothing was judged, or not everything, nothing has passed. */
@WholeProgram
class NothingFoundTest {

  private static final Path READY =
      Path.of("config/programmes/hunan-advanced-2025/examples/ready.yaml");

  @TempDir Path folder;

  @Test
  void anEmptyInputIsNoPass() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));

    Program run = Program.run("run", input.toString(), "-o", folder.resolve("out").toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.printed())
        .contains("没有找到申报")
        .endsWith("没有审核任何申报：没有找到能读的申报数据（退出码 3）\n")
        .doesNotContain("全部通过");
    assertThat(Files.readString(folder.resolve("out/report.html"))).doesNotContain("全部通过");
  }

  @Test
  void anInputOfFoldersWithoutSourcesIsNoPassAndEachIsNamed() throws IOException {
    Path input = folder.resolve("in");
    write(input.resolve("甲/申报数据.et"));
    write(input.resolve("乙/证明材料/执照.pdf"));
    Files.createDirectories(input.resolve("丙"));
    write(input.resolve("丁.tar"));

    Program run = Program.run("run", input.toString(), "-o", folder.resolve("out").toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.printed())
        .contains("甲：WPS 表格（.et）还不能读取，请另存为 .xlsx（申报数据.et）")
        .contains("乙：没有申报数据（application.yaml 或由 new 生成的工作簿），只有其他文件1个")
        .contains("丙：空文件夹，没有申报数据")
        .contains("丁.tar：压缩包没有读取：一份申报可以整个打成一个 zip、7z 或 rar 提交");
  }

  @Test
  void aFolderThatWasNotJudgedBesideOthersThatWereIsSaidEverywhere() throws IOException {
    Path input = folder.resolve("in");
    Files.createDirectories(input.resolve("甲"));
    Files.copy(READY, input.resolve("甲/application.yaml"));
    write(input.resolve("乙/申报数据.ods"));
    Path output = folder.resolve("out");

    Program run = Program.run("run", input.toString(), "-o", output.toString());
    Program check = Program.run("check", input.toString());

    assertThat(List.of(run.exit(), check.exit())).containsOnly(3);
    assertThat(run.printed()).contains("未审核的文件夹或文件（1处）", "乙：OpenDocument");
    assertThat(check.printed()).contains("未审核的文件夹或文件（1处）", "乙：OpenDocument");
    JsonNode without = Program.report(output).path("withoutSource");
    assertThat(without).hasSize(1);
    assertThat(without.path(0).path("path").asString()).isEqualTo("乙");
    assertThat(without.path(0).path("reasons").path(0).asString()).contains("申报数据.ods");
    assertThat(Files.readString(output.resolve("report.html")))
        .contains("未审核的文件夹或文件（1处）", "OpenDocument");
  }

  @Test
  void checkOfAFolderWithoutASourceIsNoPass() throws IOException {
    write(folder.resolve("甲/readme.txt"));

    Program check = Program.run("check", folder.resolve("甲").toString());

    assertThat(check.exit()).isEqualTo(3);
    assertThat(check.printed()).contains("readme.txt").doesNotContain("全部通过");
  }

  @Test
  void anEmptyNameIsWrongUsage() {
    String some = folder.toString();

    assertThat(Program.run("run", "")).isEqualTo(new Program(2, "INPUT 是空的：请写明文件夹或文件\n"));
    assertThat(Program.run("run", some, "-o", "").printed()).startsWith("OUTPUT 是空的");
    assertThat(Program.run("check", "").exit()).isEqualTo(2);
    assertThat(Program.run("new", "").exit()).isEqualTo(2);
    assertThat(Program.run("template", "preview", "-o", "").exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--list", "--decisions"})
  void anEmptyNameOfAnOptionIsWrongUsage(String option) {
    assertThat(Program.run("check", folder.toString(), option, "").exit()).isEqualTo(2);
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }
}

package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.batch.KnownEvidence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is wrong with one application's files costs at most that one's verdict. */
@WholeProgram
class NobodyPaysForAnotherTest {

  @TempDir static Path lenient;

  @TempDir Path folder;
  private Path input;
  private Path output;
  private Path home;

  @BeforeAll
  static void askForNoEvidence() throws IOException {
    WithoutEvidence.home(lenient);
  }

  @BeforeEach
  void copyASample() throws IOException {
    input = folder.resolve("in");
    output = folder.resolve("out");
    home = lenient;
    WithoutEvidence.copy(Program.RAIL, input.resolve(Program.RAIL));
  }

  @Test
  void aFolderWhereTheDocumentShouldBeWrittenCostsThatDocumentOnly() throws Exception {
    small("甲");
    Path inTheWay = output.resolve(Program.RAIL).resolve("申报书.docx");
    Files.createDirectories(inTheWay.resolve("x"));

    Program program = run();

    JsonNode sample = Program.application(output, Program.RAIL);
    assertThat(program.exit()).isEqualTo(3);
    assertThat(sample.path("assessment").asString()).isEqualTo("incomplete");
    assertThat(Program.problems(sample)).containsExactly("file-access");
    assertThat(sample.path("findings").toString())
        .contains("未能写出申报材料：文件“" + Program.RAIL + "/申报书.docx”打不开或写不进");
    assertThat(sample.path("documents").toString()).doesNotContain("申报书");
    assertThat(inTheWay.resolve("x")).isDirectory();
    assertThat(output.resolve("甲/申报书.docx")).isRegularFile();
    assertThat(program.printed()).doesNotContain("Exception");
    assertThat(Files.readString(output.resolve(".shenbao/error.log")))
        .contains("DOCUMENTS of " + Program.RAIL);
  }

  @Test
  void applicationsNamedLikeTheRunsFilesAreJudgedLikeAnyOther() throws Exception {
    List<String> names =
        List.of("report.html", "Report.JSON", "推荐汇总表.docx", "审核清单.xlsx", ".shenbao");
    for (String name : names) {
      small(name);
    }

    Program program = run();

    assertThat(program.exit()).isEqualTo(1);
    assertThat(output.resolve("report.html")).isRegularFile();
    assertThat(output.resolve("report.json")).isRegularFile();
    assertThat(output.resolve("推荐汇总表.docx")).isRegularFile();
    assertThat(output.resolve("审核清单.xlsx")).isRegularFile();
    for (String name : names) {
      assertThat(output.resolve(name + "-申报/申报书.docx")).isRegularFile();
      assertThat(Program.application(output, name).path("documents").toString())
          .contains(name + "-申报/申报书.docx");
    }
    assertThat(run().exit()).isEqualTo(1);
    assertThat(output.resolve("report.html-申报/申报书.docx")).isRegularFile();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSubFolderThatCanNotBeReadLeavesTheReviewIncomplete() throws Exception {
    home = Path.of(".");
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), input.resolve(Program.RAIL));
    Path licence = input.resolve(Program.RAIL).resolve("01-营业执照");
    close(licence);
    KnownEvidence.in(output);

    Program program = runWherePermissionsBind();

    open(licence);
    JsonNode sample = Program.application(output, Program.RAIL);
    assertThat(program.exit()).isEqualTo(3);
    assertThat(sample.path("assessment").asString()).isEqualTo("incomplete");
    assertThat(sample.path("findings").toString())
        .contains("“01-营业执照”打不开，其中的文件没有检查")
        .contains("未能检查是否有企业营业执照复印件");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anApplicationsFolderThatCanNotBeReadIsNamedAndTheOthersAreJudged() throws Exception {
    Path closed = small("甲");
    small("镇/乙");
    Path town = input.resolve("镇");
    assertThat(run().exit()).isEqualTo(1);
    close(closed);
    close(town);

    Program program = runWherePermissionsBind();

    open(closed);
    open(town);
    assertThat(program.exit()).isEqualTo(3);
    assertThat(Program.application(output, "甲").path("assessment").asString())
        .isEqualTo("unreadable");
    assertThat(Program.application(output, "镇").path("findings").toString())
        .contains("文件夹“镇”打不开，其中的内容没有审核");
    assertThat(Program.application(output, Program.RAIL).path("assessment").asString())
        .isEqualTo("ready");
    // what lies in a closed folder may still be there: its documents stay
    assertThat(output.resolve("镇/乙/申报书.docx")).isRegularFile();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDatabaseOrFolderOfOursThatMayNotBeWrittenToIsNamed() throws Exception {
    small("甲");
    assertThat(run().exit()).isEqualTo(1);
    for (String name : List.of("job.mv.db", "sources")) {
      Path closed = output.resolve(".shenbao").resolve(name);
      assertThat(closed.toFile().setWritable(false, false)).isTrue();

      Program program = runWherePermissionsBind();

      assertThat(closed.toFile().setWritable(true)).isTrue();
      assertThat(program.exit()).isEqualTo(3);
      assertThat(program.printed()).contains("没有写入“%s”的权限".formatted(closed));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSourceThatCanNotBeReadIsUnreadable() throws Exception {
    Path source = small("甲").resolve("application.yaml");
    close(source);

    Program program = runWherePermissionsBind();

    assertThat(program.exit()).isEqualTo(3);
    JsonNode unread = Program.application(output, "甲");
    assertThat(unread.path("assessment").asString()).isEqualTo("unreadable");
    assertThat(unread.at("/findings/0/verdict").asString()).isEqualTo("unchecked");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileOfProseThatCanNotBeReadLeavesTheReviewIncomplete() throws Exception {
    Path prose = input.resolve(Program.RAIL).resolve("项目总体情况.md");
    close(prose);

    Program program = runWherePermissionsBind();

    JsonNode sample = Program.application(output, Program.RAIL);
    assertThat(program.exit()).isEqualTo(3);
    assertThat(sample.path("assessment").asString()).isEqualTo("incomplete");
    assertThat(sample.path("findings").toString())
        .contains("文件“项目总体情况.md”打不开，“项目总体情况”没有读到")
        .doesNotContain("必填");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anOutputThatCanNotBeWrittenToIsSaidInOneSentence() throws Exception {
    Files.createDirectories(output);
    Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("r-xr-xr-x"));

    Program program = runWherePermissionsBind();

    open(output);
    assertThat(program.exit()).isEqualTo(3);
    assertThat(program.printed().strip())
        .isEqualTo("无法写入输出文件夹 %s；请检查它是否只读、是否有写入权限，或用 -o 换一个位置".formatted(output));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whoMayOnlyReadAnOutputIsToldHowThingsStandToo() throws Exception {
    assertThat(run().exit()).isEqualTo(0);
    Path lock = output.resolve(".shenbao/run.lock");
    Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("r--r--r--"));

    Program status =
        ChildProgram.runWherePermissionsBind(folder, "status", "-o", output.toString());

    assertThat(status.exit()).isZero();
    assertThat(status.printed()).startsWith("没有运行在进行");
  }

  @Test
  void aWorkbookOf150MegabytesUnpackedNeverKillsTheRun() throws Exception {
    Path heavy = Files.createDirectories(input.resolve("重"));
    Files.copy(
        Program.SAMPLES.resolve(Program.CERAMICS).resolve("申报数据.xlsx"), heavy.resolve("申报数据.xlsx"));
    inflate(heavy.resolve("申报数据.xlsx"));

    Program program =
        ChildProgram.run(
            ChildProgram.command(
                List.of("-Xmx1g"),
                "run",
                input.toString(),
                "-o",
                output.toString(),
                "--home",
                home.toString()));

    assertThat(program.exit()).isEqualTo(3);
    assertThat(Program.application(output, "重").path("findings").toString())
        .contains("工作簿解压后过大，拒绝打开");
    assertThat(Program.application(output, Program.RAIL).path("assessment").asString())
        .isEqualTo("ready");
  }

  /** Adds a sheet of 150 MB that compresses to little. */
  private static void inflate(Path workbook) throws IOException {
    Path draft = workbook.resolveSibling("draft");
    String row = "<row r=\"1\"/>" + " ".repeat(100_000);
    byte[] rows = row.getBytes(StandardCharsets.UTF_8);
    try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(workbook.toFile());
        OutputStream out = Files.newOutputStream(draft);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (var entry : java.util.Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        from.getInputStream(entry).transferTo(to);
        to.closeEntry();
      }
      to.putNextEntry(new ZipEntry("xl/worksheets/sheet999.xml"));
      for (long written = 0; written < 150_000_000; written += rows.length) {
        to.write(rows);
      }
      to.closeEntry();
    }
    Files.move(draft, workbook, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private Program run() {
    return Program.runIn(folder, home.toString());
  }

  private Program runWherePermissionsBind() throws Exception {
    return ChildProgram.runWherePermissionsBind(
        folder, "run", input.toString(), "-o", output.toString(), "--home", home.toString());
  }

  /** An application without evidence. */
  private Path small(String path) throws IOException {
    Path application = Files.createDirectories(input.resolve(path));
    String ready =
        Files.readString(Path.of("config/programmes/hunan-advanced-2025/examples/ready.yaml"));
    String number = "%05d".formatted(Math.floorMod(path.hashCode(), 100_000));
    Files.writeString(
        application.resolve("application.yaml"),
        ready.replace("91430211MA4TLBA17U", "91430211MA4T" + number + "0"));
    return application;
  }

  private static void close(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
  }

  private static void open(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}

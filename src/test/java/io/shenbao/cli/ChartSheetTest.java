package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A workbook that can be read, but has in it what is not handed on. */
@WholeProgram
class ChartSheetTest {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  @TempDir Path folder;

  @Test
  void theReportSaysThatTheWorkbookIsNotReturned() throws IOException {
    Path applicant = folder.resolve("in").resolve(Program.CERAMICS);
    Program.copy(Program.SAMPLES.resolve(Program.CERAMICS), applicant);
    addChartSheet(applicant.resolve("申报数据.xlsx"));
    Path output = folder.resolve("out");

    Program program = Program.run("run", folder.resolve("in").toString(), "-o", output.toString());

    JsonNode report = Program.application(output, Program.CERAMICS);
    assertThat(program.exit()).isEqualTo(1);
    assertThat(Program.problems(report)).containsOnlyOnce("returned").contains("orphan-row");
    assertThat(report.path("documents").toString()).doesNotContain("批注");
    assertThat(report.path("findings").toString()).contains("没有退回批注件");
    assertThat(program.printed()).doesNotContain("Exception", "\tat ");
  }

  private static void addChartSheet(Path workbook) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(workbook)) {
      edit(
          zip.getPath("[Content_Types].xml"),
          "</Types>",
          "<Override PartName=\"/xl/chartsheets/sheet1.xml\" ContentType=\""
              + "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml\"/>");
      edit(
          zip.getPath("xl/_rels/workbook.xml.rels"),
          "</Relationships>",
          "<Relationship Id=\"rIdC\" Type=\"%s/chartsheet\" Target=\"chartsheets/sheet1.xml\"/>"
              .formatted(OFFICE));
      edit(
          zip.getPath("xl/workbook.xml"),
          "</sheets>",
          "<sheet xmlns:r=\"%s\" name=\"图表\" sheetId=\"99\" r:id=\"rIdC\"/>".formatted(OFFICE));
      Files.createDirectory(zip.getPath("xl/chartsheets"));
      Files.writeString(
          zip.getPath("xl/chartsheets/sheet1.xml"),
          "<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
    }
  }

  private static void edit(Path part, String before, String added) throws IOException {
    Files.writeString(part, Files.readString(part).replace(before, added + before));
  }
}

package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A pack with ratios that are worked out and named conditions, as docs/packs.md has them. */
@WholeProgram
class PointsPackTest {

  private static final String HOME = "src/test/packs/points";
  private static final String READY = HOME + "/config/programmes/sme-2031/examples/ready.yaml";

  @TempDir Path folder;

  @Test
  void itsExamplesHold() {
    Program lint = Program.run("programme", "lint", "--home", HOME);

    assertThat(lint.printed()).contains("没有错误");
    assertThat(lint.exit()).isZero();
  }

  @Test
  void whatIsComputedStandsInTheDocumentAndTheSummary() throws Exception {
    application(Files.readString(Path.of(READY)));

    assertThat(run().exit()).isZero();

    assertThat(text("out/firm/申报书.docx")).contains("（11年）", "占12%", "4.5%", "6.4%", "56%", "16%");
    assertThat(text("out/推荐汇总表.docx")).contains("增长25.0%");
  }

  @Test
  void whatIsComputedIsNotTyped() throws Exception {
    application(
        Files.readString(Path.of(READY))
            .replace("researchers: 12", "researchers: 12, researcherShare: 80"));

    run();

    assertThat(text("out/firm/申报书.docx")).contains("占12%");
    assertThat(Files.readString(folder.resolve("out/report.html"))).contains("由系统计算，所填的“80”不采用");
  }

  @Test
  void aWorkbookComputesWhatIsSimple() throws Exception {
    Path firm = folder.resolve("in/firm");
    assertThat(Program.run("new", firm.toString(), "--home", HOME).exit()).isZero();
    Path file = firm.resolve("申报数据.xlsx");
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      fill(workbook);
      Cell share = workbook.getSheet("财务").getRow(5).getCell(4);
      assertThat(share.getCellType()).isEqualTo(CellType.FORMULA);
      assertThat(evaluated(workbook, share)).isEqualTo(6.4);
      assertThat(evaluated(workbook, workbook.getSheet("产品").getRow(4).getCell(3))).isEqualTo(56);
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }

    run();

    JsonNode report = Program.application(folder.resolve("out"), "firm");
    assertThat(Program.problems(report)).containsExactly("attachment-missing");
    assertThat(text("out/firm/申报书.docx")).contains("6.4%", "56%");
  }

  private static double evaluated(Workbook workbook, Cell cell) {
    return workbook.getCreationHelper().createFormulaEvaluator().evaluate(cell).getNumberValue();
  }

  private static void fill(Workbook workbook) {
    Sheet firm = workbook.getSheet("企业");
    field(firm, "firm.name", "示例阀门公司");
    field(firm, "firm.code", "QY-0001");
    field(firm, "firm.county", "东区");
    field(firm, "firm.founded", "2020-03-05");
    field(firm, "firm.staff", "100");
    field(firm, "firm.researchers", "12");
    Sheet finance = workbook.getSheet("财务");
    row(finance.getRow(4), 2, "1000", "45");
    row(finance.getRow(5), 2, "1250", "80");
    row(workbook.getSheet("产品").getRow(4), 1, "球阀", "700");
  }

  private static void field(Sheet sheet, String key, String value) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(key)) {
        row.getCell(2).setCellValue(value);
      }
    }
  }

  private static void row(Row row, int first, String... values) {
    for (int i = 0; i < values.length; i++) {
      row.getCell(first + i).setCellValue(values[i]);
    }
  }

  private void application(String yaml) throws IOException {
    Path firm = Files.createDirectories(folder.resolve("in/firm"));
    Files.writeString(firm.resolve("application.yaml"), yaml);
    Files.createDirectories(firm.resolve("执照"));
    Files.write(firm.resolve("执照/营业执照.png"), Pixel.PNG);
  }

  private Program run() {
    return Program.run(
        "run",
        folder.resolve("in").toString(),
        "-o",
        folder.resolve("out").toString(),
        "--home",
        HOME);
  }

  private String text(String name) throws IOException {
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve(name)));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }
}

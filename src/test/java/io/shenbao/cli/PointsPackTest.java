package io.shenbao.cli;

import static io.shenbao.cli.FilledSheets.field;
import static io.shenbao.cli.FilledSheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
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
    assertThat(text("out/firm/申报书.docx")).contains("增长率得30分，总分100分，一等");
    assertThat(text("out/推荐汇总表.docx")).contains("增长25.0%");
  }

  @Test
  void whatIsReachedOfThePointsStandsInTheFinding() throws Exception {
    application(
        Files.readString(Path.of(READY))
            .replace("revenue: 1250", "revenue: 1100")
            .replace("debtRatio: 48.5", "debtRatio: 66"));

    run();

    String report = Files.readString(folder.resolve("out/report.html"));
    assertThat(report)
        .contains("营业收入增长率 10%：得 20 分（满分 30 分）")
        .contains("资产负债率 0：得 0 分（满分 20 分）")
        .doesNotContain("研发费用占比 7.27%：得");
  }

  @Test
  void theSummaryIsGroupedSortedCountedAndAddedUp() throws Exception {
    applicant("a", "西县", "甲公司", "QY-0001", "1100");
    applicant("b", "东区", "乙公司", "QY-0002", "1150");
    applicant("c", "东区", "丙公司", "QY-0003", "1250");

    run();

    assertThat(text("out/推荐汇总表.docx"))
        .contains("共3家，营业收入3500万元", "东区：2家，营业收入2400万元")
        .containsPattern("(?s)东区：.*1\\s+丙公司.*2\\s+乙公司.*西县：.*1\\s+甲公司");
    assertThat(text("out/c/评分表（丙公司）.docx")).contains("评分表（2031年）", "总分100分");
    try (InputStream in = Files.newInputStream(folder.resolve("out/推荐汇总表.xlsx"));
        Workbook workbook = WorkbookFactory.create(in)) {
      assertThat(firstCells(workbook.getSheetAt(0)))
          .containsExactly("东区", "1", "2", "小计：2家", "西县", "1", "小计：1家", "合计：3家");
      assertThat(workbook.getSheetAt(0).getRow(10).getCell(4).toString()).isEqualTo("3500");
    }
  }

  @Test
  void aListsValuesAreComparedBetweenApplicants() throws Exception {
    String ready = Files.readString(Path.of(READY)).replace("质量管理体系,", "质量管理体系, number: R-2031-7,");
    application("a", ready);
    application("b", ready.replace("示例阀门公司", "乙公司").replace("QY-0001", "QY-0002"));

    run();

    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("证书“R-2031-7”还出现在另外1家");
  }

  private static List<String> firstCells(Sheet sheet) {
    List<String> cells = new ArrayList<>();
    for (int row = 3; row <= sheet.getLastRowNum(); row++) {
      cells.add(sheet.getRow(row).getCell(0).toString());
    }
    return cells;
  }

  private void applicant(String path, String county, String name, String code, String revenue)
      throws IOException {
    application(
        path,
        Files.readString(Path.of(READY))
            .replace("东区", county)
            .replace("示例阀门公司", name)
            .replace("QY-0001", code)
            .replace("revenue: 1250", "revenue: " + revenue));
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
    field(firm, "firm.industry", "阀门");
    field(firm, "firm.debtRatio", "48.5");
    field(firm, "firm.staff", "100");
    field(firm, "firm.researchers", "12");
    Sheet finance = workbook.getSheet("财务");
    row(finance.getRow(4), 2, "1000", "45");
    row(finance.getRow(5), 2, "1250", "80");
    row(workbook.getSheet("产品").getRow(4), 1, "球阀", "700");
  }

  private void application(String yaml) throws IOException {
    application("firm", yaml);
  }

  private void application(String path, String yaml) throws IOException {
    Path firm = Files.createDirectories(folder.resolve("in").resolve(path));
    Files.writeString(firm.resolve("application.yaml"), yaml);
    Files.createDirectories(firm.resolve("执照"));
    Files.write(firm.resolve("执照/营业执照.png"), Pixel.PNG);
  }

  private Program run() {
    return Program.runIn(folder, HOME);
  }

  private String text(String name) throws IOException {
    return WordText.of(folder.resolve(name));
  }
}

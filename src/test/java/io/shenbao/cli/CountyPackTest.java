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
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A pack with a document for each item of a list, several summary tables and rules of the library,
 * as docs/packs.md has them.
 */
@WholeProgram
class CountyPackTest {

  private static final Path PACK = Path.of("src/test/packs/county");
  private static final String OWN = "config/programmes/village-2033";

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void shareTheLibrary() throws IOException {
    home = folder.resolve("home");
    Program.copy(PACK, home);
    Program.copy(Path.of("config/library"), home.resolve("config/library"));
  }

  @Test
  void itsExamplesHold() {
    Program lint = Program.run("programme", "lint", "--home", home.toString());

    assertThat(lint.printed()).contains("没有错误");
    assertThat(Program.run("template", "lint", "--home", home.toString()).exit()).isZero();
  }

  @Test
  void everyRuleOfTheLibraryIsTriedOnBothExamples() throws IOException {
    TreeSet<String> shared = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("config/library"))) {
      for (Path file : files.toList()) {
        shared.addAll(yaml(file).path("rules").propertyNames());
      }
    }
    TreeSet<String> tried = new TreeSet<>();
    for (JsonNode rule : yaml(PACK.resolve(OWN).resolve("rules.yaml"))) {
      if (rule.path("examples").has("good") && rule.path("examples").has("bad")) {
        tried.add(rule.path("include").asString(""));
      }
    }
    tried.remove("");

    assertThat(tried).isEqualTo(shared);
  }

  @Test
  void aDocumentIsMadeForEachItemOfAList() throws IOException {
    application("a", ready().replace("households: 80", "households: 0"));
    application("b", other("乙公司", "绿水县", "1500").replace("绿水脐橙合作社", "青山柑橘合作社 "));

    run();

    assertThat(text("out/a/合作协议-青山柑橘合作社.docx"))
        .contains("合作协议（第1份）", "青山示例果品有限公司与青山柑橘合作社就“示例果品加工项目”合作，带动农户120户", "2033年");
    assertThat(names("out/a")).contains("承诺书-青山示例果品有限公司.docx").doesNotContain("合作协议-绿水脐橙合作社.docx");
    assertThat(names("out/b")).contains("合作协议-青山柑橘合作社.docx", "合作协议-青山柑橘合作社（2）.docx");
    assertThat(text("out/b/合作协议-青山柑橘合作社（2）.docx")).contains("第2份", "150.5万元");
  }

  @Test
  void whatIsMadeForAnItemGoesWithIt() throws IOException {
    application("a", ready());
    run();
    assertThat(names("out/a")).contains("合作协议-绿水脐橙合作社.docx");

    application("a", ready().replace("绿水脐橙合作社", "白石蜜柚合作社"));
    run();

    assertThat(names("out/a")).contains("合作协议-白石蜜柚合作社.docx").doesNotContain("合作协议-绿水脐橙合作社.docx");
  }

  @Test
  void aListOfTooManyItemsLeavesTheApplicationOpenAndSaysSo() throws IOException {
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      more.append("  - {name: 合作社").append(i).append(", households: 1, amount: 1}\n");
    }
    application("a", ready().replace("patents:", more + "patents:"));

    run();

    assertThat(names("out/a").stream().filter(name -> name.startsWith("合作协议"))).hasSize(199);
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("一份申报最多生成200份其他文书，还有53份没有生成");
  }

  @Test
  void allDocumentsAreHandedInAndStandInTheIndex() throws IOException {
    Path firm = application("a", ready());

    Program pack =
        Program.run(
            "pack",
            firm.toString(),
            "-o",
            folder.resolve("handed-in").toString(),
            "--home",
            home.toString());

    assertThat(pack.printed()).contains("青山示例果品有限公司");
    List<String> entries = new ArrayList<>();
    String upload = names("handed-in").get(0);
    try (ZipFile zip = new ZipFile(folder.resolve("handed-in").resolve(upload).toFile())) {
      zip.stream().forEach(entry -> entries.add(entry.getName()));
      Path index = folder.resolve("index.docx");
      try (InputStream in = zip.getInputStream(zip.getEntry("材料清单.docx"))) {
        Files.copy(in, index);
      }
      assertThat(WordText.of(index)).contains("合作协议-绿水脐橙合作社");
    }
    assertThat(entries)
        .contains("申报书.docx", "承诺书-青山示例果品有限公司.docx", "合作协议-青山柑橘合作社.docx", "合作协议-绿水脐橙合作社.docx");
  }

  @Test
  void aTableHasItsSumsBelowIt() throws IOException {
    application("a", ready());

    run();

    assertThat(text("out/a/申报书.docx")).containsPattern("(?s)合计\\s+200\\s+450.5");
  }

  @Test
  void everySummaryHasItsOwnColumnsOrderGroupsAndApplications() throws IOException {
    application("a", ready());
    application("b", other("乙公司", "青山县", "1500"));
    application("c", other("丙公司", "绿水县", "800"));

    run();

    assertThat(text("out/推荐汇总表.docx"))
        .contains("共3项，总投资3500万元，带动农户600户")
        .containsPattern("(?s)青山县：2项.*1\\s+乙公司.*2\\s+青山示例果品.*绿水县：1项.*3\\s+丙公司");
    assertThat(text("out/推荐汇总表-一类项目.docx"))
        .contains("共2项，总投资2700万元")
        .containsPattern("(?s)1\\s+乙公司.*2\\s+青山示例果品")
        .doesNotContain("丙公司");
    assertThat(cells("out/推荐汇总表-联系人名册.xlsx")).contains("联系人|手机|申报单位", "张三|13900000001|丙公司");
    assertThat(names("out")).doesNotContain("推荐汇总表-联系人名册.docx");
  }

  @Test
  void aTableThatThePackNoLongerHasGoes() throws IOException {
    application("a", ready());
    run();
    assertThat(names("out")).contains("推荐汇总表-一类项目.docx", "推荐汇总表-一类项目.xlsx");

    Path head = home.resolve(OWN).resolve("programme.yaml");
    Files.writeString(head, Files.readString(head).replace("name: 一类项目", "name: 重点项目"));
    run();

    assertThat(names("out"))
        .contains("推荐汇总表-重点项目.docx", "推荐汇总表-重点项目.xlsx")
        .doesNotContain("推荐汇总表-一类项目.docx", "推荐汇总表-一类项目.xlsx");
  }

  @Test
  void thePackSaysWhatRepeatsAnother() throws IOException {
    application("a", ready());
    application("b", ready().replace("示例果品加工项目", "另一果品加工项目"));
    application("c", ready().replace("青山县", "绿水县"));

    run();

    JsonNode report = Program.report(folder.resolve("out"));
    assertThat(report.path("counts").path("duplicate").asInt()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("与“a”重复（统一社会信用代码、项目名称相同），本份“c”不计入");
  }

  @Test
  void countiesTablesAreJoinedWithThePacksOwnColumns() throws IOException {
    application("a", ready());
    run();
    Files.createDirectories(folder.resolve("counties"));
    Files.copy(folder.resolve("out/推荐汇总表.xlsx"), folder.resolve("counties/青山.xlsx"));
    Files.delete(folder.resolve("in/a/application.yaml"));
    application("a", other("乙公司", "绿水县", "1500"));
    application("b", other("丙公司", "青山县", "800"));
    run();
    Files.copy(folder.resolve("out/推荐汇总表.xlsx"), folder.resolve("counties/绿水.xlsx"));

    Program merge =
        Program.run(
            "summary",
            "merge",
            folder.resolve("counties").toString(),
            "-o",
            folder.resolve("joined").toString(),
            "--home",
            home.toString());

    assertThat(merge.printed()).doesNotContain("不认识", "小计", "合计");
    assertThat(text("joined/推荐汇总表.docx"))
        .contains("共3项，总投资3500万元，带动农户600户")
        .containsPattern("(?s)青山县：2项.*1\\s+青山示例果品.*2\\s+丙公司.*绿水县：1项.*3\\s+乙公司");
  }

  @Test
  void aWorkbookMakesTheRound() throws IOException {
    Path firm = folder.resolve("in/a");
    assertThat(Program.run("new", firm.toString(), "--home", home.toString()).exit()).isZero();
    Path file = firm.resolve("申报数据.xlsx");
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      fill(workbook);
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    Files.createDirectories(firm.resolve("执照"));
    Files.write(firm.resolve("执照/营业执照.png"), Pixel.PNG);

    run();

    assertThat(Program.problems(Program.application(folder.resolve("out"), "a"))).isEmpty();
    assertThat(text("out/a/合作协议-绿水脐橙合作社.docx")).contains("带动农户80户");
    assertThat(text("out/a/申报书.docx")).contains("项目类别：一类");
  }

  @Test
  void checkTellsTheLibrarysRuleWithThePacksClause() throws IOException {
    Path firm = application("a", ready().replace("91430211MA4TLBA17U", "91430211MA4TLBA11U"));

    Program check = Program.run("check", firm.toString(), "--home", home.toString());

    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.printed()).contains("统一社会信用代码“91430211MA4TLBA11U”校验不通过", "（一） [credit-code]");
  }

  private static void fill(Workbook workbook) {
    Sheet firm = workbook.getSheet("申报单位");
    field(firm, "firm.name", "青山示例果品有限公司");
    field(firm, "firm.code", "91430211MA4TLBA17U");
    field(firm, "firm.county", "青山县");
    field(firm, "firm.founded", "2026-03-05");
    field(firm, "firm.head", "11010519491231002X");
    field(firm, "firm.contact", "张三");
    field(firm, "firm.mobile", "13900000001");
    Sheet finance = workbook.getSheet("经营情况");
    row(finance.getRow(4), 2, "1800", "55");
    row(finance.getRow(5), 2, "2000", "60");
    row(finance.getRow(6), 2, "2600", "72");
    Sheet project = workbook.getSheet("项目");
    field(project, "project.title", "示例果品加工项目");
    field(project, "project.start", "2032-04");
    field(project, "project.end", "2033-06");
    field(project, "project.investment", "1200");
    field(project, "project.losses", "12");
    field(project, "project.profile", "本项目新建分级包装车间与冷链仓库，收购周边合作社的柑橘，统一加工后销往省内外，带动农户增收。");
    field(project, "project.date", "2033-09-12");
    Sheet partners = workbook.getSheet("合作社");
    row(partners.getRow(4), 1, "青山柑橘合作社", "120", "300");
    row(partners.getRow(5), 1, "绿水脐橙合作社", "80", "150.5");
  }

  private String ready() throws IOException {
    return Files.readString(PACK.resolve(OWN).resolve("examples/ready.yaml"));
  }

  private String other(String name, String county, String investment) throws IOException {
    return ready()
        .replace("青山示例果品有限公司", name)
        .replace("county: 青山县", "county: " + county)
        .replace("，总投资1200万元", "")
        .replace("investment: 1200", "investment: " + investment)
        .replace("示例果品加工项目", name + "项目");
  }

  private Path application(String path, String yaml) throws IOException {
    Path firm = Files.createDirectories(folder.resolve("in").resolve(path));
    Files.writeString(firm.resolve("application.yaml"), yaml);
    Files.createDirectories(firm.resolve("执照"));
    Files.write(firm.resolve("执照/营业执照.png"), Pixel.PNG);
    return firm;
  }

  private void run() {
    Program.runIn(folder, home.toString());
  }

  private List<String> names(String path) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(path))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** The rows of a workbook's first sheet, but for the first column. */
  private List<String> cells(String name) throws IOException {
    List<String> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(folder.resolve(name));
        Workbook workbook = WorkbookFactory.create(in)) {
      for (Row row : workbook.getSheetAt(0)) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.toString()));
        rows.add(String.join("|", cells.subList(Math.min(1, cells.size()), cells.size())));
      }
    }
    return rows;
  }

  private static JsonNode yaml(Path file) throws IOException {
    return YAMLMapper.builder().build().readTree(Files.readString(file));
  }

  private String text(String name) throws IOException {
    return WordText.of(folder.resolve(name));
  }
}

package io.shenbao.cli;

import static io.shenbao.cli.FilledSheets.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A pack with percentages, money, several options, identity numbers and named files. */
@WholeProgram
class TypesPackTest {

  private static final String HOME = "src/test/packs/types";
  private static final Path READY =
      Path.of(HOME, "config/programmes/talent-2033/examples/ready.yaml");
  private static final String NUMBER = "430200198506170013";
  private static final String MASKED = "430200********0013";

  @TempDir Path folder;

  @Test
  void itsExamplesHold() {
    assertThat(Program.run("programme", "lint", "--home", HOME).exit()).isZero();
    assertThat(Program.run("template", "lint", "--home", HOME).exit()).isZero();
  }

  @Test
  void eachTypeIsPrintedAsReadersExpectIt() throws IOException {
    application("a", Files.readString(READY));

    Program run = Program.runIn(folder, HOME);

    assertThat(run.exit()).as(run.printed()).isZero();
    assertThat(text("out/a/申报书.docx"))
        .containsPattern("示例甲\\s+身份证号\\s+" + NUMBER + "\\s+出生日期\\s+1985年6月17日")
        .contains("☑汉语　□英语　☑日语、韩语　□其他")
        .contains("申请人以汉语、日语、韩语工作，☑汉语；注册资本120.00。")
        .containsPattern("注册资本\\s+120万元\\s+本人出资比例\\s+60%")
        .containsPattern("成员乙\\s+430200198506170021\\s+研发、市场\\s+25\\s+30万元");
    assertThat(text("out/推荐汇总表.docx")).containsPattern("汉语、日语、韩语\\s+120万元\\s+60");
  }

  @Test
  void aTableHasAColumnForEachItemAndOneForTheSum() throws IOException {
    String third = "  - {name: 成员丁, skills: [市场], share: 5%}\n";
    application("a", Files.readString(READY) + third);
    application("b", Files.readString(READY).replaceFirst("(?s)team:.*", "team: []\n"));

    Program.runIn(folder, HOME);

    assertThat(text("out/a/团队出资一览.docx"))
        .contains("示例企业团队出资一览")
        .containsPattern("成员\\s+成员乙\\s+成员丙\\s+成员丁\\s+合计")
        .containsPattern("出资比例\\s+25\\s+——\\s+5\\s+30%")
        .containsPattern("实缴\\s+30万元\\s+——\\s+——");
    assertThat(folder.resolve("out/b/申报书.docx")).exists();
    assertThat(folder.resolve("out/b/团队出资一览.docx")).doesNotExist();
  }

  @Test
  void nobodysNumberIsShownInAReport() throws IOException {
    application(
        "a",
        Files.readString(READY)
            .replace("一种示例装置", "申请人" + NUMBER)
            .replace("60%", "80%")
            .replace("430200198506170021", "430200198506170022"));

    Program run = Program.runIn(folder, HOME);

    assertThat(run.exit()).isEqualTo(1);
    JsonNode report = Program.application(folder.resolve("out"), "a");
    assertThat(report.path("identity").asString()).isEqualTo(MASKED);
    assertThat(Program.problems(report)).contains("unreadable-value", "shares");
    assertThat(run.printed()).doesNotContain(NUMBER);
    assertThat(report.toString())
        .contains("430200********0022")
        .doesNotContain(NUMBER)
        .doesNotContain("430200198506170022");
    assertThat(Files.readString(folder.resolve("out/report.html"))).doesNotContain(NUMBER);
    assertThat(text("out/a/申报书.docx")).contains(NUMBER);
  }

  @Test
  void whatIsTooMuchOrMissingIsFound() throws IOException {
    String ready = Files.readString(READY);
    application("none", ready.replace("[汉语, 日语、韩语]", "''"));
    application(
        "many",
        ready
            .replace("[汉语, 日语、韩语]", "[汉语, 英语, 其他]")
            .replace("示例企业", "示例工厂")
            .replace("一种示例装置", "一种示例装置 abcdefghijklmnopqrstuvwxyz 0123456789")
            .concat("  - {name: 成员丁}\n  - {name: 成员戊}\n"));

    Program.runIn(folder, HOME);

    Path out = folder.resolve("out");
    assertThat(Program.problems(Program.application(out, "none"))).containsExactly("required");
    assertThat(Program.problems(Program.application(out, "many")))
        .containsExactlyInAnyOrder("too-many", "too-many", "limit");
    assertThat(Program.application(out, "many").toString())
        .contains("“工作语言”有3项，最多2项", "“团队成员”有4项，最多3项", "“项目摘要”共42个字符，超过40个的限制");
  }

  @Test
  void aRuleTellsANumberMasked() throws IOException {
    application("a", Files.readString(READY).replace(NUMBER, "11010519491231002X"));

    Program run = Program.runIn(folder, HOME);

    assertThat(Program.application(folder.resolve("out"), "a").toString())
        .contains("证件号码 110105********002X")
        .doesNotContain("11010519491231002X");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aWorkbookGuidesAndIsReadAsYamlIs() throws IOException {
    Path own = folder.resolve("in/book");
    assertThat(Program.run("new", own.toString(), "--home", HOME).exit()).isZero();
    Path file = own.resolve("申报数据.xlsx");
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      Sheet person = workbook.getSheet("申请人");
      Sheet firm = workbook.getSheet("企业");
      assertThat(texts(person)).contains("可多选，最多2项", "40个字符以内");
      assertThat(texts(firm)).contains("万元、万美元、万港元", "%");
      assertThat(prompts(person))
          .anyMatch(prompt -> prompt.contains("可多选，各项之间用“、”隔开：汉语、英语、日语、韩语、其他"))
          .anyMatch(prompt -> prompt.contains("18位居民身份证号"))
          .anyMatch(prompt -> prompt.contains("材料文件夹中的文件名（pdf）"));
      field(person, "person.name", "示例甲");
      field(person, "person.idNumber", NUMBER);
      field(person, "person.languages", "☑中文 □英语 ☑日语、韩语");
      field(firm, "firm.name", "示例企业");
      field(firm, "firm.capital", "USD 20万");
      field(firm, "firm.share", "0.6%");
      row(workbook.getSheet("团队").getRow(4), "成员乙", "", "研发管理，市场", "39.5", "3000元");
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }

    Program run = Program.runIn(folder, HOME);

    assertThat(run.exit()).as(run.printed()).isZero();
    assertThat(text("out/book/申报书.docx"))
        .contains("☑汉语　□英语　☑日语、韩语　□其他")
        .containsPattern("注册资本\\s+20万美元\\s+本人出资比例\\s+0.6%")
        .containsPattern("成员乙\\s+研发管理、市场\\s+39.5\\s+0.3万元");
  }

  @Test
  void aListWithColumnsDecidesWhatAPersonMustOtherwise() throws IOException {
    application("a", Files.readString(READY));
    String in = folder.resolve("in").toString();
    Path funded =
        Files.writeString(
            folder.resolve("已资助=2032.csv"), "身份证号,项目名称,资助年度\n'" + NUMBER + ",示例装置,2032\n");

    assertThat(Program.run("check", in, "--home", HOME, "--all").printed())
        .contains("在已资助名单中查询申请人");
    assertThat(Program.run("check", in, "--home", HOME, "--all", "--list", "funded=" + funded))
        .satisfies(
            run -> {
              assertThat(run.printed()).contains("已获资助：示例装置").doesNotContain("在已资助名单中查询");
              assertThat(run.exit()).isEqualTo(1);
            });
    assertThat(Program.run("check", in, "--home", HOME, "--list", "founded=" + funded))
        .satisfies(
            run -> {
              assertThat(run.printed()).contains("没有名单“founded”，有：funded");
              assertThat(run.exit()).isEqualTo(2);
            });
    assertThat(
            Program.run(
                "check",
                in,
                "--home",
                HOME,
                "--list",
                "funded=" + funded,
                "--list",
                "funded=" + funded))
        .satisfies(run -> assertThat(run.printed()).contains("给了两次"));
  }

  @Test
  void aNamedFileMustBeThereAndOfItsKind() throws IOException {
    String ready =
        Files.readString(READY).replace("  languages:", "  resume: RESUME\n  languages:");
    application("a", ready.replace("RESUME", "简历.pdf"));
    application("b", ready.replace("RESUME", "../a/简历.pdf"));
    Path c = application("c", ready.replace("RESUME", "简历.docx"));
    Files.writeString(c.resolveSibling("简历.docx"), "no document");
    Files.write(
        folder.resolve("in/a/简历.pdf"),
        Files.readAllBytes(Path.of("src/test/evidence/contradicting/01-营业执照/营业执照.pdf")));

    Program.runIn(folder, HOME);

    Path out = folder.resolve("out");
    assertThat(Program.problems(Program.application(out, "a"))).isEmpty();
    assertThat(Program.problems(Program.application(out, "b"))).contains("file-missing");
    assertThat(Program.problems(Program.application(out, "c"))).contains("file-type");
    assertThat(Program.application(out, "a").path("files").toString()).contains("\"reference\"");
  }

  private static List<String> texts(Sheet sheet) {
    List<String> texts = new ArrayList<>();
    for (Row row : sheet) {
      row.forEach(cell -> texts.add(cell.toString()));
    }
    return texts;
  }

  private static List<String> prompts(Sheet sheet) {
    return sheet.getDataValidations().stream()
        .map(DataValidation::getPromptBoxText)
        .map(String::valueOf)
        .toList();
  }

  private static void row(Row row, String... values) {
    for (int i = 0; i < values.length; i++) {
      row.getCell(i + 1).setCellValue(values[i]);
    }
  }

  private Path application(String name, String text) throws IOException {
    Path own = Files.createDirectories(folder.resolve("in").resolve(name));
    return Files.writeString(own.resolve("application.yaml"), text);
  }

  private String text(String name) throws IOException {
    return WordText.of(folder.resolve(name));
  }
}

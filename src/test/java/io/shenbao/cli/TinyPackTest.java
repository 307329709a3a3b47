package io.shenbao.cli;

import static io.shenbao.cli.FilledSheets.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.document.fill.WordDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A pack with nothing in common with the one we ship goes all the way, without any Java. */
@WholeProgram
class TinyPackTest {

  private static final String HOME = "src/test/packs/tiny";

  @TempDir Path folder;

  @Test
  void goesThroughNewFillingAndRun() throws Exception {
    Path shop = folder.resolve("in/shop");

    assertThat(Program.run("new", shop.toString(), "--home", HOME).exit()).isZero();
    fill(shop.resolve("申报数据.xlsx"), "示例街角面包房", 3);
    Files.write(shop.resolve("执照/营业执照.png"), Pixel.PNG);
    Program run = run();

    assertThat(run.printed()).contains("可推荐");
    assertThat(run.exit()).isZero();
    JsonNode shopReport = Program.application(folder.resolve("out"), "shop");
    assertThat(shopReport.path("scenarios").toString()).isEqualTo("[\"法棍\",\"吐司\"]");
    assertThat(text("out/shop/申报书.docx")).contains("店名：示例街角面包房").contains("云朵吐司");
    assertThat(text("out/推荐汇总表.docx")).contains("1. 欧包—法棍—清晨法棍").contains("小店");
  }

  @Test
  void findsWhatItsOwnRulesForbid() throws Exception {
    Path shop = folder.resolve("in/shop");
    Program.run("new", shop.toString(), "--home", HOME);
    fill(shop.resolve("申报数据.xlsx"), "示例街角面包房", 1);

    assertThat(run().exit()).isEqualTo(1);
    assertThat(Program.problems(Program.application(folder.resolve("out"), "shop")))
        .containsExactly("ovens", "attachment-missing");
  }

  @Test
  void printsAHostileNameAsItStands() throws Exception {
    String name = "<b>&${7*7}=HYPERLINK(\"x\")";
    Path shop = folder.resolve("in/shop");
    Program.run("new", shop.toString(), "--home", HOME);
    fill(shop.resolve("申报数据.xlsx"), name, 3);
    Files.write(shop.resolve("执照/营业执照.png"), Pixel.PNG);

    assertThat(run().exit()).isZero();

    assertThat(text("out/shop/申报书.docx")).contains("店名：" + name);
    assertThat(text("out/推荐汇总表.docx")).contains(name);
    assertThat(WordDocument.mistakes(Files.readAllBytes(folder.resolve("out/shop/申报书.docx"))))
        .isEmpty();
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("&lt;b&gt;&amp;${7*7}=HYPERLINK(&quot;x&quot;)")
        .doesNotContain("<b>&");
    try (InputStream in = Files.newInputStream(folder.resolve("out/推荐汇总表.xlsx"));
        Workbook workbook = WorkbookFactory.create(in)) {
      assertThat(workbook.getSheetAt(0).getRow(3).getCell(1).getStringCellValue()).isEqualTo(name);
    }
  }

  @Test
  void aPackMaySayInItsOwnWordsHowTheReviewCameOut() throws Exception {
    Path home = folder.resolve("home");
    Program.copy(Path.of(HOME), home);
    Path programme = home.resolve("config/programmes/bakery-2031/programme.yaml");
    String remark = "remark: '{app.shop.ovens > 3 ? \"大店\" : \"小店\"}'";
    assertThat(Files.readString(programme)).contains(remark);
    Files.writeString(
        programme,
        Files.readString(programme)
            .replace(
                remark,
                "remark: '{review.outcome == \"ready\" ? \"合格\" : \"不合格\"}，尚待{review.open}项'"));
    Path shop = folder.resolve("in/shop");
    Program.run("new", shop.toString(), "--home", home.toString());
    fill(shop.resolve("申报数据.xlsx"), "示例街角面包房", 3);

    Program.runIn(folder, home.toString());

    assertThat(text("out/shop/推荐汇总表.docx")).contains("不合格，尚待0项").doesNotContain("材料审核");
  }

  @Test
  void overwritesNothing() throws IOException {
    Path shop = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(shop.resolve("letter.txt"), "mine");

    Program program = Program.run("new", shop.toString(), "--home", HOME);

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).contains("不会覆盖");
    assertThat(shop.toFile().list()).containsExactly("letter.txt");
  }

  private Program run() {
    return Program.runIn(folder, HOME);
  }

  private String text(String name) throws IOException {
    return WordText.of(folder.resolve(name));
  }

  private static void fill(Path file, String name, int ovens) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      Sheet shop = workbook.getSheet("店铺");
      field(shop, "shop.title", name);
      field(shop, "shop.licenceNo", "MB-0001");
      field(shop, "shop.tel", "0000-1234567");
      field(shop, "shop.ovens", Integer.toString(ovens));
      Sheet breads = workbook.getSheet("面包");
      row(breads.getRow(4), "欧包", "法棍", "清晨法棍");
      row(breads.getRow(5), "软包", "吐司", "云朵吐司");
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
  }

  private static void row(Row row, String... values) {
    for (int i = 0; i < values.length; i++) {
      row.getCell(i + 1).setCellValue(values[i]);
    }
  }
}

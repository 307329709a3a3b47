package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.document.fill.WordDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The pack of a city that does not exist, about tea and not factories, written from docs/packs.md
 * and docs/templates.md alone: it goes from lint to documents without a line of Java.
 */
@WholeProgram
class ImaginedCityTest {

  private static final Path PACK = Path.of("src/test/packs/yunting");
  private static final Path EXAMPLE =
      PACK.resolve("config/programmes/green-tea-2034/examples/ready.yaml");

  /** A picture of one pixel. */
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @TempDir Path folder;

  @BeforeEach
  void thePackAndItsTemplates() throws IOException {
    Program.copy(PACK, folder.resolve("home"));
    Path templates = Files.createDirectories(folder.resolve("home/templates/green-tea-2034"));
    document(
        templates.resolve("application.docx"),
        List.of(
            "云汀市绿色茶厂申报表",
            "茶厂：{{estate.name}}（{{estate.code}}） 品牌：{{estate.brand}}",
            "规模：{{estate.scale is 作坊}}作坊 {{estate.scale is 茶厂}}茶厂 {{estate.scale is 联合社}}联合社",
            "建厂：{{estate.since}}年 申报：{{estate.applied}}",
            "{{?estate.certified is 是}}有机认证：{{estate.certificate}}{{/}}",
            "厂长：{{estate.keeper.name}} {{estate.keeper.phone}}",
            "夏茶：{{harvest.summer.weight}}公斤，碎茶率{{harvest.summer.brokenRate}}",
            "秋茶：{{harvest.autumn.weight}}公斤，碎茶率{{harvest.autumn.brokenRate}}",
            "耗电：{{energy.power}} 用水：{{energy.water}}",
            "{{#gardens}}",
            "茶园{{@number}} {{name}}：海拔{{altitude}}米，{{area}}亩",
            "{{#plots}}{{cultivar}}{{area}}亩；{{/}}",
            "{{/gardens}}",
            "质量事故：{{accident.happened is 是}}有 {{accident.happened is 否}}无",
            "{{story.text}}"),
        List.of(
            List.of("环节", "做法", "名称", "效果"),
            List.of("{{#practices}}{{phase}}", "{{practice}}", "{{title}}", "{{effect}}{{/}}"),
            List.of("春茶", "{{harvest.spring.weight}}", "公斤", "{{harvest.spring.brokenRate}}")));
    document(
        templates.resolve("summary.docx"),
        List.of("{{title}}", "{{recommender}}", "{{note}}"),
        List.of(
            List.of("序号", "茶厂", "品牌", "低碳做法", "厂长", "电话", "备注"),
            List.of(
                "{{#applications}}{{@number}}",
                "{{name}}",
                "{{factory}}",
                "{{scenarios}}",
                "{{contact}}",
                "{{phone}}",
                "{{remark}}{{/}}")));
  }

  @Test
  void lintsClean() {
    assertThat(program("programme", "lint").printed()).isEqualTo("green-tea-2034：没有错误\n");
    assertThat(program("template", "lint").printed()).isEqualTo("green-tea-2034：没有错误\n");
  }

  @Test
  void makesWhatATeaFactoryBeginsWith() {
    assertThat(program("new", folder.resolve("fresh").toString()).exit()).isZero();

    assertThat(folder.resolve("fresh").toFile().list())
        .containsExactlyInAnyOrder("申报数据.xlsx", "申报书（空白）.docx", "照片", "检测报告", "盖章");
  }

  @Test
  void turnsAGoodApplicationIntoDocuments() throws Exception {
    application("in/a", Files.readString(EXAMPLE));

    Program run = run();

    assertThat(run.printed()).contains("可推荐");
    assertThat(run.exit()).isZero();
    JsonNode report = Program.application(folder.resolve("out"), "a");
    assertThat(report.path("groups").toString()).isEqualTo("[\"茶园\",\"加工\"]");
    assertThat(text("out/a/申报书.docx"))
        .contains("茶厂：云上茶厂（YT01-0007） 品牌：云上毫")
        .contains("□作坊 ☑茶厂 □联合社")
        .contains("有机认证：ORG-2033-118")
        .contains("茶园1 雾顶：海拔820米，60亩", "白毫早40亩；福鼎大白18亩；", "茶园2 溪口")
        .contains("萎凋\t余热萎凋\t烘房余热利用\t每公斤少用0.6度电。")
        .contains("春茶\t1200\t公斤\t2.5")
        .contains("□有 ☑无")
        .doesNotContain("{{", "待填");
    assertThat(text("out/推荐汇总表.docx"))
        .contains("云汀市绿色茶厂推荐名单", "云汀市茶叶协会", "1. 种植—覆草保墒—雾顶覆草", "有机认证 ORG-2033-118");
    for (String document : List.of("out/a/申报书.docx", "out/推荐汇总表.docx")) {
      assertThat(WordDocument.mistakes(Files.readAllBytes(folder.resolve(document)))).isEmpty();
    }
  }

  @Test
  void findsExactlyWhatIsWrong() throws IOException {
    String text =
        Files.readString(EXAMPLE)
            .replace("code: YT01-0007", "code: YT77-0007")
            .replace("altitude: 410", "altitude: 41")
            .replace("area: 18", "area: 180")
            .replace("practice: 热泵干燥", "practice: 热泵烘干")
            .replace("power: 2.4度", "power: 24度")
            .replace("  certificate: ORG-2033-118\n", "");
    application("in/a", text);
    Files.delete(folder.resolve("in/a/照片/溪口.png"));

    assertThat(run().exit()).isEqualTo(1);

    List<String> found = new ArrayList<>();
    for (JsonNode one : Program.application(folder.resolve("out"), "a").path("findings")) {
      if (one.path("verdict").asString().equals("failed")
          && !one.path("severity").asString().equals("info")) {
        found.add(one.path("rule").asString() + "  " + one.path("message").asString());
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrder(
            "required  “认证编号”未填写",
            "town  茶厂编号“YT77-0007”的前四位不是本市产茶乡镇",
            "altitude  茶园“溪口”海拔 41 米，低于300米",
            "plot-area  茶园“雾顶”的地块“福鼎大白”180 亩，比整个茶园（60 亩）还大",
            "practice-known  名录中没有“热泵烘干”，是否应为“热泵干燥”？",
            "power  每公斤干茶耗电 24千瓦时，超过3千瓦时",
            "attachment-missing  缺少茶园照片（溪口）");
  }

  private void application(String path, String text) throws IOException {
    Path place = Files.createDirectories(folder.resolve(path));
    Files.writeString(place.resolve("application.yaml"), text);
    for (String file :
        List.of("照片/雾顶.png", "照片/溪口.png", "检测报告/2034春茶检测.png", "检测报告/2033秋茶检测.png")) {
      Path evidence = place.resolve(file);
      Files.createDirectories(evidence.getParent());
      Files.write(evidence, PIXEL);
    }
  }

  private Program run() {
    return program("run", folder.resolve("in").toString(), "-o", folder.resolve("out").toString());
  }

  private Program program(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", folder.resolve("home").toString()));
    return Program.run(all.toArray(String[]::new));
  }

  private String text(String name) throws IOException {
    return WordText.of(folder.resolve(name));
  }

  /** A Word document of paragraphs and one table, as somebody may type it. */
  private static void document(Path file, List<String> paragraphs, List<List<String>> rows)
      throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
      var grid = table.getCTTbl().addNewTblGrid(); // Word writes one, POI does not
      rows.get(0).forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(1200)));
      for (int row = 0; row < rows.size(); row++) {
        for (int cell = 0; cell < rows.get(row).size(); cell++) {
          table.getRow(row).getCell(cell).setText(rows.get(row).get(cell));
        }
      }
      document.write(out);
    }
  }
}

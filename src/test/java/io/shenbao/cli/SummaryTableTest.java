package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.WordText;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary table is what a bureau signs. */
@WholeProgram
class SummaryTableTest {

  @TempDir private static Path home;

  @TempDir private Path folder;

  @BeforeAll
  static void askForNoEvidence() throws IOException {
    WithoutEvidence.home(home);
  }

  @Test
  void listsTheReadyOnesAndNobodyElse() throws IOException {
    anInput();

    run();

    assertThat(numbers("推荐汇总表.docx")).containsExactly("1");
    assertThat(WordText.of(Files.readAllBytes(folder.resolve("out/推荐汇总表.docx"))))
        .contains("轨道交通装备股份有限公司")
        .doesNotContain("日用陶瓷");
    assertThat(rows("汇总表")).hasSize(5);
    assertThat(WordText.of(Files.readAllBytes(folder.resolve("out/b/推荐汇总表.docx"))))
        .contains("| 1 | 株洲示例日用陶瓷");
  }

  @Test
  void tellsOnASecondSheetAndInTheReportWhyTheOthersAreNotOnIt() throws IOException {
    anInput();

    run();

    List<String> rows = rows("未列入");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0)).isEqualTo("申报单位 | 项目名称 | 文件夹 | 结论 | 原因");
    assertThat(rows.get(1))
        .startsWith("株洲示例日用陶瓷有限公司 | 出口日用瓷柔性智能工厂 | b | 需修改 | ")
        .contains("；")
        .matches(".*；另有 \\d+ 处");
    assertThat(rows.get(2)).contains(" | c | 重复 | 与“a”重复").doesNotContain("另有");
    assertThat(rows.get(3)).startsWith("d |  | d | 无法读取 | ").doesNotEndWith("| ");
    String reason = rows.get(1).substring(rows.get(1).lastIndexOf(" | ") + 3);
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("未列入汇总表的 3 份")
        .contains(reason.substring(0, reason.indexOf('；')));
  }

  @Test
  void listsNoMoreOfACountyThanItsQuotaAndTellsTheOthers() throws IOException {
    WithoutEvidence.copy(Program.RAIL, folder.resolve("in/石峰区/a"));
    WithoutEvidence.copy(Program.TOOLS, folder.resolve("in/石峰区/b"));
    Files.writeString(folder.resolve("in/quotas.csv"), "区县,名额\n石峰区,1\n炎陵县,2\n");
    Files.writeString(folder.resolve("in/ranking.csv"), "91430203MA4TLYJ33M,1\n");

    Program program = run();

    assertThat(program.printed())
        .contains("“石峰区”的名额是1个，有1家可推荐的排在名额之后，没有列入汇总表")
        .contains("名额表中的“炎陵县”与哪一份申报所在的文件夹都对不上");
    assertThat(numbers("推荐汇总表.docx")).containsExactly("1");
    assertThat(WordText.of(Files.readAllBytes(folder.resolve("out/推荐汇总表.docx"))))
        .contains("硬质合金刀具")
        .doesNotContain("轨道交通装备股份有限公司");
    assertThat(rows("未列入"))
        .hasSize(2)
        .last()
        .asString()
        .endsWith(" | 石峰区/a | 可推荐 | 超出名额：“石峰区”的名额是1个");
    assertThat(Files.readString(folder.resolve("out/report.html"))).contains("未列入汇总表的 1 份");
    assertThat(Program.report(folder.resolve("out")).path("otherFiles").toString())
        .contains("\"role\":\"quotas\"");

    run("--summary", "all");
    assertThat(WordText.of(Files.readAllBytes(folder.resolve("out/推荐汇总表.docx"))))
        .contains("轨道交通装备股份有限公司", "超名额未列入");

    Files.delete(folder.resolve("in/quotas.csv"));
    run();
    assertThat(numbers("推荐汇总表.docx")).containsExactly("1", "2");
  }

  @Test
  void hasNoSecondSheetWhereAllAreReady() throws IOException {
    WithoutEvidence.copy(Program.RAIL, folder.resolve("in/a"));

    run();

    try (Workbook workbook = WorkbookFactory.create(summary().toFile(), null, true)) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
    }
  }

  @Test
  void printsAllWhenAskedTheFailedOnesLastAndWithoutANumber() throws IOException {
    anInput();

    run("--summary", "all");

    assertThat(numbers("推荐汇总表.docx")).containsExactly("1", "", "", "");
    List<String> rows = rows("汇总表");
    assertThat(rows.get(3)).startsWith("1 | 株洲示例轨道交通装备股份有限公司");
    assertThat(rows.get(4)).startsWith(" | 株洲示例日用陶瓷有限公司").contains("未通过");
    assertThat(rows.get(5)).startsWith(" | 株洲示例轨道交通装备股份有限公司").endsWith("| 重复");
    assertThat(rows.get(6)).startsWith(" | d |").endsWith("| 无法读取");
    assertThat(rows("未列入")).hasSize(4);
  }

  @Test
  void takesNoMoreThanTwoPagesForOneApplicant() throws Exception {
    Programs.need("soffice");
    List<String> names = new ArrayList<>(tables("hunan-advanced-2025", ".*"));
    for (String pack :
        List.of("changsha-basic-2025", "national-excellence-2025", "national-pioneer-2025")) {
      names.addAll(tables(pack, "14x42|40x200"));
    }

    Map<String, Integer> pages = new TreeMap<>();
    try (PdfPrinter printer = PdfPrinter.start(Files.createDirectories(folder.resolve("w")))) {
      for (String pdf : printer.print(folder, names).files()) {
        try (PDDocument document = Loader.loadPDF(folder.resolve(pdf).toFile())) {
          pages.put(pdf, document.getNumberOfPages());
        }
      }
    }

    assertThat(pages).hasSize(names.size());
    assertThat(pages).allSatisfy((pdf, count) -> assertThat(count).isLessThanOrEqualTo(2));
    assertThat(pages).containsEntry("hunan-advanced-2025-8x30.pdf", 1);
  }

  /** Writes a pack's table for one applicant of each of these shapes, and gives their names. */
  private List<String> tables(String pack, String chosen) throws Exception {
    Wording wording = new Wording(Locale.CHINESE);
    Programme programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), wording).read(pack).programme());
    Documents documents =
        Documents.load(programme, wording, Path.of("templates"), folder.resolve("cache"));
    List<String> names = new ArrayList<>();
    Map<String, SummaryEntry> shapes = shapes();
    shapes.keySet().removeIf(shape -> !shape.matches(chosen));
    for (Map.Entry<String, SummaryEntry> one : shapes.entrySet()) {
      String name = "%s-%s.docx".formatted(pack, one.getKey());
      try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
        documents.summary("株洲市工业和信息化局", List.of(one.getValue()), List.of(), out);
      }
      names.add(name);
    }
    return names;
  }

  @Test
  void tellsEveryScenarioOfAnApplicantWithForty() throws Exception {
    Wording wording = new Wording(Locale.CHINESE);
    Programme programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), wording)
                .read("hunan-advanced-2025")
                .programme());
    Documents documents =
        Documents.load(programme, wording, Path.of("templates"), folder.resolve("cache"));
    SummaryEntry forty = entry(40, 42, "名".repeat(20), "备注");
    Path file = folder.resolve("forty.docx");
    try (OutputStream out = Files.newOutputStream(file)) {
      documents.summary("", List.of(forty), List.of(), out);
    }

    assertThat(WordText.of(Files.readAllBytes(file)))
        .contains(forty.scenarios())
        .doesNotContain("…");
  }

  /** Rows of all heights, those in which a page just does not suffice among them. */
  private static Map<String, SummaryEntry> shapes() {
    Map<String, SummaryEntry> shapes = new TreeMap<>();
    for (int count : List.of(16, 21, 24, 28, 32, 40)) {
      shapes.put(count + "x18", entry(count, 18, "名称", "备注"));
    }
    for (int length : List.of(30, 42, 200)) {
      for (int count : List.of(8, 12, 14, 40)) {
        shapes.put(count + "x" + length, entry(count, length, "名称", "备注"));
      }
    }
    shapes.put("many", entry(3000, 30, "名称", "备注"));
    shapes.put("words", entry(40, 300, "W".repeat(300), "w ".repeat(400)));
    for (int length : List.of(100, 180, 300, 5000)) {
      shapes.put("name-" + length, entry(3, 20, "名".repeat(length), "备注"));
      shapes.put("remark-" + length, entry(3, 20, "名称", "备".repeat(length)));
    }
    shapes.put("lines", entry(3, 20, "名称", "备\n".repeat(200)));
    return shapes;
  }

  private static SummaryEntry entry(int scenarios, int length, String name, String remark) {
    List<String> lines =
        Collections.nCopies(
            scenarios, ("生产作业—人机协同作业—" + "侧梁多机器人、（5G）协同焊接单元".repeat(20)).substring(0, length));
    return new SummaryEntry("", name, name, lines, "欧阳示例", "13900000001", remark);
  }

  /** One that is ready, one with errors, one that repeats the first, one that can't be read. */
  private void anInput() throws IOException {
    WithoutEvidence.copy(Program.RAIL, folder.resolve("in/a"));
    WithoutEvidence.copy(Program.CERAMICS, folder.resolve("in/b"));
    WithoutEvidence.copy(Program.RAIL, folder.resolve("in/c"));
    Files.createDirectories(folder.resolve("in/d"));
    Files.writeString(folder.resolve("in/d/application.yaml"), "{");
  }

  private Program run(String... options) {
    return Program.runIn(folder, home.toString(), options);
  }

  private Path summary() {
    return folder.resolve("out/推荐汇总表.xlsx");
  }

  /** The first cells of the table's rows but the heading's. */
  private List<String> numbers(String document) throws IOException {
    return WordText.of(Files.readAllBytes(folder.resolve("out").resolve(document)))
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(1)
        .map(line -> line.split("\\|")[1].strip())
        .toList();
  }

  private List<String> rows(String name) throws IOException {
    List<String> rows = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(summary().toFile(), null, true)) {
      Sheet sheet = workbook.getSheet(name);
      for (Row row : sheet) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.getStringCellValue()));
        rows.add(String.join(" | ", cells));
      }
    }
    return rows;
  }
}

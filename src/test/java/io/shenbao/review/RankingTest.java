package io.shenbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bureau's order of priority, however it was saved. */
class RankingTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final SummaryEntry FIRST = entry("91430204MA4TLGD281", "株洲甲（集团）有限公司", "一号工厂");
  private static final SummaryEntry SECOND = entry("91430203MA4TLYJ33M", "株洲乙有限公司", "二号工厂");
  private static final List<SummaryEntry> ENTRIES = List.of(FIRST, SECOND);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ','",
    "UTF-8, ';'",
    "GB18030, ','",
    "GB18030, ';'",
    "UTF-16LE, '\t'",
    "UTF-16BE, ','",
    "UTF-16LE, ','",
  })
  void isReadAsExcelSavesIt(String charset, String separator) throws IOException {
    String text = "统一社会信用代码;名次\r\n91430204MA4TLGD281;2\r\n株洲乙有限公司;1\r\n";
    for (String mark : List.of("", charset.startsWith("UTF") ? "\uFEFF" : "")) {
      Files.write(
          folder.resolve("ranking.csv"),
          (mark + text.replace(";", separator)).getBytes(Charset.forName(charset)));

      Ranking ranking = Ranking.read(folder);

      assertThat(sorted(ranking, ENTRIES)).containsExactly(SECOND, FIRST);
      assertThat(ranking.notes()).isEmpty();
    }
  }

  @Test
  void aFolderOfThatNameIsToldAndNotTakenForNoOrder() throws IOException {
    Files.createDirectory(folder.resolve("ranking.csv"));

    Ranking ranking = Ranking.read(folder);

    assertThat(ranking.notes())
        .extracting(WORDING::say)
        .anyMatch(one -> one.contains("ranking.csv 不是能读的表格文件"));
  }

  @Test
  void oneThatIsNoTableIsToldWithTheRemedy() throws IOException {
    Files.write(
        folder.resolve("ranking.xlsx"),
        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});

    Ranking ranking = Ranking.read(folder);

    assertThat(ranking.notes())
        .extracting(WORDING::say)
        .singleElement()
        .asString()
        .contains("ranking.xlsx", "请另存为");
    assertThat(sorted(ranking, ENTRIES)).containsExactlyElementsOf(ENTRIES);
  }

  @ParameterizedTest
  @ValueSource(ints = {50_001, 1_000_000})
  void oneThatIsTooLargeIsToldInOneSentence(int lines) throws IOException {
    Files.writeString(folder.resolve("ranking.csv"), "甲,1\n".repeat(lines));

    Ranking ranking = Ranking.read(folder);
    ranking.end();

    assertThat(ranking.notes())
        .extracting(WORDING::say)
        .singleElement()
        .asString()
        .contains("ranking.csv", "太大");
  }

  @Test
  void ofManyLinesThatAreOfNoUseSomeAreNamedAndTheOthersCounted() throws IOException {
    Files.writeString(
        folder.resolve("ranking.csv"),
        "企业,名次\n" + "株洲丙有限公司,2\n".repeat(10_000) + "株洲乙有限公司,第一\n".repeat(60));

    Ranking ranking = Ranking.read(folder);
    ranking.end();

    assertThat(ranking.notes().stream().map(WORDING::say))
        .contains("优先次序表中还有 9950 行不对应任何一份读得出的申报，未采用", "优先次序表中还有 10 行的次序不是数字，未采用")
        .hasSize(102);
  }

  @Test
  void isReadFromAWorkbookByCodeOrName() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("ranking.xlsx"))) {
      var sheet = workbook.createSheet();
      var head = sheet.createRow(0);
      head.createCell(0).setCellValue("序号");
      head.createCell(1).setCellValue("企业名称");
      head.createCell(3).setCellValue("名次");
      var one = sheet.createRow(1);
      one.createCell(0).setCellValue(1);
      one.createCell(1).setCellValue("株洲甲(集团) 有限公司");
      one.createCell(3).setCellValue(2);
      var two = sheet.createRow(2);
      two.createCell(0).setCellValue(2);
      two.createCell(1).setCellValue("91430203ma4tlyj33m");
      two.createCell(2).setCellValue("二号工厂");
      two.createCell(3).setCellValue(1);
      workbook.write(out);
    }

    Ranking ranking = Ranking.read(folder);

    assertThat(sorted(ranking, ENTRIES)).containsExactly(SECOND, FIRST);
    assertThat(ranking.notes()).isEmpty();
  }

  @Test
  void namesTheLinesThatFitNobodyAndThoseWithoutANumber() throws IOException {
    Files.writeString(
        folder.resolve("ranking.csv"), "91430204MA4TLGD281,三号工厂,1\n株洲丙有限公司,2\n株洲乙有限公司,第一\n");

    Ranking ranking = Ranking.read(folder);
    sorted(ranking, ENTRIES);

    assertThat(ranking.notes().stream().map(WORDING::say))
        .contains(
            "ranking.csv 第1行“91430204MA4TLGD281，三号工厂”不对应任何一份读得出的申报，未采用",
            "ranking.csv 第2行“株洲丙有限公司”不对应任何一份读得出的申报，未采用",
            "ranking.csv 第3行的次序“第一”不是数字，未采用")
        .hasSize(5);
  }

  @Test
  void namesAreComparedAsWhereverElseNamesAre() throws IOException {
    Files.writeString(folder.resolve("ranking.csv"), "株洲乙有限公司,1\n株洲甲【集团】\u200b有限公司,2\n");

    Ranking ranking = Ranking.read(folder);

    assertThat(sorted(ranking, ENTRIES)).containsExactly(SECOND, FIRST);
    assertThat(ranking.notes()).isEmpty();
  }

  @Test
  void theLineThatNamesTheFactoryCounts() throws IOException {
    SummaryEntry other = entry("91430204MA4TLGD281", "株洲甲（集团）有限公司", "二号工厂");
    Files.writeString(
        folder.resolve("ranking.csv"), "91430204MA4TLGD281,二号工厂,1\n91430204MA4TLGD281,,2\n");

    assertThat(sorted(Ranking.read(folder), List.of(FIRST, other))).containsExactly(other, FIRST);
  }

  @Test
  void isFoundInUpperCaseAndAsAnyTable() throws IOException {
    Files.writeString(folder.resolve("Ranking.TXT"), "株洲乙有限公司\t1\n株洲甲（集团）有限公司\t2\n");

    Ranking ranking = Ranking.read(folder);

    assertThat(sorted(ranking, ENTRIES)).containsExactly(SECOND, FIRST);
    assertThat(ranking.notes()).isEmpty();
  }

  @Test
  void whatIsNamedLikeItAndNotReadIsTold() throws IOException {
    Files.writeString(folder.resolve("ranking.et"), "x");
    Path elsewhere = Files.writeString(folder.resolve("other.csv"), "株洲乙有限公司,1\n");
    Files.createSymbolicLink(folder.resolve("ranking.csv"), elsewhere);
    Files.writeString(folder.resolve("RANKING.tsv"), "株洲乙有限公司\t1\n");
    Files.writeString(folder.resolve("ranking.txt"), "株洲甲（集团）有限公司,1\n");

    assertThat(Ranking.read(folder).notes().stream().map(WORDING::say))
        .containsExactly(
            "ranking.csv、ranking.et 不是能读的表格文件，没有按它排序；请另存为 ranking.csv 或 ranking.xlsx，不要用链接",
            "ranking.txt、RANKING.tsv 都有，按 ranking.txt 排序");
  }

  @Test
  void aBrokenWorkbookIsTold() throws IOException {
    Files.writeString(folder.resolve("ranking.xlsx"), "no workbook");

    assertThat(Ranking.read(folder).notes().stream().map(WORDING::say))
        .singleElement()
        .asString()
        .contains("无法读取");
  }

  @Test
  void aLineThatFitsOneOfManyIsFoundAmongMany() throws IOException {
    StringBuilder lines = new StringBuilder();
    List<SummaryEntry> entries = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      lines.append("企业").append(i).append(",").append(2_000 - i).append('\n');
      entries.add(entry("", "企业" + i, ""));
    }
    Files.writeString(folder.resolve("ranking.csv"), lines);

    List<SummaryEntry> ranked = sorted(Ranking.read(folder), entries);

    assertThat(ranked).first().isEqualTo(entries.get(1_999));
    assertThat(ranked).last().isEqualTo(entries.get(0));
  }

  /** In order of rank, as the summary table has them. */
  private static List<SummaryEntry> sorted(Ranking ranking, List<SummaryEntry> entries) {
    Map<SummaryEntry, Integer> ranks = new LinkedHashMap<>();
    for (SummaryEntry entry : entries) {
      ranking.see(entry);
      ranks.put(entry, ranking.rank(entry));
    }
    ranking.end();
    return entries.stream().sorted(Comparator.comparing(ranks::get)).toList();
  }

  private static SummaryEntry entry(String identity, String name, String factory) {
    return new SummaryEntry(identity, name, factory, List.of(), "", "", "");
  }
}

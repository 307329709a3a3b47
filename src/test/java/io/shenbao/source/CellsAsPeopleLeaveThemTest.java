package io.shenbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Said;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.wording.Wording;
import io.shenbao.workbook.Draft;
import io.shenbao.workbook.FormWorkbook;
import io.shenbao.workbook.Spot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Workbooks as people and other programs leave them, each with the right value. */
class CellsAsPeopleLeaveThemTest {

  private static final Path CELLS = Path.of("src/test/resources/io/shenbao/source/cells");

  @TempDir static Path folder;

  private static Programme bakery;
  private static Programme hunan;

  @BeforeAll
  static void readThePacks() throws IOException {
    bakery = programme("src/test/packs/qa/config", "qa-2031");
    hunan = programme("config", "hunan-advanced-2025");
  }

  @ParameterizedTest
  @CsvSource({
    "apostrophe, /shop/licenceNo, 91430211MA4TLBA17U",
    "apostrophe, /shop/tel, 13800000000",
    "coreprops, /shop/ovens, 3",
    "date31, /shop/day, 2020-06-18",
    "date58, /shop/day, 2020-06-18",
    "dbnummonth, /shop/day, 2020-06",
    "fmtyi, /shop/money, 12000",
    "fmtyuan, /shop/money, 120",
    "nocache, /shop/ovens, 3",
    "nocache, /shop/money, 3",
    "pctescaped, /shop/rate/value, 95.5",
    "strict, /shop/ovens, 3",
    "telsci, /shop/tel, 13800000000",
    "yearcell, /shop/founded, 2020"
  })
  void givesTheValueThatWasMeant(String name, String pointer, String value) {
    assertThat(tree(read(bakery, name)).at(pointer).asString()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "nocache, /shop/free, “自由文本”的单元格是没有保存计算结果的公式（=\"甲\"&\"乙\"），无法代为计算",
    "dispimg, /shop/free, “自由文本”的单元格里是图片，不是文字",
    "sstoob, /shop/free, “自由文本”的单元格内容在文件中已丢失"
  })
  void saysWhatItCannotRead(String name, String pointer, String message) {
    SourceReading reading = read(bakery, name);

    assertThat(tree(reading).at(pointer).isMissingNode()).isTrue();
    assertThat(reading.judgement().findings())
        .filteredOn(finding -> finding.pointer().toString().equals(pointer))
        .extracting(Said.PLAIN::message)
        .containsExactly(message);
  }

  @Test
  void separatesParagraphsAtALoneCarriageReturn() {
    assertThat(tree(read(bakery, "cronly")).at("/shop/story").asString()).isEqualTo("第一段\n第二段");
  }

  @Test
  void readsATextLongerThanExcelAllows() {
    assertThat(tree(read(bakery, "40000")).at("/shop/story").asString()).hasSize(40_000);
  }

  @Test
  void handsBackOfATextLongerThanExcelAllowsWhatItAllowsAndSaysWhere() throws IOException {
    Filled filled =
        Objects.requireNonNull(
            new SourceReader(bakery).read("a", CELLS.resolve("40000.xlsx"), "a", true).filled());
    Path back = folder.resolve("40000.xlsx");
    Draft draft = new FormWorkbook(bakery).draft(filled);
    try (OutputStream out = Files.newOutputStream(back)) {
      draft.save(out);
    }
    assertThat(draft.places().cut()).extracting(Spot::sheet).containsExactly("店铺");

    SourceReading again = new SourceReader(bakery).read("a", back, "a/申报数据.xlsx", true);
    assertThat(tree(read(bakery, "40000")).at("/shop/story").asString())
        .startsWith(tree(again).at("/shop/story").asString())
        .hasSizeGreaterThan(tree(again).at("/shop/story").asString().length());
  }

  @Test
  void takesAnOldWorkbookForASourceWhoseSheetsAreNamedInWideLetters() throws IOException {
    Path file = Files.createDirectories(folder.resolve("乙")).resolve("申报数据.xls");
    Files.copy(CELLS.resolve("utf16name.xls"), file);

    Survey survey =
        new SourceFinder(bakery, List.of(), UnpackedArchives.temporary()).survey(file.getParent());

    assertThat(survey.applications())
        .singleElement()
        .satisfies(one -> assertThat(one.sources()).containsExactly(file));
    assertThat(tree(new SourceReader(bakery).read("a", file, "a/申报数据.xls", true))).isNotEmpty();
  }

  @Test
  void leavesOutWhatIsStruckThroughAndSaysSo() {
    SourceReading reading = read(hunan, "richtext_strike");

    assertThat(tree(reading).path("scenarios"))
        .extracting(one -> one.path("name").asString())
        .contains("刀片产线数字孪生运行中心");
    assertThat(messages(reading)).contains("“场景实例名称”中划去的“（作废）”没有读取");
  }

  @Test
  void readsAMonthThatWasTypedAsANumberAndAsksAboutOctober() {
    assertThat(messages(read(hunan, "date_number2024_3")))
        .anyMatch(text -> text.contains("写作“2022.3”，按“2022-03”处理"))
        .anyMatch(text -> text.contains("写作“2024.1”") && text.endsWith("是否应为2024-10？"));
  }

  @Test
  void worksOutAFormulaThatLibreOfficeHasNotCalculated() {
    JsonNode finance = tree(read(hunan, "formula")).at("/applicant/finance");

    assertThat(finance.toString()).contains("34980");
  }

  @Test
  void takesAMergedCellForAllItsRowsAndSaysSo() {
    SourceReading reading = read(bakery, "merged");

    assertThat(tree(reading).path("breads").valueStream().map(one -> one.path("family").asString()))
        .containsExactly("欧包", "欧包", "欧包");
    assertThat(messages(reading)).containsExactly("合并单元格中的“欧包”按第4行至第6行都适用处理");
    assertThat(messages(read(hunan, "merged_input")))
        .filteredOn(text -> text.startsWith("合并单元格中的"))
        .hasSize(1);
  }

  @Test
  void takesNoTotalAndNoSignatureBelowATableForAnItem() {
    SourceReading reading = read(hunan, "belowtable");

    assertThat(tree(reading).path("scenarios").size()).isEqualTo(10);
    assertThat(messages(reading)).anyMatch(text -> text.startsWith("“合计”一行不是“场景实例”的一项"));
    assertThat(messages(reading)).anyMatch(text -> text.startsWith("“填表人"));
  }

  @Test
  void takesTheFirstOfTwoRowsForOneValueAndNamesTheSecond() {
    SourceReading reading = read(bakery, "dupkey");

    assertThat(tree(reading).at("/shop/free").asString()).isEqualTo("自由");
    assertThat(messages(reading)).containsExactly("“自由文本”填了两处，这里的“第二份”没有采用");
  }

  @ParameterizedTest
  @CsvSource({
    "rename_space, 工作表“附1-2关键装备”按“附1-2 关键装备”读取",
    "insertcol_form, 工作表“基本信息”的“填写内容”一列不在原处，按标题读取",
    "swapcol, 工作表“三年情况”的标题与隐藏的列名不一致，按看得见的标题读取",
    "delete_row1, 工作表“场景实例”隐藏的标识已丢失，按看得见的标题读取"
  })
  void readsWhatStandsUnderTheHeadingsAndSaysSo(String name, String message) {
    SourceReading reading = read(hunan, name);

    assertThat(messages(reading)).contains(message);
    assertThat(tree(reading)).isEqualTo(tree(read(hunan, "belowtable")));
  }

  @Test
  void knowsAWorkbookWithoutItsHiddenSheetByItsLabelsAndSaysSo() throws IOException {
    SourceReading reading = read(hunan, "deletehidden");

    assertThat(tree(reading)).isEqualTo(tree(read(hunan, "belowtable")));
    assertThat(messages(reading))
        .filteredOn(text -> text.contains("_shenbao"))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("按看得见的标题认出"));
    Path found = Files.createDirectories(folder.resolve("甲"));
    Files.copy(CELLS.resolve("deletehidden.xlsx"), found.resolve("申报数据.xlsx"));
    assertThat(
            new SourceFinder(hunan, List.of(), UnpackedArchives.temporary())
                .survey(found)
                .applications())
        .hasSize(1);
    assertThat(
            new SourceFinder(bakery, List.of(), UnpackedArchives.temporary())
                .survey(found)
                .applications())
        .isEmpty();
  }

  @Test
  void namesWhatIsNoPartOfTheForm() throws IOException {
    Path file = folder.resolve("own.xlsx");
    try (InputStream in = Files.newInputStream(CELLS.resolve("belowtable.xlsx"));
        Workbook workbook = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("草稿").createRow(0).createCell(0).setCellValue("随手记");
      workbook.getSheet("场景实例").getRow(2).createCell(40).setCellValue("内部编号");
      workbook.getSheet("基本信息").createRow(200).createCell(2).setCellValue("另外说明");
      workbook.write(out);
    }

    assertThat(messages(new SourceReader(hunan).read("a", file, "a/申报数据.xlsx", true)))
        .contains(
            "工作表“草稿”不是表格的一部分，没有读取",
            "工作表“场景实例”的“内部编号”一列不是表格的一部分，没有读取",
            "工作表“基本信息”第201行有写在表格以外的内容，没有读取");
  }

  @ParameterizedTest
  @CsvSource({"biff5, Excel 95", "html, 网页"})
  void namesWhatIsNoWorkbookForWhatItIs(String name, String kind) {
    SourceReading reading =
        new SourceReader(bakery).read("a", CELLS.resolve(name + ".xls"), "a/申报数据.xls", true);

    assertThat(reading.application()).isNull();
    assertThat(reading.judgement().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(Said.PLAIN.message(finding)).contains(kind);
              assertThat(Said.PLAIN.fix(finding)).contains("另存为 .xlsx");
            });
  }

  private static List<String> messages(SourceReading reading) {
    return reading.judgement().findings().stream().map(Said.PLAIN::message).toList();
  }

  private static JsonNode tree(SourceReading reading) {
    assertThat(reading.application())
        .as("%s", reading.judgement().findings().stream().map(Finding::message).toList())
        .isNotNull();
    return Objects.requireNonNull(reading.application()).tree();
  }

  private static SourceReading read(Programme programme, String name) {
    Path file = CELLS.resolve(name + ".xlsx");
    return new SourceReader(programme).read("a", file, "a/申报数据.xlsx", true);
  }

  private static Programme programme(String folder, String id) throws IOException {
    return Objects.requireNonNull(
        new ProgrammeReader(Path.of(folder), new Wording(Locale.CHINESE)).read(id).programme());
  }
}

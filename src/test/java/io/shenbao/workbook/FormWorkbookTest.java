package io.shenbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Said;
import io.shenbao.check.GoodApplication;
import io.shenbao.cli.LibreOffice;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Programme;
import io.shenbao.source.Filled;
import io.shenbao.source.Layout;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.source.WorkedExample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The workbook that people fill in. */
class FormWorkbookTest {

  private static final GoodApplication HUNAN = GoodApplication.hunan();
  private static final Programme PROGRAMME = HUNAN.programme();
  private static final Pattern ASCII_NAME = Pattern.compile("[a-zA-Z]+[0-9]*|_xlnm\\..*");

  private static final List<String> PACKS =
      List.of(
          "hunan-advanced-2025",
          "changsha-basic-2025",
          "national-excellence-2025",
          "national-pioneer-2025");

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("PACKS")
  void anEmptyOneLacksValuesAndHasNothingElseAmiss(String pack) throws IOException {
    GoodApplication good = GoodApplication.of(Path.of("config"), pack);
    Path file = write(good.programme(), Filled.nothing());

    SourceReading reading = read(good.programme(), file);

    assertThat(reading.judgement().findings()).isEmpty();
    assertThat(Objects.requireNonNull(reading.application()).tree()).isEmpty();
    assertThat(
            good
                .checker()
                .examine(reading.application())
                .check(reading.flagged())
                .findings()
                .stream()
                .filter(GoodApplication::isProblem)
                .map(Finding::rule))
        .isNotEmpty()
        .containsOnly("required");
  }

  @WholeProgram
  @Test
  void countsWhatIsMissingOnEachSheet() throws Exception {
    ObjectNode tree = ready(PROGRAMME);
    tree.withObject("/applicant").remove("creditCode");
    tree.withObject("/supplyChain").put("declared", true);
    ((ObjectNode) tree.at("/scenarios/0")).remove("results");
    ((ObjectNode) tree.at("/scenarios/1")).remove("workstations");
    List<Path> files = new ArrayList<>();
    files.add(write(PROGRAMME, Filled.of(PROGRAMME, tree), "lacking.xlsx"));
    files.add(write(PROGRAMME, Filled.nothing(), "empty.xlsx"));
    for (String pack : PACKS) {
      Programme programme = GoodApplication.of(Path.of("config"), pack).programme();
      files.add(write(programme, filled(programme), pack + ".xlsx"));
    }
    Path saved = folder.resolve("saved");

    LibreOffice.convert("xlsx", saved, files.toArray(Path[]::new));

    try (XSSFWorkbook workbook = open(saved.resolve("lacking.xlsx"))) {
      assertThat(missing(workbook, "基本信息")).isEqualTo("1");
      assertThat(missing(workbook, "智慧供应链")).as("all that hangs on the answer").isEqualTo("8");
      assertThat(missing(workbook, "场景化建设")).isEqualTo("1");
      assertThat(missing(workbook, "场景实例")).isEqualTo("1");
      assertThat(missing(workbook, "智能工位")).as("an instance without any").isEqualTo("1");
      assertThat(missing(workbook, "合计")).isEqualTo("12");
    }
    try (XSSFWorkbook workbook = open(saved.resolve("empty.xlsx"))) {
      assertThat(missing(workbook, "场景实例")).as("a list that must have items").isEqualTo("1");
      assertThat(missing(workbook, "三年情况")).as("the years since its founding").isEqualTo("4");
    }
    for (String pack : PACKS) {
      try (XSSFWorkbook workbook = open(saved.resolve(pack + ".xlsx"))) {
        assertThat(missing(workbook, "合计")).as(pack).isEqualTo("0");
      }
    }
  }

  @Test
  void everyRowOfAFilledTableComputesItsOwn() throws IOException {
    Path config = Path.of("src/test/packs/points/config");
    Programme points = GoodApplication.of(config, "sme-2031").programme();
    try (XSSFWorkbook workbook = open(write(points, filled(points)))) {
      List<String> shares = new ArrayList<>();
      for (int row = 4; row < 7; row++) {
        Cell share = workbook.getSheet("产品").getRow(row).getCell(3);
        CellValue value = workbook.getCreationHelper().createFormulaEvaluator().evaluate(share);
        shares.add(value.formatAsString());
      }
      assertThat(shares).containsExactly("56.0", "16.0", "\"\"");
    }
  }

  @Test
  void leadsToEverySheet() throws IOException {
    try (XSSFWorkbook workbook = open(write(PROGRAMME, Filled.nothing()))) {
      List<String> links =
          workbook.getSheet(Layout.GUIDE).getHyperlinkList().stream()
              .map(link -> link.getAddress())
              .toList();
      assertThat(links)
          .containsAll(
              Layout.of(PROGRAMME).stream().map(one -> "'" + one.name() + "'!B1").toList());
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo(Layout.GUIDE);
    }
  }

  @Test
  void anExampleIsNeverRead() throws IOException {
    Path file = write(PROGRAMME, filled(PROGRAMME));

    SourceReading reading = read(PROGRAMME, file);

    assertThat(reading.judgement().findings()).isEmpty();
    assertThat(Objects.requireNonNull(reading.application()).tree()).isEqualTo(ready(PROGRAMME));
    try (XSSFWorkbook workbook = open(file)) {
      Row example = workbook.getSheet("场景实例").getRow(Layout.FIRST_ROW);
      assertThat(example.getCell(1).getStringCellValue()).startsWith(WorkedExample.MARK);
      assertThat(((XSSFCellStyle) example.getCell(1).getCellStyle()).getFont().getItalic())
          .isTrue();
    }
  }

  @Test
  void whatIsWrittenOverAnExampleIsNotReadAndSaid() throws IOException {
    Path file = write(PROGRAMME, filled(PROGRAMME));
    edit(file, workbook -> cell(workbook, "场景实例", Layout.FIRST_ROW, 4).setCellValue("我们的场景"));

    SourceReading reading = read(PROGRAMME, file);

    assertThat(reading.judgement().findings())
        .extracting(Said.PLAIN::message)
        .containsExactly("“场景实例”中以“例：”开头的一行当作示例，没有读取，但其内容已改动");
    Filled filled = Objects.requireNonNull(read(PROGRAMME, file).filled());
    Path again = write(PROGRAMME, filled);
    assertThat(read(PROGRAMME, again).judgement().findings())
        .as("and it is not lost when the workbook is handed back")
        .extracting(Finding::rule)
        .containsExactly("example-row");
  }

  @Test
  void guardsAllRowsAlsoWhereThereAreManyMoreThanUsual() throws IOException {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < 800; i++) {
      tree.withArray("patents").addObject().put("name", "专利" + i);
    }

    Path file = write(PROGRAMME, Filled.of(PROGRAMME, tree));

    assertThat(tree(file).path("patents")).hasSize(800);
    try (XSSFWorkbook workbook = open(file)) {
      assertThat(workbook.getSheet("附1-7 专利清单").getDataValidations())
          .isNotEmpty()
          .allSatisfy(
              one ->
                  assertThat(one.getRegions().getCellRangeAddresses()[0].getLastRow())
                      .isGreaterThan(Layout.FIRST_ROW + 800 + 400));
    }
  }

  @Test
  void marksOnlyWhatIsDueInAnyCase() throws IOException {
    try (XSSFWorkbook workbook = open(write(PROGRAMME, Filled.nothing()))) {
      assertThat(label(workbook, "基本信息", "applicant.creditCode")).startsWith("*");
      assertThat(label(workbook, "基本信息", "applicant.accident.name")).doesNotStartWith("*");
      assertThat(label(workbook, "智慧供应链", "supplyChain.partnerCount")).doesNotStartWith("*");
      assertThat(header(workbook, "智能工位", 1)).startsWith("*");
      assertThat(header(workbook, "附1-2 关键装备", 1)).doesNotStartWith("*");
      assertThat(header(workbook, "附1-7 专利清单", 1)).doesNotStartWith("*");
    }
  }

  @Test
  void requiredConditionalAndOptionalCellsDiffer() throws IOException {
    try (XSSFWorkbook workbook = open(write(PROGRAMME, Filled.nothing()))) {
      assertThat(
              new TreeSet<>(
                  List.of(
                      fill(workbook, "基本信息", "applicant.creditCode"),
                      fill(workbook, "基本信息", "applicant.accident.name"),
                      fill(workbook, "基本信息", "applicant.contact.fax"))))
          .hasSize(3);
      assertThat(workbook.getSheet("基本信息").getTabColor())
          .isNotEqualTo(workbook.getSheet("附1-7 专利清单").getTabColor());
    }
  }

  @Test
  void warnsInChineseAndNeverStops() throws IOException {
    try (XSSFWorkbook workbook = open(write(PROGRAMME, Filled.nothing()))) {
      List<DataValidation> all = new ArrayList<>();
      workbook.forEach(sheet -> all.addAll(sheet.getDataValidations()));
      assertThat(all)
          .hasSizeGreaterThan(80)
          .filteredOn(DataValidation::getShowErrorBox)
          .hasSizeGreaterThan(50)
          .allSatisfy(
              one -> {
                assertThat(one.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
                assertThat(one.getErrorBoxText()).contains("确认无误的，可选“是”继续").hasSizeLessThan(225);
                assertThat(one.getErrorBoxTitle()).hasSizeLessThan(32);
              });
      assertThat(all)
          .allSatisfy(
              one -> {
                String formula = one.getValidationConstraint().getFormula1();
                assertThat(formula).hasSizeLessThanOrEqualTo(255);
                assertThat(String.valueOf(one.getPromptBoxText())).hasSizeLessThan(255);
              });
    }
  }

  @Test
  void namesAreThoseThatEveryProgramAccepts() throws IOException {
    try (XSSFWorkbook workbook = open(write(PROGRAMME, Filled.nothing()))) {
      assertThat(workbook.getAllNames())
          .extracting(Name::getNameName)
          .allMatch(ASCII_NAME.asMatchPredicate());
    }
  }

  @Test
  void allHonoursStandOnOneSheetAndAreReadWhereTheyStoodBefore() throws IOException {
    ObjectNode tree = ready(PROGRAMME);
    tree.withObject("/applicant").put("otherHonours", "绿色工厂");
    Path file = write(PROGRAMME, Filled.of(PROGRAMME, tree));
    assertThat(tree(file)).isEqualTo(tree);

    edit(
        file,
        workbook -> {
          Row now = row(workbook.getSheet("荣誉"), "applicant.otherHonours");
          Row before = workbook.getSheet("基本信息").createRow(60);
          before.createCell(0).setCellValue("applicant.otherHonours");
          before.createCell(2).setCellValue("绿色工厂");
          workbook.getSheet("荣誉").removeRow(now);
        });

    assertThat(tree(file)).isEqualTo(tree);
  }

  @Test
  void hasTheSameBytesWhenever() throws Exception {
    Path first = write(PROGRAMME, Filled.nothing());
    byte[] bytes = Files.readAllBytes(first);
    Thread.sleep(1100);
    assertThat(Files.readAllBytes(write(PROGRAMME, Filled.nothing()))).isEqualTo(bytes);
  }

  @WholeProgram
  @Test
  void listsFollowTheEditionTheStageAndWhatWasTyped() throws Exception {
    Path file = write(PROGRAMME, filled(PROGRAMME));
    Catalogue catalogue = Objects.requireNonNull(PROGRAMME.editions().get("2024"));
    Catalogue.Stage stage = catalogue.stages().values().iterator().next();
    edit(
        file,
        workbook -> {
          Sheet lists = workbook.createSheet("lists");
          Sheet table = workbook.getSheet("场景实例");
          Row row = lists.createRow(Layout.FIRST_ROW + 1);
          // as the drop-downs of the first instance have them
          row.createCell(1).setCellValue(stage.name());
          List<String> formulas =
              List.of(list(table, 1), list(table, 2), list(workbook.getSheet("智能工位"), 1));
          for (int i = 0; i < formulas.size(); i++) {
            row.createCell(5 + 2 * i).setCellFormula("ROWS(" + formulas.get(i) + ")");
            row.createCell(6 + 2 * i).setCellFormula("INDEX(" + formulas.get(i) + ",1)");
          }
        });
    Path saved = folder.resolve("saved");

    LibreOffice.convert("xlsx", saved, file);

    try (XSSFWorkbook workbook = open(saved.resolve(file.getFileName()))) {
      Row row = workbook.getSheet("lists").getRow(Layout.FIRST_ROW + 1);
      assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(catalogue.stages().size());
      assertThat(row.getCell(6).getStringCellValue()).isEqualTo(stage.name());
      assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(stage.scenarios().size());
      assertThat(row.getCell(8).getStringCellValue())
          .isEqualTo(stage.scenarios().keySet().iterator().next());
      assertThat(row.getCell(9).getNumericCellValue())
          .isEqualTo(ready(PROGRAMME).path("scenarios").size());
      assertThat(row.getCell(10).getStringCellValue()).isEqualTo("示例实例1");
    }
  }

  @WholeProgram
  @Test
  void printsOnA4AcrossInLettersThatCanBeRead() throws Exception {
    Path file = write(PROGRAMME, Filled.nothing());
    LibreOffice.convert("pdf", folder, file);
    try (PDDocument pages = Loader.loadPDF(folder.resolve("申报数据.pdf").toFile())) {
      assertThat(pages.getNumberOfPages()).isBetween(20, 40);
      for (PDPage page : pages.getPages()) {
        assertThat(page.getMediaBox().getWidth()).isBetween(841f, 843f);
        assertThat(page.getMediaBox().getHeight()).isBetween(594f, 596f);
      }
    }
  }

  /** The formula of the drop-down in a column of a table. */
  private static String list(Sheet sheet, int column) {
    return sheet.getDataValidations().stream()
        .filter(one -> one.getRegions().getCellRangeAddresses()[0].getFirstColumn() == column)
        .map(one -> one.getValidationConstraint().getFormula1())
        .findFirst()
        .orElseThrow();
  }

  private static String missing(XSSFWorkbook workbook, String sheet) {
    for (Row row : workbook.getSheet(Layout.GUIDE)) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(sheet)) {
        return Integer.toString((int) row.getCell(3).getNumericCellValue());
      }
    }
    throw new AssertionError(sheet);
  }

  private static String label(XSSFWorkbook workbook, String sheet, String key) {
    return row(workbook.getSheet(sheet), key).getCell(1).getStringCellValue();
  }

  private static String header(XSSFWorkbook workbook, String sheet, int column) {
    return workbook.getSheet(sheet).getRow(Layout.HEADER_ROW).getCell(column).getStringCellValue();
  }

  private static String fill(XSSFWorkbook workbook, String sheet, String key) {
    Cell cell = row(workbook.getSheet(sheet), key).getCell(2);
    return ((XSSFCellStyle) cell.getCellStyle()).getFillForegroundXSSFColor().getARGBHex();
  }

  private static Row row(Sheet sheet, String key) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(key)) {
        return row;
      }
    }
    throw new AssertionError(key);
  }

  private static Cell cell(XSSFWorkbook workbook, String sheet, int row, int column) {
    return workbook.getSheet(sheet).getRow(row).getCell(column);
  }

  private static ObjectNode ready(Programme programme) {
    ObjectNode example = programme.examples().values().iterator().next();
    return Objects.requireNonNull(new SourceReader(programme).read("ready", example).application())
        .tree();
  }

  private static Filled filled(Programme programme) {
    return Filled.of(programme, ready(programme));
  }

  private Path write(Programme programme, Filled filled) throws IOException {
    return write(programme, filled, "申报数据.xlsx");
  }

  private Path write(Programme programme, Filled filled, String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      new FormWorkbook(programme).write(filled, out);
    }
    return file;
  }

  private static SourceReading read(Programme programme, Path file) {
    return new SourceReader(programme).read("a", file, "a/x.xlsx", true);
  }

  private static ObjectNode tree(Path file) {
    return Objects.requireNonNull(read(PROGRAMME, file).application()).tree();
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  private interface Edit {
    void apply(XSSFWorkbook workbook);
  }

  private static void edit(Path file, Edit edit) throws IOException {
    try (XSSFWorkbook workbook = open(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.apply(workbook);
      workbook.write(out);
      Files.write(file, out.toByteArray());
    }
  }
}

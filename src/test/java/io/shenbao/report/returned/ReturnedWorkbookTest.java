package io.shenbao.report.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.WholeProgram;
import io.shenbao.application.Application;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Said;
import io.shenbao.cli.LibreOffice;
import io.shenbao.cli.Program;
import io.shenbao.programme.Programme;
import io.shenbao.report.HunanCheck;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.Urgency;
import io.shenbao.source.Filled;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.wording.Wording;
import io.shenbao.workbook.WorkbookText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;

/** The sample with mistakes, handed back. */
@WholeProgram
class ReturnedWorkbookTest {

  private static final Path NO_FORM = Path.of("none.docx");

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static Programme programme;
  private static HunanCheck check;

  /** Its row on the list. */
  private static final int FIRST_FINDING = 5;

  @TempDir Path folder;
  private Path source;

  @BeforeAll
  static void readThePack() throws IOException {
    check = new HunanCheck(WORDING);
    programme = check.programme();
  }

  @AfterAll
  static void endTheChildProcesses() {
    check.close();
  }

  @BeforeEach
  void takeTheSample() throws IOException {
    source = folder.resolve("申报数据.xlsx");
    Files.copy(Program.SAMPLES.resolve(Program.CERAMICS).resolve("申报数据.xlsx"), source);
  }

  @Test
  void handsBackNothingWhenTheSourceIsNoLongerWhatWasJudged() throws IOException {
    Path source = Files.createDirectories(folder.resolve("edited")).resolve("application.yaml");
    Files.writeString(source, "applicant: {name: 甲}\n");
    Assessment one = check.assess(source);
    ReturnedSource returned =
        new ReturnedSource(source, Set.of(ReportFormat.HTML), programme, check.wording());
    assertThat(returned.of(one, Optional::empty, NO_FORM)).isPresent();

    Files.writeString(source, "applicant: {name: 乙}\n");

    assertThatThrownBy(() -> returned.of(one, Optional::empty, NO_FORM))
        .isInstanceOf(JudgedFileLost.class);
  }

  @Test
  void readsAsItShould() throws IOException {
    Path golden = Path.of("src/test/expected/documents/returned.txt");
    String text = WorkbookText.of(Files.readAllBytes(returned(source)));
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(golden, text);
    }

    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void saysThatNothingIsKnownAnyMoreOfWhatWasTyped() throws IOException {
    Assessment one = assess(source);
    ReturnedSource returned =
        new ReturnedSource(source, Set.of(ReportFormat.XLSX), programme, check.wording());

    assertThatThrownBy(() -> returned.of(one, Optional::empty, NO_FORM))
        .isInstanceOf(JudgedFileLost.class);
  }

  @Test
  void coloursAndCommentsEveryWrongCell() throws IOException {
    int wrong = 0;
    try (Workbook workbook = open(returned(source))) {
      Sheet list = workbook.getSheetAt(0);
      for (int i = FIRST_FINDING; i <= list.getLastRowNum(); i++) {
        var link = list.getRow(i).getCell(3).getHyperlink();
        String severity = list.getRow(i).getCell(2).getStringCellValue();
        if (link != null) {
          CellReference at = new CellReference(link.getAddress());
          Cell cell = cell(workbook, at.getSheetName(), at.formatAsString(false));
          if (severity.equals("提示")) {
            assertThat(fill(cell)).as(link.getAddress()).isNotIn("FFF8B4AE", "FFFFD966");
          } else {
            assertThat(fill(cell))
                .as(link.getAddress())
                .isEqualTo(severity.equals("错误") ? "FFF8B4AE" : "FFFFD966");
          }
          assertThat(cell.getCellComment().getString().getString())
              .contains(list.getRow(i).getCell(4).getStringCellValue())
              .contains(list.getRow(i).getCell(5).getStringCellValue())
              .contains(list.getRow(i).getCell(6).getStringCellValue());
          wrong++;
        }
      }
    }
    assertThat(wrong).isEqualTo(21);
  }

  @Test
  void keepsTheHintThatWasThere() throws IOException {
    String hint = comment(source, "基本信息", "C8");

    assertThat(comment(returned(source), "基本信息", "C8")).startsWith("【错误】").endsWith("\n\n" + hint);
  }

  @Test
  void listsAllFindingsFirstWithLinksToTheirCells() throws IOException {
    Assessment one = assess(source);
    try (Workbook workbook = open(returned(source))) {
      Sheet list = workbook.getSheetAt(0);
      List<String> messages = new ArrayList<>();
      List<String> links = new ArrayList<>();
      for (int i = FIRST_FINDING; i <= list.getLastRowNum(); i++) {
        messages.add(list.getRow(i).getCell(4).getStringCellValue());
        var link = list.getRow(i).getCell(3).getHyperlink();
        if (link != null) {
          links.add(link.getAddress());
        }
      }

      assertThat(list.getSheetName()).isEqualTo("问题清单");
      assertThat(workbook.getActiveSheetIndex()).isZero();
      assertThat(messages)
          .containsExactlyInAnyOrderElementsOf(
              one.findings().stream()
                  .filter(finding -> Urgency.of(finding) != Urgency.MANUAL)
                  .map(Said.of(programme)::message)
                  .toList());
      assertThat(links)
          .contains("'基本信息'!C8", "'附1-2 工艺'!B9")
          .allSatisfy(
              link -> {
                CellReference at = new CellReference(link);
                assertThat(workbook.getSheet(at.getSheetName())).as(link).isNotNull();
              });
    }
  }

  @Test
  void hasTheSameBytesWhenever() throws Exception {
    byte[] first = Files.readAllBytes(returned(source));
    Thread.sleep(1100); // a workbook's times are kept to the second, a zip's to two

    assertThat(Files.readAllBytes(returned(source))).isEqualTo(first);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
        if (entry.getName().equals("docProps/core.xml")) {
          assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
              .contains("1970-01-01T00:00:00Z")
              .doesNotContain("202");
        }
      }
    }
  }

  @Test
  void canBeHandedInAsItIs() throws IOException {
    Application before = read(source);

    Path back = returned(source);

    assertThat(read(back).tree()).isEqualTo(before.tree());
    assertThat(read(back).attachments()).isEqualTo(before.attachments());
    assertThat(said(back)).isEqualTo(said(source));
    Path alone = Files.createDirectories(folder.resolve("alone"));
    Files.copy(back, alone.resolve(back.getFileName()));
    assertThat(
            new SourceFinder(programme, List.of(), UnpackedArchives.temporary())
                .survey(alone)
                .applications())
        .hasSize(1);
  }

  @Test
  void doesNotPileUpWhenItIsReturnedAgain() throws IOException {
    // what the first leaves behind is no longer there for the second
    Path once = returned(returned(source));
    Path twice = returned(once);

    try (Workbook first = open(once);
        Workbook second = open(twice)) {
      assertThat(sheets(second)).isEqualTo(sheets(first));
      for (int i = 0; i < first.getNumberOfSheets(); i++) {
        assertThat(looks(second.getSheetAt(i))).isEqualTo(looks(first.getSheetAt(i)));
      }
    }
  }

  @Test
  void takesOffColourAndCommentOfWhatWasMended() throws IOException {
    Path back = returned(source);
    edit(
        back,
        workbook -> {
          workbook.getSheet("基本信息").shiftRows(3, 40, 1);
          cell(workbook, "基本信息", "C9").setCellValue("91430204MA4TLGD281");
        });
    String hint = comment(source, "基本信息", "C8");

    Path again = returned(back);

    try (Workbook workbook = open(again)) {
      assertThat(fill(cell(workbook, "基本信息", "C8"))).isEqualTo(fill(cell(workbook, "基本信息", "C7")));
    }
    assertThat(comment(again, "基本信息", "C8")).isEqualTo(hint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void survivesLibreOffice(String format) throws Exception {
    Path back = returned(source);
    Path saved = folder.resolve("saved");
    LibreOffice.convert(format, saved, back);
    Path reopened = saved.resolve("申报数据-批注." + format);

    assertThat(read(reopened).tree()).isEqualTo(read(source).tree());
    Path again = returned(reopened);
    assertThat(again.toString()).endsWith("xlsx");
    try (Workbook workbook = open(again);
        Workbook first = open(back)) {
      assertThat(sheets(workbook)).isEqualTo(sheets(first));
      String comment = cell(workbook, "基本信息", "C8").getCellComment().getString().getString();
      assertThat(comment).containsOnlyOnce("【错误】").contains("校验不通过");
    }
  }

  @Test
  void neverMakesAFormulaOfWhatAStrangerTyped() throws IOException {
    edit(
        source,
        workbook -> {
          cell(workbook, "基本信息", "C10").setCellValue("=HYPERLINK(\"http://evil\",\"x\")");
          cell(workbook, "工厂信息", "C9").setCellValue("@SUM(1+1)*cmd|' /C calc'!A0");
        });

    try (Workbook workbook = open(returned(source))) {
      assertThat(cell(workbook, "基本信息", "C10").getStringCellValue()).startsWith("=HYPERLINK");
      assertThat(cell(workbook, "工厂信息", "C9").getCellType()).isEqualTo(CellType.STRING);
    }
  }

  @Test
  void carriesTheValueOfAFormulaAndSaysSo() throws IOException {
    edit(
        source,
        workbook -> {
          cell(workbook, "三年情况", "C4").setCellFormula("SUM(1,2)*100");
          cell(workbook, "三年情况", "C4").setCellValue(300);
          cell(workbook, "三年情况", "D4").setCellFormula("WEBSERVICE(\"http://evil.example\")");
          cell(workbook, "三年情况", "D4").setCellValue("77");
        });

    try (Workbook workbook = open(returned(source))) {
      assertThat(cell(workbook, "三年情况", "C5").getStringCellValue()).isEqualTo("300");
      assertThat(cell(workbook, "三年情况", "D5").getStringCellValue()).isEqualTo("77");
      assertThat(firstSheet(workbook)).contains("公式（3处）只带回其值");
    }
  }

  @Test
  void saysWhichSheetsAndPicturesItLeavesBehind() throws IOException {
    edit(
        source,
        workbook -> {
          workbook.createSheet("我的草稿").createRow(0).createCell(0).setCellValue("draft");
          workbook.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
        });

    Path back = returned(source);

    try (Workbook workbook = open(back)) {
      assertThat(workbook.getSheet("我的草稿")).isNull();
      assertThat(firstSheet(workbook)).contains("没有带回自己加的工作表：我的草稿。没有带回图片（1张）。");
    }
    try (Workbook workbook = open(returned(back))) {
      assertThat(firstSheet(workbook)).as("nothing more is lost").doesNotContain("没有带回");
    }
  }

  @Test
  void handsBackWhatBelongsToNothingAndWhatCannotBeRead() throws IOException {
    edit(
        source,
        workbook -> {
          cell(workbook, "智能工位", "B5").setCellValue("没有的实例");
          cell(workbook, "三年情况", "C4").setCellErrorValue(FormulaError.DIV0.getCode());
        });
    List<String> before = said(source);

    Path back = returned(source);

    assertThat(said(back)).isEqualTo(before);
    try (Workbook workbook = open(back)) {
      assertThat(fill(cell(workbook, "三年情况", "C5"))).isEqualTo("FFF8B4AE");
      assertThat(firstSheet(workbook)).contains("“没有的实例”");
    }
  }

  @ParameterizedTest
  @EnumSource
  void handsBackWhateverWasDoneToTheWorkbook(Treatment treatment) throws IOException {
    treatment.of(source);

    Path back = returned(source);

    assertThat(read(back).tree()).isEqualTo(read(source).tree());
    assertThat(said(back)).isEqualTo(said(source));
    assertThat(said(returned(back))).isEqualTo(said(source));
  }

  @Test
  void carriesNothingOfTheStrangersPackage() throws IOException {
    Path macros = withForeignParts();

    Path back = returned(macros);

    assertThat(back.toString()).endsWith(".xlsx");
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(back))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getName())
            .doesNotContain("vba", "external", "embedding", "custom", "connections", "chartsheet");
        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
            .as(entry.getName())
            .doesNotContain("evil", "macroEnabled", "externalReference");
      }
    }
    assertThat(read(back).tree()).isEqualTo(read(source).tree());
  }

  @Test
  void returnsNothingWhenThereIsNothingToMend() throws IOException {
    Path input = Program.SAMPLES.resolve(Program.TOOLS);
    Assessment one = check.assess(input);

    assertThat(
            new ReturnedSource(input, Set.of(ReportFormat.XLSX), programme, check.wording())
                .of(one, typed(input, one), NO_FORM))
        .isEmpty();
  }

  /**
   * ECMA-376 part 1, 18.3.1.99: a program that keeps to it repairs what stands in another order.
   */
  @Test
  void itsSheetsHaveTheirPartsInTheOrderOfTheStandard() throws Exception {
    List<String> order =
        List.of(
            "sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells"
                .concat(" conditionalFormatting dataValidations hyperlinks printOptions")
                .concat(" pageMargins pageSetup headerFooter legacyDrawing")
                .split(" "));
    int sheets = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(returned(source)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches("xl/worksheets/sheet[0-9]+\\.xml")) {
          NodeList parts =
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new ByteArrayInputStream(zip.readAllBytes()))
                  .getDocumentElement()
                  .getChildNodes();
          List<Integer> places = new ArrayList<>();
          for (int i = 0; i < parts.getLength(); i++) {
            places.add(order.indexOf(parts.item(i).getNodeName()));
          }
          assertThat(places)
              .as(entry.getName())
              .doesNotContain(-1)
              .isSorted()
              .doesNotHaveDuplicates();
          sheets++;
        }
      }
    }
    assertThat(sheets).isGreaterThan(20);
  }

  @Test
  void keepsThePackSheetHidden() throws IOException {
    try (Workbook workbook = open(returned(source))) {
      assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("_shenbao")))
          .isEqualTo(SheetVisibility.VERY_HIDDEN);
      assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("_lists")))
          .isEqualTo(SheetVisibility.HIDDEN);
    }
  }

  /** The sample as an .xlsm with what strangers hide in workbooks. */
  private Path withForeignParts() throws IOException {
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    Path file = folder.resolve("macros.xlsm");
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(source));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        byte[] bytes = zip.readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (name.equals("[Content_Types].xml")) {
          text =
              text.replace(
                      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                      "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                  .replace(
                      "</Types>",
                      "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                          + "<Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/></Types>");
        } else if (name.equals("xl/_rels/workbook.xml.rels")) {
          text =
              text.replace(
                  "</Relationships>",
                  "<Relationship Id=\"rIdM\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/>"
                      + "<Relationship Id=\"rIdX\" Type=\""
                      + relations
                      + "externalLink\" Target=\"externalLinks/externalLink1.xml\"/></Relationships>");
        } else if (name.equals("xl/workbook.xml")) {
          text =
              text.replace(
                  "</sheets>",
                  "</sheets><externalReferences><externalReference xmlns:r=\""
                      + relations.substring(0, relations.length() - 1)
                      + "\" r:id=\"rIdX\"/></externalReferences>");
        }
        boolean isText = name.endsWith(".xml") || name.endsWith(".rels");
        put(out, name, isText ? text.getBytes(StandardCharsets.UTF_8) : bytes);
      }
      put(out, "xl/vbaProject.bin", "evil macro".getBytes(StandardCharsets.UTF_8));
      put(
          out,
          "xl/externalLinks/externalLink1.xml",
          ("<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><externalBook xmlns:r=\""
                  + relations.substring(0, relations.length() - 1)
                  + "\" r:id=\"rId1\"/></externalLink>")
              .getBytes(StandardCharsets.UTF_8));
      put(
          out,
          "xl/externalLinks/_rels/externalLink1.xml.rels",
          ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                  + relations
                  + "externalLinkPath\" Target=\"file:///evil.xlsx\" TargetMode=\"External\"/></Relationships>")
              .getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
    out.closeEntry();
  }

  private Path returned(Path file) throws IOException {
    Assessment one = assess(file);
    Returned returned =
        new ReturnedSource(file, Set.of(ReportFormat.XLSX), programme, check.wording())
            .of(one, typed(file, one), NO_FORM)
            .orElseThrow();
    Path place = Files.createTempDirectory(folder, "returned");
    return Files.write(place.resolve(returned.name()), returned.content());
  }

  private static Supplier<Optional<Filled>> typed(Path file, Assessment one) {
    SourceReader reader = new SourceReader(programme);
    return () -> Optional.ofNullable(reader.read("a", file, one.source(), true).filled());
  }

  private static Assessment assess(Path file) throws IOException {
    return check.assess(file);
  }

  private static Application read(Path file) {
    SourceReading reading = new SourceReader(programme).read("a", file, "a/x", true);
    return Objects.requireNonNull(
        reading.application(), () -> reading.judgement().findings().toString());
  }

  /** All that is said, but for what does not come back: sheets and merges of one's own. */
  private static List<String> said(Path file) throws IOException {
    Said words = Said.of(programme);
    return assess(file).findings().stream()
        .filter(one -> !List.of("source.own-sheet", "source.merged").contains(one.message().key()))
        .map(one -> one.rule() + " " + one.pointer() + " " + words.message(one))
        .toList();
  }

  private static String firstSheet(Workbook workbook) {
    StringBuilder text = new StringBuilder();
    workbook.getSheetAt(0).forEach(row -> row.forEach(text::append));
    return text.toString();
  }

  private interface Edit {
    void apply(Workbook workbook);
  }

  private static void edit(Path file, Edit edit) throws IOException {
    try (Workbook workbook = open(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.apply(workbook);
      workbook.write(out);
      Files.write(file, out.toByteArray());
    }
  }

  private static Workbook open(Path file) throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  private static Cell cell(Workbook workbook, String sheet, String at) {
    CellReference place = new CellReference(at);
    return workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
  }

  private static String comment(Path file, String sheet, String at) throws IOException {
    try (Workbook workbook = open(file)) {
      return cell(workbook, sheet, at).getCellComment().getString().getString();
    }
  }

  private static String fill(Cell cell) {
    var colour = ((XSSFCellStyle) cell.getCellStyle()).getFillForegroundXSSFColor();
    return colour == null ? "" : String.valueOf(colour.getARGBHex());
  }

  private static List<String> sheets(Workbook workbook) {
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    return names;
  }

  private static List<String> looks(Sheet sheet) {
    List<String> looks = new ArrayList<>();
    for (var row : sheet) {
      for (Cell cell : row) {
        looks.add(
            cell.getAddress()
                + " "
                + cell
                + " "
                + fill(cell)
                + (cell.getCellComment() == null
                    ? ""
                    : cell.getCellComment().getString().getString()));
      }
    }
    assertThat(((XSSFWorkbook) sheet.getWorkbook()).getNumberOfSheets()).isPositive();
    return looks;
  }
}

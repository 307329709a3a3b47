package io.shenbao.report.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shenbao.WholeProgram;
import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Said;
import io.shenbao.cli.LibreOffice;
import io.shenbao.cli.Program;
import io.shenbao.programme.Programme;
import io.shenbao.report.HunanCheck;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.Urgency;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The sample with mistakes, handed back. */
class ReturnedWorkbookTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static Programme programme;
  private static HunanCheck check;

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
        new ReturnedSource(source, Set.of(ReportFormat.HTML), check.wording());
    assertThat(returned.of(one)).isPresent();

    Files.writeString(source, "applicant: {name: 乙}\n");

    assertThatThrownBy(() -> returned.of(one)).isInstanceOf(JudgedFileLost.class);
  }

  @Test
  void coloursAndCommentsEveryWrongCell() throws IOException {
    Assessment one = assess(source);
    try (Workbook workbook = open(returned(source))) {
      for (Finding finding : one.findings()) {
        if (finding.origin() instanceof Origin.Cell at && finding.isError()) {
          Cell cell = cell(workbook, at.sheet(), at.cell());
          assertThat(fill(cell)).as(at.toString()).isEqualTo("FFF8B4AE");
          assertThat(cell.getCellComment().getString().getString())
              .contains(Said.of(programme).message(finding))
              .contains(finding.clause())
              .contains(Said.of(programme).fix(finding));
        }
      }
      assertThat(fill(cell(workbook, "建设成效", "C3"))).as("a warning").isEqualTo("FFFFD966");
    }
  }

  @Test
  void keepsTheCommentThatWasThere() throws IOException {
    String hint = comment(source, "基本信息", "C8");

    assertThat(comment(returned(source), "基本信息", "C8")).startsWith("▼【错误】").endsWith("▲\n" + hint);
  }

  @Test
  void listsAllFindingsFirstWithLinksToTheirCells() throws IOException {
    Assessment one = assess(source);
    try (Workbook workbook = open(returned(source))) {
      Sheet list = workbook.getSheetAt(0);
      List<String> messages = new ArrayList<>();
      List<String> links = new ArrayList<>();
      for (int i = 4; i <= list.getLastRowNum(); i++) {
        messages.add(list.getRow(i).getCell(5).getStringCellValue());
        var link = list.getRow(i).getCell(4).getHyperlink();
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
          .contains("'基本信息'!C8", "'附1-2 工艺'!B8")
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
    assertThat(assess(back).findings()).isEqualTo(renamed(assess(source).findings()));
    Path alone = Files.createDirectories(folder.resolve("alone"));
    Files.copy(back, alone.resolve(back.getFileName()));
    assertThat(new SourceFinder(List.of()).survey(alone).applications()).hasSize(1);
  }

  @Test
  void doesNotPileUpWhenItIsReturnedAgain() throws IOException {
    Path once = returned(Files.copy(source, folder.resolve("申报数据-批注.xlsx")));
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
          workbook.getSheet("基本信息").shiftRows(3, 40, 1); // cells move, looks do not
          cell(workbook, "基本信息", "C9").setCellValue("91430204MA4TLGD281");
        });
    String original;
    String hint = comment(source, "基本信息", "C8");
    try (Workbook workbook = open(source)) {
      original = fill(cell(workbook, "基本信息", "C8"));
    }

    Path again = returned(back);

    try (Workbook workbook = open(again)) {
      assertThat(fill(cell(workbook, "基本信息", "C9"))).isEqualTo(original);
    }
    assertThat(comment(again, "基本信息", "C9")).isEqualTo(hint);
  }

  @WholeProgram
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void survivesLibreOffice(String format) throws Exception {
    Path back = returned(source);
    Path saved = folder.resolve("saved");
    LibreOffice.convert(format, saved, back);
    Path reopened = saved.resolve("申报数据-批注." + format);

    assertThat(read(reopened).tree()).isEqualTo(read(source).tree());
    Path again = returned(reopened);
    assertThat(again.toString()).endsWith(format);
    try (Workbook workbook = open(again);
        Workbook first = open(back)) {
      assertThat(sheets(workbook)).isEqualTo(sheets(first));
      String comment = cell(workbook, "基本信息", "C8").getCellComment().getString().getString();
      assertThat(comment).containsOnlyOnce("▼").contains("校验不通过");
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

    try (Workbook workbook = open(returned(source));
        Workbook before = open(source)) {
      assertThat(formulas(workbook)).isEqualTo(formulas(before));
      assertThat(cell(workbook, "基本信息", "C10").getStringCellValue()).startsWith("=HYPERLINK");
    }
  }

  @Test
  void keepsArithmeticAndSettlesOtherFormulas() throws IOException {
    edit(
        source,
        workbook -> {
          cell(workbook, "三年情况", "C4").setCellFormula("SUM(1,2)*100");
          cell(workbook, "三年情况", "D4").setCellFormula("WEBSERVICE(\"http://evil.example\")");
          cell(workbook, "三年情况", "D4").setCellValue("77");
        });

    try (Workbook workbook = open(returned(source))) {
      assertThat(cell(workbook, "三年情况", "C4").getCellFormula()).isEqualTo("SUM(1,2)*100");
      assertThat(cell(workbook, "三年情况", "D4").getStringCellValue()).isEqualTo("77");
    }
  }

  @Test
  void carriesNoMacrosLinksOrEmbeddedFilesOn() throws IOException {
    Path macros = withForeignParts();

    Path back = returned(macros);

    assertThat(back.toString()).endsWith(".xlsx");
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(back))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getName())
            .doesNotContain("vba", "external", "embedding", "custom", "connections");
        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
            .as(entry.getName())
            .doesNotContain("evil", "macroEnabled", "externalReference");
      }
    }
    assertThat(read(back).tree()).isEqualTo(read(source).tree());
  }

  @WholeProgram
  @Test
  void givesAnOldWorkbookBackWithoutItsMacros() throws Exception {
    LibreOffice.convert("xls", folder, source);
    Path old = folder.resolve("申报数据.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook(Files.newInputStream(old), true);
        OutputStream out = Files.newOutputStream(folder.resolve("macros.xls"))) {
      workbook
          .getDirectory()
          .createDirectory("_VBA_PROJECT_CUR")
          .createDocument("dir", new ByteArrayInputStream(new byte[5000]));
      workbook.write(out);
    }

    Path back = returned(folder.resolve("macros.xls"));

    try (HSSFWorkbook workbook = new HSSFWorkbook(Files.newInputStream(back), true)) {
      assertThat(workbook.getDirectory().getEntryNames()).doesNotContain("_VBA_PROJECT_CUR");
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("问题清单");
      assertThat(cell(workbook, "基本信息", "C8").getCellComment()).isNotNull();
    }
    assertThat(read(back).tree()).isEqualTo(read(source).tree());
  }

  @Test
  void returnsNothingWhenThereIsNothingToMend() throws IOException {
    Path input = Program.SAMPLES.resolve(Program.TOOLS);
    Assessment one = check.assess(input);

    assertThat(new ReturnedSource(input, Set.of(ReportFormat.XLSX), check.wording()).of(one))
        .isEmpty();
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
        new ReturnedSource(file, Set.of(ReportFormat.XLSX), check.wording()).of(one).orElseThrow();
    Path place = Files.createTempDirectory(folder, "returned");
    return Files.write(place.resolve(returned.name()), returned.content());
  }

  private static Assessment assess(Path file) throws IOException {
    return check.assess(file);
  }

  private static Application read(Path file) {
    SourceReading reading = new SourceReader(programme).read("a", file, "a/x", true);
    return Objects.requireNonNull(
        reading.application(), () -> reading.judgement().findings().toString());
  }

  /** Findings as they are for the same workbook under its new name. */
  private static List<Finding> renamed(List<Finding> findings) {
    return findings.stream()
        .map(
            one ->
                new Finding(
                    one.rule(),
                    one.verdict(),
                    one.severity(),
                    one.clause(),
                    one.pointer(),
                    one.origin() instanceof Origin.Cell at
                        ? new Origin.Cell("申报数据-批注.xlsx", at.sheet(), at.cell())
                        : new Origin.Whole("申报数据-批注.xlsx"),
                    one.message(),
                    one.fix(),
                    one.decision(),
                    one.counterpart()))
        .toList();
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

  private static List<String> formulas(Workbook workbook) {
    List<String> formulas = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (var row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            formulas.add(sheet.getSheetName() + " " + cell.getAddress() + cell.getCellFormula());
          }
        }
      }
    }
    return formulas;
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

package io.shenbao.source.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs than Excel leave out of a workbook's parts, or write in their own way. */
class PackageGridTest {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final String STYLES =
      """
      <numFmts><numFmt numFmtId="170" formatCode="0.00&quot;万元&quot;"/></numFmts>
      <fonts><font/><font><strike/></font></fonts>
      <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="170" fontId="1"/>
        <xf numFmtId="31" fontId="9"/></cellXfs>
      """;

  private static final String TEXTS =
      """
      <si><t>甲</t></si>
      <si><r><rPr><strike/></rPr><t>旧</t></r><r><t>新</t></r>
        <rPh sb="0" eb="1"><t>キュウ</t></rPh></si>
      """;

  @TempDir Path folder;

  @Test
  void countsRowsAndCellsThatDoNotSayWhereTheyAre() throws IOException {
    GridSheet sheet =
        sheet("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>");

    assertThat(stored(sheet, 0, 0)).isEqualTo(new Stored.Numeric(1));
    assertThat(stored(sheet, 0, 2)).isEqualTo(new Stored.Numeric(2));
    assertThat(stored(sheet, 2, 0)).isEqualTo(new Stored.Numeric(3));
    assertThat(sheet.rows().keySet()).containsExactly(0, 2);
  }

  @Test
  void takesARowThatComesTwiceAsItStandsLast() throws IOException {
    GridSheet sheet =
        sheet(
            """
            <row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row>
            <row r="3" hidden="1"><c r="A3"><v>9</v></c></row>
            """);

    assertThat(stored(sheet, 2, 0)).isEqualTo(new Stored.Numeric(9));
    assertThat(sheet.cell(2, 1)).isNull();
    assertThat(Objects.requireNonNull(sheet.rows().get(2)).hidden()).isTrue();
  }

  @Test
  void readsTextsWhereverTheyStand() throws IOException {
    GridSheet sheet =
        sheet(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c>
              <c r="C1" t="inlineStr"><is><t>行_x0041_</t></is></c>
              <c r="D1" t="str"><f>A1</f><v>丙</v></c><c r="E1" t="s"><v>2</v></c></row>
            """);

    assertThat(stored(sheet, 0, 0)).isEqualTo(text(new Stored.Run("甲", false)));
    assertThat(stored(sheet, 0, 1))
        .isEqualTo(text(new Stored.Run("旧", true), new Stored.Run("新", true)));
    assertThat(stored(sheet, 0, 2)).isEqualTo(text(new Stored.Run("行A", false)));
    assertThat(stored(sheet, 0, 3)).isEqualTo(text(new Stored.Run("丙", false)));
    assertThat(stored(sheet, 0, 4)).isEqualTo(new Stored.Lost());
  }

  @Test
  void takesTheLookOfTheColumnWhereACellHasNoneOfItsOwn() throws IOException {
    GridSheet sheet =
        GridFile.read(
                workbook(
                    """
                    <cols><col min="1" max="1" style="1" hidden="1"/><col min="2" max="3"/></cols>
                    <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"><v>1</v></c>
                      <c r="C1" s="77"><v>1</v></c></row></sheetData>
                    """))
            .sheets()
            .get(0);

    assertThat(cell(sheet, 0, 0).format()).isEqualTo("0.00\"万元\"");
    assertThat(cell(sheet, 0, 0).struck()).isTrue();
    assertThat(cell(sheet, 0, 1).format()).isEqualTo("yyyy\"年\"m\"月\"d\"日\"");
    assertThat(cell(sheet, 0, 1).struck()).isFalse();
    assertThat(cell(sheet, 0, 2).format()).isEqualTo(GridCell.GENERAL);
    assertThat(sheet.hiddenColumns()).containsExactly(0);
  }

  @Test
  void knowsFormulasThatSeveralCellsShare() throws IOException {
    GridSheet sheet =
        sheet(
            """
            <row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>4</v></c>
              <c r="B1"><f t="shared" si="0"/><v>6</v></c>
              <c r="D1"><f t="array" ref="D1:E1">G1:H1</f><v>7</v></c><c r="E1"><v>8</v></c>
              <c r="F1"><f t="dataTable" ref="F1:F2"/><v>9</v></c></row>
            """);

    assertThat(cell(sheet, 0, 0).formula()).isEqualTo("C1*2");
    assertThat(cell(sheet, 0, 1).isFormula()).isTrue();
    assertThat(cell(sheet, 0, 4).formula()).isEqualTo("G1:H1");
    assertThat(cell(sheet, 0, 5).isFormula()).isFalse();
  }

  @Test
  void worksOutASharedFormulaWithoutAResultWhereItStands() throws IOException {
    GridSheet sheet =
        sheet(
            """
            <row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">C1*2</f></c>
              <c r="C1"><v>2</v></c></row>
            <row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="C2"><v>5</v></c></row>
            """);

    assertThat(stored(sheet, 0, 0)).isEqualTo(new Stored.Numeric(4));
    assertThat(stored(sheet, 1, 0)).isEqualTo(new Stored.Numeric(10));
    assertThat(cell(sheet, 1, 0).formula()).isEqualTo("C2*2");
  }

  @ParameterizedTest
  @CsvSource({"1, true", "true, true", "TRUE, true", "0, false", "false, false"})
  void knowsYesAndNoInWhateverWayAProgramWritesThem(String value, boolean isYes)
      throws IOException {
    GridSheet sheet =
        sheet("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>%s</v></c></row>".formatted(value));

    assertThat(cell(sheet, 0, 0).stored()).isEqualTo(new Stored.Flag(isYes));
  }

  @Test
  void takesAnEmptyAnswerForNone() throws IOException {
    assertThat(sheet("<row r=\"1\"><c r=\"A1\" t=\"b\"/></row>").cell(0, 0)).isNull();
  }

  @Test
  void knowsThatWhatIsNeitherYesNorNoIsNoAnswer() {
    assertThatThrownBy(() -> sheet("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c></row>"))
        .isInstanceOf(UnreadableGrid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "NaN", "-Infinity"})
  void knowsThatWhatIsNoNumberWeCanCountWithIsNone(String value) {
    assertThatThrownBy(() -> sheet("<row r=\"1\"><c r=\"A1\"><v>%s</v></c></row>".formatted(value)))
        .isInstanceOf(UnreadableGrid.class);
  }

  @Test
  void readsNoPartThatNamesADocumentType() throws IOException {
    Path file =
        workbook("<!DOCTYPE worksheet [<!ENTITY a \"1\">]>", "<sheetData><row/></sheetData>");

    assertThatThrownBy(() -> GridFile.read(file))
        .isInstanceOfSatisfying(
            UnreadableGrid.class, e -> assertThat(e.why()).isEqualTo(UnreadableGrid.Why.BROKEN));
  }

  private static Stored text(Stored.Run... runs) {
    return new Stored.Text(List.of(runs));
  }

  private static GridCell cell(GridSheet sheet, int row, int column) {
    return Objects.requireNonNull(sheet.cell(row, column));
  }

  private static Stored stored(GridSheet sheet, int row, int column) {
    return cell(sheet, row, column).stored();
  }

  private GridSheet sheet(String rows) throws IOException {
    return GridFile.read(workbook("<sheetData>" + rows + "</sheetData>")).sheets().get(0);
  }

  private Path workbook(String sheet) throws IOException {
    return workbook("", sheet);
  }

  private Path workbook(String prologue, String sheet) throws IOException {
    Map<String, String> parts =
        Map.of(
            "[Content_Types].xml",
                "<Types xmlns='%scontent-types'>".formatted(PACKAGE)
                    + "<Default Extension='rels' ContentType='application/"
                    + "vnd.openxmlformats-package.relationships+xml'/>"
                    + content("workbook", "sheet.main")
                    + content("worksheets/sheet1", "worksheet")
                    + content("styles", "styles")
                    + content("sharedStrings", "sharedStrings")
                    + "</Types>",
            "_rels/.rels", relationships(relationship(1, "officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels",
                relationships(
                    relationship(1, "worksheet", "worksheets/sheet1.xml")
                        + relationship(2, "styles", "styles.xml")
                        + relationship(3, "sharedStrings", "sharedStrings.xml")),
            "xl/workbook.xml",
                main("workbook", "<sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets>"),
            "xl/styles.xml", main("styleSheet", STYLES),
            "xl/sharedStrings.xml", main("sst", TEXTS),
            "xl/worksheets/sheet1.xml", prologue + main("worksheet", sheet));
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static String content(String part, String kind) {
    return "<Override PartName='/xl/%s.xml' ContentType='%s%s+xml'/>"
        .formatted(part, SPREADSHEET, kind);
  }

  private static String relationships(String all) {
    return "<Relationships xmlns='%srelationships'>%s</Relationships>".formatted(PACKAGE, all);
  }

  private static String relationship(int number, String kind, String target) {
    return "<Relationship Id='r%d' Type='%s/%s' Target='%s'/>"
        .formatted(number, OFFICE, kind, target);
  }

  private static String main(String root, String content) {
    return "<%s xmlns='%s' xmlns:r='%s'>%s</%s>".formatted(root, MAIN, OFFICE, content, root);
  }
}

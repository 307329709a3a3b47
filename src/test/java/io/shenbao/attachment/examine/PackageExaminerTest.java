package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Depth;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageExaminerTest {

  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  @TempDir Path folder;
  private DocumentTable table;

  @BeforeEach
  void lay() {
    table = new DocumentTable(folder);
  }

  @Test
  void aZipThatHoldsAPdfUncompressedIsAZip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] pdf = GoodDocuments.pdf(2);
    CRC32 crc = new CRC32();
    crc.update(pdf);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("证书.pdf");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(pdf.length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(pdf);
    }

    for (Depth depth : Depth.values()) {
      Inspection inspection = table.look("a.zip", bytes.toByteArray(), depth);

      assertThat(inspection.type()).isEqualTo("application/zip");
      assertThat(DocumentTable.facts(inspection, Kind.EMBEDDED)).containsExactly("证书.pdf");
    }
  }

  @Test
  void saysHowManyFilesOfACutPackageAreThere() throws IOException {
    byte[] docx = GoodDocuments.docx("text");
    Inspection inspection = table.whole("a.docx", Arrays.copyOf(docx, docx.length - 10));

    assertThat(inspection.state()).isEqualTo(State.TRUNCATED);
    int parts = unpacked(docx).size();
    assertThat(DocumentTable.facts(inspection, Kind.PRESENT))
        .containsExactly("entries", "" + parts, "bytes", "" + (docx.length - 10));
  }

  @Test
  void theDirectoryOfAnArchiveInsideIsNoEnd() throws IOException {
    byte[] inner = GoodDocuments.zip(Map.of("a.txt", GoodDocuments.utf8("abc")));
    byte[] outer = stored("inner.zip", inner);
    byte[] cut = Arrays.copyOf(outer, indexOf(outer, "PK\u0005\u0006") + 22);

    assertThat(table.whole("a.zip", cut).state()).isEqualTo(State.TRUNCATED);
  }

  @Test
  void namesTheFileInsideWhoseCheckSumIsWrong() throws IOException {
    byte[] docx = GoodDocuments.docx("text");
    int name = indexOf(docx, "word/document.xml");
    docx[name + "word/document.xml".length() + 25] ^= 0x10;

    Inspection inspection = table.whole("a.docx", docx);

    assertThat(inspection.state()).isEqualTo(State.DAMAGED);
    assertThat(DocumentTable.facts(inspection, Kind.BROKEN_AT))
        .containsExactly("entry", "word/document.xml");
  }

  @Test
  void aPartThatIsPromisedMustBeThere() throws IOException {
    Map<String, byte[]> parts = unpacked(GoodDocuments.workbook(new XSSFWorkbook(), 3));
    parts.remove("xl/worksheets/sheet1.xml");

    for (Depth depth : Depth.values()) {
      Inspection inspection = table.look("a.xlsx", GoodDocuments.zip(parts), depth);
      assertThat(inspection.state()).isEqualTo(State.DAMAGED);
      assertThat(DocumentTable.facts(inspection, Kind.BROKEN_AT))
          .containsExactly("entry", "xl/worksheets/sheet1.xml");
    }
  }

  @Test
  void aPartThatShowsNothingMayBeMissing() throws IOException {
    Map<String, byte[]> parts = unpacked(GoodDocuments.docx("text"));
    parts.remove("docProps/app.xml");

    Inspection inspection = table.whole("a.docx", GoodDocuments.zip(parts));

    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(inspection.observations()).containsExactly(Observation.of(Kind.REPAIRED));
  }

  @Test
  void strictOpenXmlIsNoFault() throws IOException {
    byte[] strict =
        edited(
            GoodDocuments.docx("text"),
            text ->
                text.replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/",
                        STRICT + "wordprocessingml/")
                    .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        STRICT + "officeDocument/relationships"));

    Inspection inspection = table.whole("a.docx", strict);

    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(inspection.observations()).isEmpty();
  }

  @Test
  void documentsThatShowNothingAreBlank() throws IOException {
    Map<String, byte[]> blank = new LinkedHashMap<>();
    blank.put("a.docx", GoodDocuments.docx("  "));
    blank.put("a.xlsx", GoodDocuments.workbook(new XSSFWorkbook(), 0));
    blank.put("a.xls", GoodDocuments.workbook(new HSSFWorkbook(), 0));
    blank.put("a.ofd", GoodDocuments.ofd(""));
    blank.put("a.odt", GoodDocuments.odt(" "));
    blank.put("a.txt", GoodDocuments.utf8(" \n\t\n"));
    for (Map.Entry<String, byte[]> one : blank.entrySet()) {
      Inspection inspection = table.whole(one.getKey(), one.getValue());
      assertThat(inspection.state()).as(one.getKey()).isEqualTo(State.READABLE);
      assertThat(inspection.observations())
          .as(one.getKey())
          .containsExactly(Observation.of(Kind.BLANK));
    }
  }

  @Test
  void warnsOfMacrosFieldsThatRunProgramsAndTemplatesFromTheNet() throws IOException {
    Map<String, byte[]> macro = unpacked(GoodDocuments.docx("text"));
    macro.put("word/vbaProject.bin", GoodDocuments.noise(500));
    assertThat(active(macro)).containsExactly("macro");

    byte[] field =
        edited(
            GoodDocuments.docx("text"),
            text ->
                text.replace(
                    "<w:t>text</w:t>",
                    "<w:t>text</w:t><w:instrText>DDEA</w:instrText><w:instrText>UTO c:\\cmd</w:instrText>"));
    assertThat(DocumentTable.facts(table.whole("a.docx", field), Kind.ACTIVE))
        .containsExactly("dde");
  }

  @Test
  void listsFilesInsideAndWarnsOfPrograms() throws IOException {
    Map<String, byte[]> parts = unpacked(GoodDocuments.docx("text"));
    parts.put("word/embeddings/tool.bin", GoodDocuments.utf8("MZ and more"));
    Inspection inspection = table.whole("a.docx", GoodDocuments.zip(parts));

    assertThat(inspection.observations())
        .containsExactly(
            Observation.of(Kind.ACTIVE, "program"), Observation.of(Kind.EMBEDDED, "tool.bin"));
  }

  @Test
  void anOfdHasItsPages() throws IOException {
    Inspection good = table.whole("a.ofd", GoodDocuments.ofd("text"));
    assertThat(good.pages()).isEqualTo(2);
    assertThat(good.type()).isEqualTo("application/ofd");

    Map<String, byte[]> parts = unpacked(GoodDocuments.ofd("text"));
    parts.remove("Doc_0/Pages/P1/Content.xml");
    Inspection lacking = table.whole("a.ofd", GoodDocuments.zip(parts));
    assertThat(DocumentTable.facts(lacking, Kind.BROKEN_AT))
        .containsExactly("entry", "Doc_0/Pages/P1/Content.xml");
  }

  @Test
  void chineseNamesInAnArchiveAreShownRight() throws IOException {
    Map<String, byte[]> files = Map.of("审计报告.txt", GoodDocuments.utf8("abc"));
    for (Charset names : new Charset[] {Charset.forName("GBK"), StandardCharsets.UTF_8}) {
      Inspection inspection = table.whole("a.zip", GoodDocuments.zip(files, names));
      assertThat(DocumentTable.facts(inspection, Kind.EMBEDDED)).containsExactly("审计报告.txt");
    }
  }

  @Test
  void archivesThatAreNestedTooDeepOrUnpackTooFarAreNotOpened() throws IOException {
    byte[] nested = GoodDocuments.utf8("abc");
    for (int depth = 0; depth < 6; depth++) {
      nested = GoodDocuments.zip(Map.of("more.zip", nested));
    }
    assertThat(table.whole("nested.zip", nested).state()).isEqualTo(State.BOMB);

    byte[] zeros = new byte[150_000_000];
    assertThat(table.whole("zeros.zip", GoodDocuments.zip(Map.of("a.txt", zeros))).state())
        .isEqualTo(State.BOMB);
  }

  @Test
  void whatIsBehindAPackageIsTold() throws IOException {
    byte[] docx = GoodDocuments.docx("text");
    byte[] longer = Arrays.copyOf(docx, docx.length + 500);

    assertThat(DocumentTable.facts(table.whole("a.docx", longer), Kind.APPENDED))
        .containsExactly("500");
  }

  private List<String> active(Map<String, byte[]> parts) throws IOException {
    return DocumentTable.facts(table.whole("a.docx", GoodDocuments.zip(parts)), Kind.ACTIVE);
  }

  /** A package with all its XML changed. */
  private static byte[] edited(byte[] zip, UnaryOperator<String> edit) throws IOException {
    Map<String, byte[]> parts = unpacked(zip);
    parts.replaceAll(
        (name, data) ->
            name.endsWith(".xml") || name.endsWith(".rels")
                ? GoodDocuments.utf8(edit.apply(new String(data, StandardCharsets.UTF_8)))
                : data);
    return GoodDocuments.zip(parts);
  }

  static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] stored(String name, byte[] data) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(data);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(data.length);
    entry.setCrc(sum.getValue());
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(entry);
      zip.write(data);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static int indexOf(byte[] bytes, String text) {
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    assertThat(at).as(text).isNotNegative();
    return at;
  }
}

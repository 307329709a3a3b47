package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Depth;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnknown;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is met seldom, and has its verdict all the same. */
class RareKindsTest {

  private static final int WIDTH = 80;
  private static final int HEIGHT = 60;

  @TempDir Path folder;
  private DocumentTable table;

  @BeforeEach
  void lay() {
    table = new DocumentTable(folder);
  }

  @Test
  void aPageOfAScannerInJbig2IsDecodedToItsEnd() throws IOException {
    byte[] picture = jbig2();

    assertThat(page(picture, "JBIG2Decode").state()).isEqualTo(State.READABLE);
    assertThat(page(Arrays.copyOf(picture, picture.length / 2), "JBIG2Decode").state())
        .isEqualTo(State.DAMAGED);
  }

  @Test
  void aPageOfAPrinterInJpeg2000OfFourInksIsDecodedToItsEnd() throws IOException {
    byte[] picture = PdfFillings.inksOfJpeg2000();

    assertThat(page(picture, "JPXDecode").state()).isEqualTo(State.READABLE);
    assertThat(page(Arrays.copyOf(picture, picture.length / 2), "JPXDecode").state())
        .isEqualTo(State.DAMAGED);
  }

  @Test
  void warnsOfFlash() throws IOException {
    try (PDDocument document = GoodDocuments.document(1)) {
      PdfFillings.embed(document, "film.dat", "FWS\u0009 and so on");
      assertThat(active("a.pdf", saved(document))).containsExactly("flash");
    }
    try (PDDocument document = GoodDocuments.document(1)) {
      PDAnnotationUnknown film = new PDAnnotationUnknown(new COSDictionary());
      film.getCOSObject().setName(COSName.SUBTYPE, "RichMedia");
      document.getPage(0).setAnnotations(List.of(film));
      assertThat(active("a.pdf", saved(document))).containsExactly("flash");
    }
    try (XMLSlideShow slides = new XMLSlideShow()) {
      slides.createSlide().createTextBox().setText("text");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      slides.write(out);
      Map<String, byte[]> parts = PackageExaminerTest.unpacked(out.toByteArray());
      parts.put("ppt/media/film.swf", GoodDocuments.utf8("CWS\u0009 and so on"));
      assertThat(active("a.pptx", GoodDocuments.zip(parts))).containsExactly("flash");
    }
  }

  @Test
  void warnsOfCellsAndFieldsThatRunPrograms() throws IOException {
    Map<String, byte[]> sheet =
        PackageExaminerTest.unpacked(GoodDocuments.workbook(new XSSFWorkbook(), 3));
    sheet.put(
        "xl/externalLinks/externalLink1.xml",
        GoodDocuments.utf8(
            "<externalLink xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                + "<ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>"));
    sheet.computeIfPresent(
        "[Content_Types].xml",
        (name, types) ->
            GoodDocuments.utf8(
                new String(types, StandardCharsets.UTF_8)
                    .replace(
                        "</Types>",
                        "<Override PartName='/xl/externalLinks/externalLink1.xml' ContentType="
                            + "'application/vnd.openxmlformats-officedocument.spreadsheetml"
                            + ".externalLink+xml'/></Types>")));
    assertThat(active("a.xlsx", GoodDocuments.zip(sheet))).containsExactly("dde");

    Map<String, byte[]> text = PackageExaminerTest.unpacked(GoodDocuments.docx("text"));
    text.computeIfPresent(
        "word/document.xml",
        (name, xml) ->
            GoodDocuments.utf8(
                new String(xml, StandardCharsets.UTF_8)
                    .replace("<w:r>", "<w:fldSimple w:instr=' DDE excel a.xlsx '/><w:r>")));
    assertThat(active("a.docx", GoodDocuments.zip(text))).containsExactly("dde");
  }

  @Test
  void tellsACertificateAndRightsFromAPassword() throws IOException {
    String key =
        "<encryption xmlns='http://schemas.microsoft.com/office/2006/encryption'><keyEncryptors>"
            + "<keyEncryptor uri='http://schemas.microsoft.com/office/2006/keyEncryptor/%s'/>"
            + "</keyEncryptors></encryption>";
    assertThat(lock(Map.of("EncryptionInfo", info(key.formatted("certificate")))))
        .containsExactly("certificate");
    assertThat(lock(Map.of("EncryptionInfo", info(key.formatted("password")))))
        .containsExactly("password");
    assertThat(lock(Map.of("\u0006DataSpaces/DataSpaceInfo/DRMEncryptedDataSpace", "x")))
        .containsExactly("rights");
    assertThat(lock(Map.of("\tDRMContent", "x"))).containsExactly("rights");
  }

  /** By what a document is shut that holds these streams. */
  private List<String> lock(Map<String, String> streams) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      for (Map.Entry<String, String> stream : streams.entrySet()) {
        List<String> path = List.of(stream.getKey().split("/"));
        DirectoryEntry place = file.getRoot();
        for (String name : path.subList(0, path.size() - 1)) {
          place = place.createDirectory(name);
        }
        place.createDocument(path.get(path.size() - 1), in(stream.getValue()));
      }
      if (!streams.containsKey("\tDRMContent")) {
        file.getRoot().createDocument("EncryptedPackage", in("shut".repeat(2_000)));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      Inspection inspection = table.look("a.docx", out.toByteArray(), Depth.OPEN);
      assertThat(inspection.state()).isEqualTo(State.ENCRYPTED);
      return DocumentTable.facts(inspection, Kind.LOCKED_BY);
    }
  }

  private static String info(String xml) {
    return "\u0004\0\u0004\0\u0040\0\0\0" + xml;
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private List<String> active(String name, byte[] document) throws IOException {
    Inspection inspection = table.whole(name, document);
    assertThat(inspection.state()).isEqualTo(State.READABLE);
    return DocumentTable.facts(inspection, Kind.ACTIVE);
  }

  private Inspection page(byte[] picture, String filter) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PdfFillings.draw(document, page, picture, filter, WIDTH, HEIGHT);
      return table.whole("a.pdf", saved(document));
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    return GoodDocuments.saved(document, CompressParameters.NO_COMPRESSION);
  }

  /** A bitmap as a PDF holds it (ISO 14492, 7): what a page is, and one region coded as a fax. */
  private static byte[] jbig2() throws IOException {
    byte[] fax;
    try (PDDocument document = new PDDocument()) {
      fax =
          CCITTFactory.createFromImage(document, GoodDocuments.picture(5, true))
              .getCOSObject()
              .createRawInputStream()
              .readAllBytes();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    segment(out, 0, 48, 19);
    out.writeInt(WIDTH);
    out.writeInt(HEIGHT);
    out.write(new byte[11]);
    segment(out, 1, 38, 18 + fax.length);
    out.writeInt(WIDTH);
    out.writeInt(HEIGHT);
    out.write(new byte[9]);
    out.writeByte(1);
    out.write(fax);
    return bytes.toByteArray();
  }

  private static void segment(DataOutputStream out, int number, int type, int length)
      throws IOException {
    out.writeInt(number);
    out.writeByte(type);
    out.writeByte(0);
    out.writeByte(1);
    out.writeInt(length);
  }
}

package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.State;
import io.shenbao.attachment.inspection.Wish;
import io.shenbao.programme.Depth;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfExaminerTest {

  @TempDir Path folder;
  private DocumentTable table;

  @BeforeEach
  void lay() {
    table = new DocumentTable(folder);
  }

  @Test
  void countsPagesAndReadsTheirText() throws IOException {
    Inspection inspection = table.read("a.pdf", GoodDocuments.pdf(3));

    assertThat(inspection.pages()).isEqualTo(3);
    assertThat(inspection.content().text()).hasSize(3);
    assertThat(inspection.content().text().get(2)).contains("page 3");
  }

  @Test
  void saysHowMuchOfACutFileIsThere() throws IOException {
    byte[] pdf = GoodDocuments.pdf(3);
    byte[] cut = Arrays.copyOf(pdf, pdf.length - 100);

    Inspection inspection = whole(cut);

    assertThat(inspection.state()).isEqualTo(State.TRUNCATED);
    assertThat(DocumentTable.facts(inspection, Kind.PRESENT))
        .containsExactly("pages", "3", "bytes", "" + cut.length);
  }

  @Test
  void aStructureThatMustBeRepairedIsNoError() throws IOException {
    Inspection inspection = whole(edited(GoodDocuments.pdf(3), "startxref\n", "startxref\n1"));

    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(inspection.pages()).isEqualTo(3);
    assertThat(inspection.observations()).containsExactly(Observation.of(Kind.REPAIRED));
  }

  @Test
  void namesThePageThatIsBroken() throws IOException {
    byte[] pdf = GoodDocuments.pdf(3);
    int second = indexOf(pdf, "/FlateDecode", indexOf(pdf, "/DCTDecode", 0));
    int data = indexOf(pdf, "stream", second) + 30;
    pdf[data] ^= 0x55;

    Inspection inspection = whole(pdf);

    assertThat(inspection.state()).isEqualTo(State.DAMAGED);
    assertThat(DocumentTable.facts(inspection, Kind.BROKEN_AT)).first().isEqualTo("page");
    assertThat(table.look("a.pdf", pdf, Depth.OPEN).state()).isEqualTo(State.READABLE);
  }

  @Test
  void seesHalfAPictureOnAPage() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      byte[] jpeg = PdfFillings.jpeg(GoodDocuments.picture(1, false));
      byte[] half = Arrays.copyOf(jpeg, jpeg.length / 2);
      PdfFillings.draw(document, page, half, "DCTDecode", 80, 60);
      assertThat(whole(saved(document)).state()).isEqualTo(State.DAMAGED);
    }
  }

  @Test
  void decodesPicturesOfPrintersAndScanners() throws IOException {
    for (PdfFillings.Coded one : PdfFillings.uncommon()) {
      try (PDDocument document = new PDDocument()) {
        PDPage page = new PDPage();
        document.addPage(page);
        PdfFillings.draw(document, page, one.data(), one.filter(), 80, 60);
        assertThat(whole(saved(document)).state()).as(one.filter()).isEqualTo(State.READABLE);
      }
    }
  }

  @Test
  void aDocumentWithoutPagesIsDamaged() throws IOException {
    try (PDDocument document = new PDDocument()) {
      Inspection inspection = whole(saved(document));
      assertThat(inspection.state()).isEqualTo(State.DAMAGED);
      assertThat(inspection.pages()).isZero();
    }
  }

  @Test
  void pagesOnWhichNothingCanBeSeenAreBlank() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      draw(
          document,
          content -> {
            content.setNonStrokingColor(Color.WHITE);
            content.addRect(0, 0, 600, 800);
            content.fill();
          });
      draw(document, content -> GoodDocuments.text(content, "   "));
      Inspection all = whole(saved(document));
      assertThat(all.state()).isEqualTo(State.READABLE);
      assertThat(all.observations()).containsExactly(Observation.of(Kind.BLANK));

      draw(document, content -> GoodDocuments.text(content, "x"));
      draw(
          document,
          content -> {
            content.moveTo(0, 0);
            content.lineTo(9, 9);
            content.stroke();
          });
      assertThat(whole(saved(document)).observations())
          .containsExactly(Observation.of(Kind.BLANK_PAGES, 1, 2, 3));
    }
  }

  @Test
  void aScanOfBlankPaperIsBlank() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PdfFillings.draw(document, page, PdfFillings.jpeg(PdfFillings.paper()), "DCTDecode", 80, 60);
      assertThat(whole(saved(document)).observations()).contains(Observation.of(Kind.BLANK));
    }
  }

  @Test
  void ofALongDocumentTheFirstTheLastAndSomeOthersAreDecoded() throws IOException {
    Path file = Files.write(folder.resolve("long.pdf"), GoodDocuments.pdf(12));
    PdfExaminer hasty = new PdfExaminer(Duration.ZERO);

    Inspection inspection =
        hasty.examine(new Specimen(file, PdfExaminer.TYPE, Depth.WHOLE, Wish.NOTHING));

    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(inspection.observations())
        .containsExactly(Observation.of(Kind.SAMPLED, "pages", 2, 12));
  }

  @Test
  void tellsWhatShutsAFile() throws IOException {
    byte[] shut = GoodDocuments.encrypted("secret");
    assertThat(lock(shut)).containsExactly("password");
    assertThat(lock(edited(shut, "/Filter /Standard", "/Filter /Adobe.PubSec")))
        .containsExactly("certificate");
    assertThat(lock(edited(shut, "/Filter /Standard", "/Filter /EBX_HANDLER")))
        .containsExactly("rights");
    assertThat(whole(GoodDocuments.ownerPassword()).state()).isEqualTo(State.READABLE);
  }

  private List<String> lock(byte[] pdf) throws IOException {
    Inspection inspection = whole(pdf);
    assertThat(inspection.state()).isEqualTo(State.ENCRYPTED);
    return DocumentTable.facts(inspection, Kind.LOCKED_BY);
  }

  @Test
  void bytesBeforeTheHeaderAreNoFault() throws IOException {
    byte[] pdf = GoodDocuments.pdf(2);
    byte[] late = joined("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII), pdf);

    Inspection inspection = whole(late);

    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(inspection.type()).isEqualTo("application/pdf");
    assertThat(inspection.observations()).isEmpty();
  }

  @Test
  void aDrawingOfIllustratorIsTheDocumentThatItIs() throws IOException {
    try (PDDocument document = GoodDocuments.document(1)) {
      COSStream art = document.getDocument().createCOSStream();
      try (OutputStream out = art.createOutputStream()) {
        out.write(GoodDocuments.utf8("\r%!PS-Adobe-3.0\r%AI5_FileFormat 3\r"));
      }
      document.getPage(0).getCOSObject().setItem("PieceInfo", art);
      Inspection inspection = whole(saved(document));
      assertThat(inspection.state()).isEqualTo(State.READABLE);
      assertThat(inspection.type()).isEqualTo("application/pdf");
      assertThat(inspection.observations()).isEmpty();
    }
  }

  @Test
  void aDocumentThatOnlySaysThatItHasPagesIsDamaged() throws IOException {
    byte[] pdf = edited(GoodDocuments.pdf(3), "/Count 3", "/Count 9");
    assertThat(whole(pdf).state()).isEqualTo(State.DAMAGED);
  }

  @Test
  void tellsForeignBytesBehindTheEnd() throws IOException {
    byte[] pdf = GoodDocuments.pdf(2);
    assertThat(whole(joined(pdf, GoodDocuments.noise(3_000))).observations())
        .first()
        .matches(one -> one.kind() == Kind.APPENDED);
    assertThat(whole(joined(pdf, new byte[3_000])).observations()).isEmpty(); // padding
  }

  @Test
  void anUpdateIsNothingForeignAndItsEndCountsToo() throws IOException {
    byte[] pdf = GoodDocuments.pdf(2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentInformation().setTitle("later");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
    }
    byte[] updated = out.toByteArray();
    assertThat(updated.length).isGreaterThan(pdf.length);
    assertThat(whole(updated).state()).isEqualTo(State.READABLE);
    assertThat(whole(updated).observations()).isEmpty();
    assertThat(whole(Arrays.copyOf(updated, updated.length - 60)).state())
        .isEqualTo(State.TRUNCATED);
  }

  @Test
  void warnsOfWhatRunsWhenItIsOpened() throws IOException {
    try (PDDocument document = GoodDocuments.document(1)) {
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      assertThat(DocumentTable.facts(whole(saved(document)), Kind.ACTIVE))
          .containsExactly("javascript");
      document.getDocumentCatalog().setOpenAction(new PDActionLaunch());
      assertThat(DocumentTable.facts(whole(saved(document)), Kind.ACTIVE))
          .containsExactly("launch");
    }
  }

  @Test
  void listsFilesInsideAndWarnsOfPrograms() throws IOException {
    try (PDDocument document = GoodDocuments.document(1)) {
      PdfFillings.embed(document, "明细.txt", "abc");
      Inspection harmless = whole(saved(document));
      assertThat(harmless.observations()).containsExactly(Observation.of(Kind.EMBEDDED, "明细.txt"));
      PdfFillings.embed(document, "明细.dat", "MZ\u0000\u0001");
      assertThat(DocumentTable.facts(whole(saved(document)), Kind.ACTIVE))
          .containsExactly("program");
    }
  }

  private Inspection whole(byte[] pdf) throws IOException {
    return table.whole("a.pdf", pdf);
  }

  private interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  private static void draw(PDDocument document, Drawing drawing) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      drawing.on(content);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    return GoodDocuments.saved(document, CompressParameters.NO_COMPRESSION);
  }

  private static byte[] edited(byte[] pdf, String old, String now) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(old);
    return text.replace(old, now).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int indexOf(byte[] pdf, String text, int from) {
    int at = new String(pdf, StandardCharsets.ISO_8859_1).indexOf(text, from);
    assertThat(at).as(text).isNotNegative();
    return at;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}

package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.cli.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfTextTest {

  private static final Path RAIL = Program.SAMPLES.resolve(Program.RAIL);

  @Test
  void keepsTheColumnsOfATableApartOnOneLine() throws IOException {
    List<String> pages = text(RAIL.resolve("02-审计报告/2023年度审计报告.pdf"));

    assertThat(pages)
        .anySatisfy(page -> assertThat(page).containsPattern("资产总计 {3,}1,074,000,000\\.00"));
  }

  @Test
  void givesAnEmptyTextForAPageThatIsAPicture() throws IOException {
    assertThat(text(RAIL.resolve("02-审计报告/2022年度审计报告（扫描件）.pdf")))
        .hasSizeGreaterThanOrEqualTo(8)
        .containsOnly("");
  }

  @Test
  void readsFromTopToBottomInWhateverOrderItWasWritten() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        write(out, 300, 600, "200.00");
        write(out, 50, 700, "heading");
        write(out, 50, 600, "total");
      }

      assertThat(PdfText.of(document)).containsExactly("heading\ntotal   200.00");
    }
  }

  @Test
  void readsNoMoreOfAPageThanAnybodyWrites() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        for (int line = 0; line < 700; line++) {
          write(out, 10, 10 + line, "many words ".repeat(10));
        }
      }

      assertThat(PdfText.of(document).get(0)).hasSizeLessThanOrEqualTo(20_000);
    }
  }

  private static void write(PDPageContentStream out, float x, float y, String text)
      throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 1 + 10 * Math.min(1, y / 600));
    out.newLineAtOffset(x, y);
    out.showText(text);
    out.endText();
  }

  private static List<String> text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return PdfText.of(document);
    }
  }
}

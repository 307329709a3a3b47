package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.attachment.inspection.Content.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A passage is found where it is seen on its page, as that page is drawn. */
class PassagePlacesTest {

  private static final Offset<Float> NEAR = Offset.offset(0.02f);

  @TempDir Path folder;

  /** Two lines of 20 points: one begins at a quarter of the width and height, one below it. */
  private Path pdf(int rotation) throws IOException {
    Path file = folder.resolve(rotation + ".pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      PDPage page = new PDPage(new PDRectangle(100, 50, 400, 800));
      page.setRotation(rotation);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 20);
        if (rotation == 90) {
          // upright on a page that lies: 200 across, 100 down of 800 by 400
          out.setTextMatrix(new Matrix(0, 1, -1, 0, 100 + 100, 50 + 200));
        } else {
          out.setTextMatrix(new Matrix(1, 0, 0, 1, 100 + 100, 50 + 600));
        }
        out.setLeading(40);
        out.showText("No. 123 456");
        out.newLine();
        out.showText("789 end");
        out.endText();
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static List<Place> places(Path file, int page, String passage) {
    return PassagePlaces.of(file, PdfExaminer.TYPE, page, passage);
  }

  @Test
  void onItsLineWithWhateverSpaces() throws IOException {
    List<Place> places = places(pdf(0), 2, "…123456…");

    assertThat(places).hasSize(1);
    // Courier is 12 points wide at 20: four letters stand before it
    assertThat(places.get(0).left()).isCloseTo((100 + 4 * 12) / 400f, NEAR);
    assertThat(places.get(0).width()).isCloseTo(7 * 12 / 400f, NEAR);
    assertThat(places.get(0).top()).isCloseTo((200 - 18) / 800f, NEAR);
    assertThat(places.get(0).height()).isCloseTo(22 / 800f, NEAR);
  }

  @Test
  void overTwoLines() throws IOException {
    List<Place> places = places(pdf(0), 2, "456\n789");

    assertThat(places).hasSize(2);
    assertThat(places.get(1).left()).isCloseTo(100 / 400f, NEAR);
    assertThat(places.get(1).top() - places.get(0).top()).isCloseTo(40 / 800f, NEAR);
  }

  @Test
  void onAPageThatLies() throws IOException {
    List<Place> places = places(pdf(90), 2, "No. 123");

    assertThat(places).hasSize(1);
    assertThat(places.get(0).left()).isCloseTo(200 / 800f, NEAR);
    assertThat(places.get(0).top()).isCloseTo((100 - 18) / 400f, NEAR);
    assertThat(places.get(0).width()).isCloseTo(7 * 12 / 800f, NEAR);
  }

  @Test
  void nowhereWhereItIsNot() throws IOException {
    assertThat(places(pdf(0), 1, "123")).isEmpty();
    assertThat(places(pdf(0), 2, "124")).isEmpty();
    assertThat(places(pdf(0), 99, "123")).isEmpty();
    assertThat(places(Files.writeString(folder.resolve("x.pdf"), "x"), 1, "123")).isEmpty();
    assertThat(places(pdf(0), 2, "")).isEmpty();
  }
}

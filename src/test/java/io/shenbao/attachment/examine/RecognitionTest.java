package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.Program;
import io.shenbao.cli.Programs;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WholeProgram
class RecognitionTest {

  private static final int INCOME_STATEMENT = 4;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void readsAScannedPageWhicheverWayRoundItLies(int quarters) throws IOException {
    Programs.need(Recognition.isThere(), "tesseract with chi_sim and eng");

    assertThat(new Recognition().read(scan().turned(quarters)))
        .containsPattern("营业收入\\s*832,000,000\\.00");
  }

  private static PagePicture scan() throws IOException {
    String file = "02-审计报告/2022年度审计报告（扫描件）.pdf";
    try (PDDocument document =
        Loader.loadPDF(Program.SAMPLES.resolve(Program.RAIL).resolve(file).toFile())) {
      return PagePicture.of(
          new PDFRenderer(document).renderImageWithDPI(INCOME_STATEMENT, 300, ImageType.GRAY));
    }
  }
}

package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.cli.Program;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page is drawn small, whatever it is like, or not at all. */
class PageSketchTest {

  private static final Path LICENCE =
      Program.SAMPLES.resolve(Program.RAIL).resolve("01-营业执照/营业执照.pdf");

  @TempDir Path folder;

  @Test
  void aPageOfText() throws IOException {
    BufferedImage page = drawn(LICENCE, "application/pdf", 1);

    assertThat(page.getWidth()).isBetween(310, 320);
    assertThat(page.getHeight()).isBetween(440, 460);
    assertThat(darkest(page)).isLessThan(120);
    assertThat(PageSketch.SMALL.of(LICENCE, "application/pdf", 1))
        .isEqualTo(PageSketch.SMALL.of(LICENCE, "application/pdf", 1));
  }

  @Test
  void aScanThatWasTurnedAndIsNothingButNoise() throws IOException {
    BufferedImage noise = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < noise.getWidth() * noise.getHeight(); i++) {
      noise.setRGB(i % noise.getWidth(), i / noise.getWidth(), random.nextInt(0x1000000));
    }
    Path scan = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      page.setRotation(90);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.drawImage(LosslessFactory.createFromImage(document, noise), 0, 0, 595, 842);
      }
      document.save(scan.toFile());
    }

    BufferedImage drawn = drawn(scan, "application/pdf", 1);
    assertThat(drawn.getWidth()).isBetween(310, 320);
    assertThat(drawn.getHeight()).isBetween(215, 230);
  }

  @Test
  void aPageOfAnyShape() throws IOException {
    Path odd = folder.resolve("odd.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(new PDRectangle(14_400, 1)));
      document.addPage(new PDPage(new PDRectangle(1, 14_400)));
      document.save(odd.toFile());
    }

    assertThat(drawn(odd, "application/pdf", 1).getWidth()).isBetween(310, 320);
    assertThat(drawn(odd, "application/pdf", 2).getHeight()).isBetween(450, 460);
    assertThat(PageSketch.SMALL.of(odd, "application/pdf", 3)).isEmpty();
  }

  @Test
  void aPhotograph() throws IOException {
    BufferedImage photo = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = photo.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 0, 1500, 2000);
    graphics.dispose();
    Path file = folder.resolve("photo.png");
    ImageIO.write(photo, "png", file.toFile());

    BufferedImage page = drawn(file, "image/png", 1);

    assertThat(page.getWidth()).isBetween(310, 320);
    assertThat(new Color(page.getRGB(20, 100)).getRed()).isLessThan(30);
    assertThat(new Color(page.getRGB(300, 100)).getRed()).isGreaterThan(225); // nothing is paper
    assertThat(PageSketch.SMALL.of(file, "image/png", 2)).isEmpty();
  }

  @Test
  void noneOfWhatCannotBeDrawn() throws IOException {
    byte[] whole = Files.readAllBytes(LICENCE);
    Path cut = folder.resolve("cut.pdf");
    Files.write(cut, Arrays.copyOf(whole, 300));

    assertThat(PageSketch.SMALL.of(cut, "application/pdf", 1)).isEmpty();
    assertThat(PageSketch.SMALL.of(cut, "image/jpeg", 1)).isEmpty();
    assertThat(PageSketch.SMALL.of(LICENCE, "application/zip", 1)).isEmpty();
    assertThat(PageSketch.SMALL.of(LICENCE, "application/pdf", 99)).isEmpty();
  }

  private static BufferedImage drawn(Path file, String type, int page) throws IOException {
    byte[] jpeg = Base64.getDecoder().decode(PageSketch.SMALL.of(file, type, page));
    assertThat(jpeg).hasSizeBetween(1, 40_000);
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static int darkest(BufferedImage image) {
    int darkest = 255;
    for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
      int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
      darkest = Math.min(darkest, new Color(rgb).getGreen());
    }
    return darkest;
  }
}

package io.shenbao.attachment.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import io.shenbao.cli.Program;
import io.shenbao.programme.Depth;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WholeProgram
class InspectorTest {

  private static final Path RAIL = Program.SAMPLES.resolve(Program.RAIL);

  /** Of a picture whose pixels are more than a child has memory for. */
  private static final int SIDE = 14_000;

  @TempDir Path folder;
  private final Inspector inspector = new Inspector(Duration.ofSeconds(30));

  @AfterEach
  void stop() {
    inspector.close();
  }

  @Test
  void countsPagesAndSeconds() {
    assertThat(inspect(RAIL.resolve("02-审计报告/2023年度审计报告.pdf")).pages()).isGreaterThanOrEqualTo(8);
    assertThat(inspect(RAIL.resolve("02-审计报告/2022年度审计报告（扫描件）.pdf")).pages())
        .isGreaterThanOrEqualTo(8);
    assertThat(inspect(RAIL.resolve("07-场景视频/09-多车型混流高级排产.mp4")).seconds()).isBetween(50.0, 70.0);
  }

  @Test
  void seesHalfAVideo() throws IOException {
    byte[] film = Files.readAllBytes(RAIL.resolve("07-场景视频/09-多车型混流高级排产.mp4"));
    Path headless = folder.resolve("no-index.mp4");
    byte[] start = Arrays.copyOf(film, 32);
    Files.write(headless, start);

    assertThat(inspect(headless).state()).isEqualTo(State.TRUNCATED);
    Path half = folder.resolve("half.mp4");
    Files.write(half, Arrays.copyOf(film, film.length / 2));
    assertThat(inspect(half).state()).isEqualTo(State.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "tiff"})
  void aPhotoOfSixtyMillionPixelsIsDecodedToItsLast(String format) throws IOException {
    BufferedImage photo = new BufferedImage(9_600, 6_400, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < photo.getHeight(); y++) {
      photo.getRaster().setSample(y, y, 0, 200);
    }
    Path file = folder.resolve("photo." + format);
    ImageIO.write(photo, format, file.toFile());

    Inspection whole = inspector.inspect(new Inquiry(file.toAbsolutePath(), Depth.WHOLE));
    assertThat(whole.state()).isEqualTo(State.READABLE);
    assertThat(whole.content().picture()).isNotNull();
    assertThat(whole.content().sha256()).hasSize(64);
  }

  @Test
  void refusesADocumentThatUnpacksToFarTooMuch() throws IOException {
    Path bomb = folder.resolve("bomb.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 400; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    assertThat(inspect(bomb).state()).isEqualTo(State.BOMB);
  }

  @Test
  void survivesAPictureThatIsTooLargeForAnyMemory() throws IOException {
    Path picture = folder.resolve("huge.bmp");
    // 60000 x 60000 pixels of which nothing follows
    byte[] head = new byte[54];
    head[0] = 'B';
    head[1] = 'M';
    head[10] = 54;
    head[14] = 40;
    int side = 60_000;
    for (int i = 0; i < 4; i++) {
      head[18 + i] = (byte) (side >> (8 * i));
      head[22 + i] = (byte) (side >> (8 * i));
    }
    head[26] = 1;
    head[28] = 24;
    Files.write(picture, head);

    assertThat(inspect(picture).state()).isNotEqualTo(State.READABLE);
    assertThat(inspect(RAIL.resolve("01-营业执照/营业执照.pdf")).state()).isEqualTo(State.READABLE);
  }

  @Test
  void decodesAPictureOnAPageThatIsTooLargeToBeDrawn() throws IOException {
    Path file = folder.resolve("wide.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
        for (int line = 0; line < SIDE; line++) {
          deflater.write(new byte[3 * SIDE]); // black, some 600 MB of it
        }
      }
      PDImageXObject picture =
          new PDImageXObject(
              document,
              new ByteArrayInputStream(data.toByteArray()),
              COSName.FLATE_DECODE,
              SIDE,
              SIDE,
              8,
              PDDeviceRGB.INSTANCE);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(picture, 0, 0);
      }
      document.save(file.toFile());
    }

    Inspection inspection = inspector.inspect(new Inquiry(file.toAbsolutePath(), Depth.WHOLE));

    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(inspection.observations()).containsExactly(Observation.of(Observation.Kind.BLANK));
  }

  @Test
  void rejectsAnEntityBomb() throws IOException {
    Path bomb = folder.resolve("bomb.xml");
    Files.writeString(
        bomb,
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&d;&e;</a>",
        StandardCharsets.UTF_8);

    assertThat(inspect(bomb).seconds()).isNull();
  }

  @Test
  void givesUpOnAFileThatTakesTooLong() throws IOException {
    try (Inspector hasty = new Inspector(Duration.ofMillis(1))) {
      Inspection late =
          hasty.inspect(new Inquiry(RAIL.resolve("01-营业执照/营业执照.pdf").toAbsolutePath(), Depth.OPEN));
      assertThat(late.state()).isEqualTo(State.UNCHECKED);
      assertThat(late.obstacle()).isEqualTo(Obstacle.TIME);
    }
  }

  private Inspection inspect(Path file) {
    return inspector.inspect(new Inquiry(file.toAbsolutePath(), Depth.OPEN));
  }
}

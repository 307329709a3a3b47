package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.attachment.inspection.Content;
import io.shenbao.attachment.inspection.Inquiry;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.LookAlikes;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import io.shenbao.filename.GbkNames;
import io.shenbao.programme.Depth;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture is readable only when all of it is there. */
class PictureExaminerTest {

  private static final byte[] SOI = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

  @TempDir Path folder;
  private final Examiner examiner = new Examiner();

  @ParameterizedTest
  @EnumSource(Depth.class)
  void whatIsWholeIsReadableWhateverItsKind(Depth depth) throws IOException {
    for (Path picture : Pictures.all(folder)) {
      Inspection inspection = examine(picture, depth);
      assertThat(inspection.state()).as(picture.toString()).isEqualTo(State.READABLE);
      assertThat(inspection.observations()).as(picture.toString()).isEmpty();
      assertThat(seen(inspection).width()).isEqualTo(640);
      assertThat(seen(inspection).height()).isEqualTo(400);
    }
  }

  @Test
  void oneWhoseNameIsInGbkOnDiskIsReadAsAnyOther() throws IOException {
    GbkNames.need();
    Path photo = Pictures.write(Pictures.grainy(300, 200, 1), "png", folder.resolve("a.png"));
    Path gbk = Files.move(photo, GbkNames.in(folder, "照片.png"));

    Inspection inspection = examine(gbk, Depth.WHOLE);

    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(seen(inspection).width()).isEqualTo(300);
  }

  @ParameterizedTest
  @EnumSource(Depth.class)
  void whatIsCutIsTruncatedWhateverItsKind(Depth depth) throws IOException {
    for (Path picture : Pictures.all(folder)) {
      for (int percent : List.of(10, 50, 90, 95, 99)) {
        assertThat(examine(Pictures.cut(picture, percent), depth).state())
            .as("%s cut at %s %%", picture, percent)
            .isEqualTo(State.TRUNCATED);
      }
    }
  }

  @Test
  void ofAWebPictureTheSame() throws IOException, InterruptedException {
    Path picture = Films.picture(folder.resolve("shapes.webp"));

    assertThat(examine(picture, Depth.WHOLE).state()).isEqualTo(State.READABLE);
    for (int percent : List.of(10, 50, 90, 95, 99)) {
      assertThat(examine(Pictures.cut(picture, percent), Depth.OPEN).state())
          .isEqualTo(State.TRUNCATED);
    }
  }

  @Test
  void tellsHowMuchOfAPhotoIsThere() throws IOException {
    Path photo = Pictures.write(Pictures.grainy(800, 600, 7), "jpeg", folder.resolve("photo.jpg"));

    Observation present = examine(Pictures.cut(photo, 50), Depth.WHOLE).observations().get(0);
    assertThat(present.kind()).isEqualTo(Observation.Kind.PRESENT);
    assertThat(present.facts().get(0)).isEqualTo("percent");
    assertThat(Integer.parseInt(present.facts().get(1))).isBetween(35, 60);
  }

  @Test
  void aPhotoWithoutItsSecondHalfIsTruncatedEvenWhenAnEndMarkWasPutBehindIt() throws IOException {
    Path photo = Pictures.write(Pictures.grainy(800, 600, 7), "jpeg", folder.resolve("photo.jpg"));
    byte[] bytes = Files.readAllBytes(photo);
    byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
    half[half.length - 2] = (byte) 0xFF;
    half[half.length - 1] = (byte) 0xD9;

    assertThat(examine(Files.write(photo, half), Depth.WHOLE).state()).isEqualTo(State.TRUNCATED);
  }

  @Test
  void aChangedByteOfADrawingIsDamageAndIsToldWhere() throws IOException {
    Path drawing =
        Pictures.write(Pictures.grainy(300, 200, 1), "png", folder.resolve("drawing.png"));
    byte[] bytes = Files.readAllBytes(drawing);
    bytes[bytes.length / 2] ^= 0x10;

    Inspection inspection = examine(Files.write(drawing, bytes), Depth.OPEN);
    assertThat(inspection.state()).isEqualTo(State.DAMAGED);
    assertThat(inspection.observations().get(0).kind()).isEqualTo(Observation.Kind.BROKEN_AT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "bmp", "gif", "tiff"})
  void oneColourThroughoutIsBlank(String format) throws IOException {
    Path page = Pictures.write(Pictures.blank(600, 800), format, folder.resolve("page." + format));

    Inspection inspection = examine(page, Depth.WHOLE);
    assertThat(inspection.state()).isEqualTo(State.READABLE);
    assertThat(inspection.observations())
        .extracting(Observation::kind)
        .containsExactly(Observation.Kind.BLANK);
  }

  @Test
  void onePageThatIsNotBlankIsEnough() throws IOException {
    Path pages =
        Pictures.tiff(
            List.of(Pictures.blank(200, 300), Pictures.drawn(200, 300, 1)),
            "LZW",
            folder.resolve("pages.tif"));

    Inspection inspection = examine(pages, Depth.WHOLE);
    assertThat(inspection.pages()).isEqualTo(2);
    assertThat(inspection.observations()).isEmpty();
  }

  @Test
  void ofManyPagesFirstAndLastAreSeenAndTheirNumberIsTold() throws IOException {
    List<BufferedImage> pages =
        IntStream.range(0, 230).mapToObj(i -> Pictures.drawn(20, 20, i)).toList();

    assertThat(
            examine(Pictures.tiff(pages, "LZW", folder.resolve("many.tif")), Depth.WHOLE)
                .observations())
        .containsExactly(Observation.of(Observation.Kind.SAMPLED, "pages", 200, 230));
  }

  @Test
  void foreignBytesBehindTheEndAreToldAndNoMore() throws IOException {
    Path photo = Pictures.write(Pictures.drawn(300, 200, 1), "jpeg", folder.resolve("photo.jpg"));
    byte[] archive = "PK\u0003\u0004 and whatever else".getBytes(StandardCharsets.ISO_8859_1);
    byte[] film = "\0\0\0\u0018ftypmp42 a film of the moment".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(examine(with(photo, archive), Depth.OPEN).observations())
        .containsExactly(Observation.of(Observation.Kind.APPENDED, archive.length));
    assertThat(examine(with(photo, new byte[500]), Depth.OPEN).observations()).isEmpty();
    assertThat(examine(with(photo, SOI), Depth.OPEN).observations()).isEmpty();
    assertThat(examine(with(photo, film), Depth.OPEN).observations()).isEmpty();
  }

  @Test
  void whatNothingHereDecodesIsUncheckedAndNotDamaged() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(24);
    out.writeBytes("ftypheic\0\0\0\0mif1heic");
    out.writeInt(1_000);
    out.writeBytes("mdat");
    out.write(new byte[992]);
    Path whole = Files.write(folder.resolve("photo.heic"), bytes.toByteArray());

    Inspection inspection = examine(whole, Depth.WHOLE);
    assertThat(inspection.type()).isEqualTo("image/heic");
    assertThat(inspection.state()).isEqualTo(State.UNCHECKED);
    assertThat(inspection.obstacle()).isEqualTo(Obstacle.NO_CODEC);
    assertThat(examine(Pictures.cut(whole, 50), Depth.WHOLE).state()).isEqualTo(State.TRUNCATED);
  }

  @Test
  void everyFileHasItsHashAtAnyDepth() throws IOException {
    Path text = Files.writeString(folder.resolve("abc.txt"), "abc");

    assertThat(examine(text, Depth.OPEN).content().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void savedAnewSmallerOrBrighterAPictureStillLooksTheSame() throws IOException {
    BufferedImage original = Pictures.grainy(900, 600, 3);
    BufferedImage small = new BufferedImage(450, 300, BufferedImage.TYPE_INT_RGB);
    BufferedImage bright = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
    small.createGraphics().drawImage(original, 0, 0, 450, 300, null);
    for (int y = 0; y < 600; y++) {
      for (int x = 0; x < 900; x++) {
        int colour = original.getRGB(x, y);
        bright.setRGB(x, y, (colour & 0xFEFEFE) / 2 + 0x404040);
      }
    }
    long png = likeness(Pictures.write(original, "png", folder.resolve("original.png")));
    long jpeg = likeness(Pictures.write(original, "jpeg", folder.resolve("original.jpg")));

    assertThat(bits(png, jpeg)).isLessThanOrEqualTo(LookAlikes.MOST_BITS);
    assertThat(bits(png, likeness(Pictures.write(small, "jpeg", folder.resolve("small.jpg")))))
        .isLessThanOrEqualTo(LookAlikes.MOST_BITS);
    assertThat(bits(png, likeness(Pictures.write(bright, "jpeg", folder.resolve("bright.jpg")))))
        .isLessThanOrEqualTo(LookAlikes.MOST_BITS);
    for (int seed = 10; seed < 40; seed++) {
      Path other =
          Pictures.write(Pictures.drawn(900, 600, seed), "png", folder.resolve(seed + ".png"));
      assertThat(bits(png, likeness(other))).isGreaterThan(LookAlikes.MOST_BITS);
    }
  }

  private static int bits(long one, long other) {
    return Long.bitCount(one ^ other);
  }

  private long likeness(Path picture) throws IOException {
    return seen(examine(picture, Depth.WHOLE)).likeness();
  }

  private static Content.Picture seen(Inspection inspection) {
    return Objects.requireNonNull(inspection.content().picture());
  }

  private Path with(Path file, byte[] more) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, all, bytes.length, more.length);
    return Files.write(folder.resolve("with-more.jpg"), all);
  }

  private Inspection examine(Path file, Depth depth) throws IOException {
    return examiner.examine(new Inquiry(file, depth));
  }
}

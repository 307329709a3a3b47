package io.shenbao.document.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PictureHeaderTest {

  /** APP1 with one directory entry: orientation 6, a quarter turn. */
  private static final String LYING =
      "FFE1 0022 457869660000 4949 2A00 08000000 0100 1201 0300 01000000 06000000 00000000";

  private static final String STANDING =
      "FFE1 0022 457869660000 4D4D 002A 00000008 0001 0112 0003 00000001 00010000 00000000";

  @Property(tries = 30)
  void saysWhatADecoderSays(
      @ForAll @IntRange(min = 1, max = 700) int width,
      @ForAll @IntRange(min = 1, max = 700) int height)
      throws IOException {
    assertThat(PictureHeader.read(picture("jpeg", width, height)))
        .isEqualTo(new PictureHeader("jpeg", width, height, true));
    assertThat(PictureHeader.read(picture("png", width, height)))
        .isEqualTo(new PictureHeader("png", width, height, true));
  }

  @Example
  void seesWhetherThePhotographerTurnedTheCamera() throws IOException {
    assertThat(PictureHeader.read(with(LYING)).upright()).isFalse();
    assertThat(PictureHeader.read(with(STANDING)).upright()).isTrue();
  }

  @Example
  void leavesOtherFilesToTheDecoder() throws IOException {
    assertThat(PictureHeader.read(picture("gif", 5, 5))).isNull();
    assertThat(PictureHeader.read(picture("bmp", 5, 5))).isNull();
    assertThat(PictureHeader.read("not a picture".getBytes())).isNull();
    assertThat(PictureHeader.read(new byte[0])).isNull();
  }

  @Property
  void survivesAnyDamage(
      @ForAll @IntRange(min = 0, max = 600) int length,
      @ForAll @IntRange(min = 0, max = 199) int at,
      @ForAll byte wrong)
      throws IOException {
    byte[] damaged = Arrays.copyOf(with(LYING), length);
    if (at < length) {
      damaged[at] = wrong;
    }
    PictureHeader header = PictureHeader.read(damaged);

    assertThat(header == null || (header.width() > 0 && header.height() > 0)).isTrue();
  }

  private static byte[] with(String segment) throws IOException {
    byte[] picture = picture("jpeg", 8, 8);
    byte[] added = HexFormat.of().parseHex(segment.replace(" ", ""));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(picture, 0, 2);
    bytes.writeBytes(added);
    bytes.write(picture, 2, picture.length - 2);
    return bytes.toByteArray();
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }
}

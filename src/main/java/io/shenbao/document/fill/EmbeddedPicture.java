package io.shenbao.document.fill;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a document holds it: upright, and at most as fine as it is printed.
 *
 * @param extension {@code jpeg}, {@code png}, {@code gif} or {@code bmp}
 * @param width in pixels
 * @param height in pixels
 */
record EmbeddedPicture(byte[] bytes, String extension, int width, int height) {

  /** More make a decoder slow and memory short. */
  private static final long MOST_PIXELS = 120_000_000;

  private static final long MOST_BYTES = 100_000_000;

  /** A picture is only made smaller when that is worth its while. */
  private static final double WORTH = 1.5;

  private static final double QUALITY = 0.85;

  /**
   * Reads a picture.
   *
   * @param pixels how many it should have along its width at most
   * @return null when it can't be read
   */
  static @Nullable EmbeddedPicture read(Path file, int pixels) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return null;
      }
      byte[] bytes = Files.readAllBytes(file);
      PictureHeader header = PictureHeader.read(bytes);
      return header != null && header.upright() && isFine(header.width(), header.height(), pixels)
          ? new EmbeddedPicture(bytes, header.extension(), header.width(), header.height())
          : decoded(bytes, pixels);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static boolean isFine(int width, int height, int pixels) {
    return (long) width * height <= MOST_PIXELS && width <= pixels * WORTH;
  }

  private static @Nullable EmbeddedPicture decoded(byte[] bytes, int pixels) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, false, false);
        return decoded(bytes, reader, pixels);
      } finally {
        reader.dispose();
      }
    }
  }

  private static @Nullable EmbeddedPicture decoded(byte[] bytes, ImageReader reader, int pixels)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      return null;
    }
    String format = reader.getFormatName().toLowerCase(Locale.ROOT);
    Orientation orientation = orientation(reader, format);
    if (orientation == Orientation.TOP_LEFT && isFine(width, height, pixels)) {
      return new EmbeddedPicture(bytes, format.equals("jpg") ? "jpeg" : format, width, height);
    }
    return redrawn(reader, pixels, orientation);
  }

  private static Orientation orientation(ImageReader reader, String format) throws IOException {
    Orientation stated =
        format.equals("jpeg") || format.equals("jpg")
            ? ExifUtils.getExifOrientation(reader, 0)
            : null;
    return stated == null ? Orientation.TOP_LEFT : stated;
  }

  /** Memory: at most four times that of the result. */
  private static EmbeddedPicture redrawn(ImageReader reader, int pixels, Orientation orientation)
      throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    int step = Math.max(1, reader.getWidth(0) / (2 * pixels));
    param.setSourceSubsampling(step, step, 0, 0);
    BufferedImage read = reader.read(0, param);
    BufferedImage turned = ExifFilterUtils.getFilterForOrientation(orientation).apply(read);
    double scale = Math.min(1, (double) pixels / turned.getWidth());
    boolean png =
        turned.getColorModel().hasAlpha() || reader.getFormatName().equalsIgnoreCase("png");
    ByteArrayOutputStream out = new ByteArrayOutputStream(200_000);
    Thumbnails.of(turned)
        .scale(scale)
        .outputFormat(png ? "png" : "jpg")
        .outputQuality(png ? 1 : QUALITY)
        .toOutputStream(out);
    return new EmbeddedPicture(
        out.toByteArray(),
        png ? "png" : "jpeg",
        (int) Math.round(turned.getWidth() * scale),
        (int) Math.round(turned.getHeight() * scale));
  }
}

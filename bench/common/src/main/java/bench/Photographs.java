package bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Ten photographs of about 600 KB, always the same: soft shapes under a sensor's noise. */
public final class Photographs {

  public static final int COUNT = 10;

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1200;
  private static final float QUALITY = 0.85f;
  private static final int NOISE = 22;

  private Photographs() {}

  /** The name of a photograph, from 1. */
  public static String name(int number) {
    return "photo" + number + ".jpg";
  }

  public static String caption(int number) {
    return "现场照片" + number;
  }

  public static void main(String[] arguments) throws IOException {
    for (int number = 1; number <= COUNT; number++) {
      write(picture(new Random(number)), Path.of(arguments[0], name(number)));
    }
  }

  /** A picture of one grey, for templates that want one. */
  public static byte[] placeholder() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static BufferedImage picture(Random random) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    double slope = 1 + random.nextDouble();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int light = (int) (120 + 60 * Math.sin(x * slope / 90) * Math.cos(y / 70.0));
        int grey = Math.max(0, Math.min(255, light + random.nextInt(2 * NOISE) - NOISE));
        image.setRGB(x, y, grey << 16 | grey * 9 / 10 << 8 | grey * 8 / 10);
      }
    }
    return image;
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(QUALITY);
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}

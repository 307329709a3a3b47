package io.shenbao.attachment.examine;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures that are drawn for tests. */
final class Pictures {

  private Pictures() {}

  /** Shapes of all colours; another seed gives another picture. */
  static BufferedImage drawn(int width, int height, int seed) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    Graphics2D graphics = picture.createGraphics();
    for (int i = 0; i < 60; i++) {
      graphics.setColor(new Color(random.nextInt(0x1000000)));
      graphics.fillRect(
          random.nextInt(width), random.nextInt(height), width / 3 + 1, height / 5 + 1);
      graphics.setColor(new Color(random.nextInt(0x1000000)));
      graphics.fillOval(
          random.nextInt(width), random.nextInt(height), width / 6 + 1, height / 4 + 1);
    }
    graphics.dispose();
    return picture;
  }

  /** The same with grain, as a camera makes it. */
  static BufferedImage grainy(int width, int height, int seed) {
    BufferedImage picture = drawn(width, height, seed);
    Random random = new Random(seed);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int grain = random.nextInt(24);
        Color colour = new Color(picture.getRGB(x, y));
        picture.setRGB(
            x,
            y,
            new Color(
                    Math.min(255, colour.getRed() + grain),
                    Math.min(255, colour.getGreen() + grain),
                    Math.min(255, colour.getBlue() + grain))
                .getRGB());
      }
    }
    return picture;
  }

  static BufferedImage blank(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(0xFAFAF6));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return picture;
  }

  static Path write(BufferedImage picture, String format, Path file) throws IOException {
    if (!ImageIO.write(
        picture,
        format,
        Files.createDirectories(file.getParent()).resolve(file.getFileName()).toFile())) {
      throw new IOException("no writer for " + format);
    }
    return file;
  }

  /** A JPEG that is drawn in several passes, each sharper than the one before. */
  static Path progressive(BufferedImage picture, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return write(writer, param, new IIOImage(picture, null, null), file);
  }

  /** A JPEG of four inks. */
  static Path cmyk(BufferedImage picture, Path file) throws IOException {
    int width = picture.getWidth();
    int height = picture.getHeight();
    WritableRaster inks =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int colour = picture.getRGB(x, y);
        inks.setPixel(
            x, y, new int[] {colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF, 255});
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    return write(writer, writer.getDefaultWriteParam(), new IIOImage(inks, null, null), file);
  }

  /** A TIFF of several pages. */
  static Path tiff(List<BufferedImage> pages, String compression, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(compression);
    return sequence(writer, param, pages, file);
  }

  /** A GIF that moves. */
  static Path gif(List<BufferedImage> pictures, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    return sequence(writer, writer.getDefaultWriteParam(), pictures, file);
  }

  private static Path sequence(
      ImageWriter writer, ImageWriteParam param, List<BufferedImage> pictures, Path file)
      throws IOException {
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage picture : pictures) {
        writer.writeToSequence(new IIOImage(picture, null, null), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  private static Path write(ImageWriter writer, ImageWriteParam param, IIOImage picture, Path file)
      throws IOException {
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, picture, param);
    } finally {
      writer.dispose();
    }
    return file;
  }

  /** One of each kind that Java can write, all whole. */
  static List<Path> all(Path folder) throws IOException {
    Files.createDirectories(folder);
    BufferedImage picture = grainy(640, 400, 1);
    List<BufferedImage> three = List.of(picture, grainy(640, 400, 2), grainy(640, 400, 3));
    List<Path> all = new ArrayList<>();
    all.add(write(picture, "jpeg", folder.resolve("photo.jpg")));
    all.add(progressive(picture, folder.resolve("progressive.jpg")));
    all.add(cmyk(picture, folder.resolve("inks.jpg")));
    all.add(write(picture, "png", folder.resolve("drawing.png")));
    all.add(write(picture, "bmp", folder.resolve("bitmap.bmp")));
    all.add(gif(three, folder.resolve("moving.gif")));
    for (String compression : List.of("LZW", "Deflate", "JPEG", "PackBits")) {
      all.add(tiff(three, compression, folder.resolve("pages-" + compression + ".tif")));
    }
    return all;
  }

  /** So much of a file, in another one. */
  static Path cut(Path file, int percent) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Path part = file.resolveSibling("cut-" + percent + "-" + file.getFileName());
    return Files.write(part, Arrays.copyOf(bytes, (int) ((long) bytes.length * percent / 100)));
  }
}

package io.shenbao.source.prose;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** The Word file whose parts stand in {@code src/test/word-prose}. */
public final class WordSample {

  private static final Path PARTS = Path.of("src/test/word-prose");

  private WordSample() {}

  /** Writes it. */
  public static Path write(Path file) throws IOException {
    return write(file, document -> document);
  }

  /**
   * Writes it with another document.
   *
   * @param change of the part's XML
   */
  public static Path write(Path file, UnaryOperator<String> change) throws IOException {
    List<Path> parts;
    try (Stream<Path> walk = Files.walk(PARTS)) {
      parts = walk.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path part : parts) {
        String name = PARTS.relativize(part).toString().replace('\\', '/');
        String xml = Files.readString(part);
        zip.putNextEntry(new ZipEntry(name));
        String written = name.equals("word/document.xml") ? change.apply(xml) : xml;
        zip.write(written.getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("word/media/image1.png"));
      zip.write(picture());
    }
    return file;
  }

  private static byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(600, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x8f, 0xb4, 0xd8));
    graphics.fillRect(0, 0, 600, 240);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(60, 60, 200, 120);
    graphics.fillRect(340, 60, 200, 120);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}

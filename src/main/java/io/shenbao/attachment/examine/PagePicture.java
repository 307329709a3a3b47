package io.shenbao.attachment.examine;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A page as a picture, a byte a pixel, row by row.
 *
 * @param pixels 0 is black
 */
record PagePicture(int width, int height, byte[] pixels) {

  /** An A4 page at 300 dots per inch has 8.7 million. */
  static final int MOST_PIXELS = 12_000_000;

  private static final int QUARTERS = 4;

  static PagePicture of(BufferedImage image) {
    BufferedImage gray = image;
    if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
      gray = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D graphics = gray.createGraphics();
      graphics.drawImage(image, 0, 0, Color.WHITE, null);
      graphics.dispose();
    }
    byte[] pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
    return new PagePicture(gray.getWidth(), gray.getHeight(), pixels);
  }

  /** A picture in a file, made smaller where it has many pixels; empty without a decoder for it. */
  static Optional<PagePicture> of(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
        int step = (int) Math.max(1, Math.ceil(Math.sqrt(pixels / MOST_PIXELS)));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(of(reader.read(0, param)));
      } finally {
        reader.dispose();
      }
    }
  }

  /** The same, turned clockwise by so many quarters. */
  PagePicture turned(int quarters) {
    PagePicture turned = this;
    for (int i = 0; i < quarters % QUARTERS; i++) {
      turned = turned.turned();
    }
    return turned;
  }

  private PagePicture turned() {
    byte[] to = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        to[x * height + height - 1 - y] = pixels[y * width + x];
      }
    }
    return new PagePicture(height, width, to);
  }

  /** What stands before the pixels in a file of format PGM. */
  byte[] head() {
    return ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
  }
}

package io.shenbao.attachment.examine;

import io.shenbao.attachment.examine.pdf.PdfFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page as a picture.
 *
 * @param width that it has at most, in pixels
 * @param height that it has at most, in pixels
 * @param bytes that it has at most
 */
record PageSketch(int width, int height, int bytes) {

  /** Enough to see what a page is, and where on it to look. */
  static final PageSketch SMALL = new PageSketch(320, 460, 40_000);

  /** Enough to read it. */
  static final PageSketch LARGE = new PageSketch(1_100, 1_560, 900_000);

  private static final float[] QUALITIES = {0.75f, 0.5f, 0.25f};

  private static final int QUARTER_TURN = 180;

  /**
   * The page as a JPEG in Base64; empty where it is not there, or can't be drawn.
   *
   * @param page from 1
   */
  String of(Path file, String type, int page) {
    try {
      if (type.equals(PdfExaminer.TYPE)) {
        return encoded(pdf(file, page - 1));
      }
      return type.startsWith("image/") ? encoded(picture(file, page - 1)) : "";
    } catch (IOException
        | PdfFile.Locked
        | PdfFile.Unreadable
        | RuntimeException
        | StackOverflowError e) {
      return "";
    }
  }

  private BufferedImage pdf(Path file, int index)
      throws IOException, PdfFile.Locked, PdfFile.Unreadable {
    try (PdfFile pdf = PdfFile.open(file)) {
      PDDocument document = pdf.document();
      PDPage page = document.getPage(index);
      boolean lies = page.getRotation() % QUARTER_TURN != 0;
      float across = page.getCropBox().getWidth();
      float down = page.getCropBox().getHeight();
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true); // a scan is decoded no larger than it is drawn
      float scale = lies ? scale(down, across) : scale(across, down);
      return renderer.renderImage(index, scale, ImageType.RGB);
    }
  }

  private BufferedImage picture(Path file, int index) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("nothing decodes it");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, false, true);
        float scale = scale(reader.getWidth(index), reader.getHeight(index));
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, (int) (1 / (2 * scale))); // twice as fine as it is drawn
        param.setSourceSubsampling(step, step, 0, 0);
        return smaller(reader.read(index, param));
      } finally {
        reader.dispose();
      }
    }
  }

  private BufferedImage smaller(BufferedImage from) {
    float scale = Math.min(1, scale(from.getWidth(), from.getHeight()));
    int across = Math.max(1, (int) (from.getWidth() * scale));
    int down = Math.max(1, (int) (from.getHeight() * scale));
    BufferedImage to = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, 0, 0, across, down, Color.WHITE, null);
    graphics.dispose();
    return to;
  }

  private float scale(float across, float down) {
    return Math.min(width / Math.max(1, across), height / Math.max(1, down));
  }

  private String encoded(BufferedImage image) throws IOException {
    for (float quality : QUALITIES) {
      byte[] jpeg = jpeg(image, quality);
      if (jpeg.length <= bytes) {
        return Base64.getEncoder().encodeToString(jpeg);
      }
    }
    return "";
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(written)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return written.toByteArray();
  }
}

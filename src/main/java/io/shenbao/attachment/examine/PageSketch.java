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

/** A page drawn small: enough to see what it is, and where on it to look. */
final class PageSketch {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 460;

  private static final int MOST_BYTES = 40_000;
  private static final float[] QUALITIES = {0.75f, 0.5f, 0.25f};

  private static final int QUARTER_TURN = 180;

  private PageSketch() {}

  /**
   * The page as a JPEG of at most 320 × 460 pixels and 40,000 bytes, in Base64; empty where it is
   * not there, or can't be drawn.
   *
   * @param page from 1
   */
  static String of(Path file, String type, int page) {
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

  private static BufferedImage pdf(Path file, int index)
      throws IOException, PdfFile.Locked, PdfFile.Unreadable {
    try (PdfFile pdf = PdfFile.open(file)) {
      PDDocument document = pdf.document();
      PDPage page = document.getPage(index);
      boolean lies = page.getRotation() % QUARTER_TURN != 0;
      float width = page.getCropBox().getWidth();
      float height = page.getCropBox().getHeight();
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true); // a scan is decoded no larger than it is drawn
      float scale = lies ? scale(height, width) : scale(width, height);
      return renderer.renderImage(index, scale, ImageType.RGB);
    }
  }

  private static BufferedImage picture(Path file, int index) throws IOException {
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

  private static BufferedImage smaller(BufferedImage from) {
    float scale = Math.min(1, scale(from.getWidth(), from.getHeight()));
    int width = Math.max(1, (int) (from.getWidth() * scale));
    int height = Math.max(1, (int) (from.getHeight() * scale));
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return to;
  }

  private static float scale(float width, float height) {
    return Math.min(WIDTH / Math.max(1, width), HEIGHT / Math.max(1, height));
  }

  private static String encoded(BufferedImage image) throws IOException {
    for (float quality : QUALITIES) {
      byte[] jpeg = jpeg(image, quality);
      if (jpeg.length <= MOST_BYTES) {
        return Base64.getEncoder().encodeToString(jpeg);
      }
    }
    return "";
  }

  private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}

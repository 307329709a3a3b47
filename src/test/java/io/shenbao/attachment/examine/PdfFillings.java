package io.shenbao.attachment.examine;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures, and other things to be laid into a PDF. */
final class PdfFillings {

  private PdfFillings() {}

  /** A picture as a PDF holds it. */
  record Coded(String filter, byte[] data) {}

  static byte[] jpeg(BufferedImage picture) throws IOException {
    return written(picture, "jpeg");
  }

  /** In the colours of printers, and as JPEG 2000. */
  static List<Coded> uncommon() throws IOException {
    return List.of(
        new Coded("DCTDecode", cmyk()),
        new Coded("JPXDecode", written(GoodDocuments.picture(3, false), "jpeg2000")));
  }

  /** Paper as a scanner sees it: white, and a little uneven. */
  static BufferedImage paper() {
    BufferedImage paper = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 80, 60);
    pen.setColor(new Color(252, 252, 252));
    pen.fillRect(0, 0, 40, 30);
    pen.dispose();
    return paper;
  }

  private static byte[] cmyk() throws IOException {
    return written(inks(), "jpeg");
  }

  /** Four inks in JPEG 2000. */
  static byte[] inksOfJpeg2000() throws IOException {
    return written(inks(), "jpeg2000");
  }

  private static WritableRaster inks() {
    WritableRaster raster = Raster.createInterleavedRaster(0, 80, 60, 4, null);
    for (int i = 0; i < 80 * 60; i++) {
      raster.setPixel(i % 80, i / 80, new int[] {i % 251, i % 127, i % 83, i % 31});
    }
    return raster;
  }

  private static byte[] written(WritableRaster raster, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream data = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(data);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static byte[] written(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, format, out)) {
      throw new IOException("nothing writes " + format);
    }
    return out.toByteArray();
  }

  static void draw(
      PDDocument document, PDPage page, byte[] data, String filter, int width, int height)
      throws IOException {
    PDImageXObject picture =
        new PDImageXObject(
            document,
            new ByteArrayInputStream(data),
            COSName.getPDFName(filter),
            width,
            height,
            8,
            PDDeviceRGB.INSTANCE);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(picture, 0, 0);
    }
  }

  static void embed(PDDocument document, String name, String content) throws IOException {
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(name);
    file.setFileUnicode(name);
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes)));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(name, file));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }
}

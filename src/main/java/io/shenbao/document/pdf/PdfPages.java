package io.shenbao.document.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Counts the pages of a PDF that we made, and draws them as pictures. */
public final class PdfPages {

  private static final float DOTS_PER_INCH = 96;
  private static final String ENDING = ".pdf";

  private PdfPages() {}

  /** How many pages a PDF has that we made. */
  public static int count(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return document.getNumberOfPages();
    }
  }

  /**
   * Writes each page beside the PDF as {@code name-01.png}.
   *
   * @return the files, in page order
   */
  public static List<Path> draw(Path pdf) throws IOException {
    List<Path> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage page = renderer.renderImageWithDPI(i, DOTS_PER_INCH);
        String name = withoutEnding(pdf.getFileName().toString());
        Path file = pdf.resolveSibling("%s-%02d.png".formatted(name, i + 1));
        Files.deleteIfExists(file);
        ImageIO.write(page, "png", file.toFile());
        pages.add(file);
      }
    }
    return pages;
  }

  private static String withoutEnding(String name) {
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}

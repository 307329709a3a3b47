package io.shenbao.attachment.examine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF. */
final class PdfText {

  private static final int MOST = 500_000;

  private PdfText() {}

  /** One text a page, in order; no more pages than fit into the bound. */
  static List<String> of(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    List<String> pages = new ArrayList<>();
    int left = MOST;
    for (int page = 1; page <= document.getNumberOfPages() && left > 0; page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      String text = stripper.getText(document);
      pages.add(text.substring(0, Math.min(left, text.length())));
      left -= text.length();
    }
    return pages;
  }
}

package io.shenbao.attachment.examine.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What decoding its pages came to.
 *
 * @param count of all pages
 * @param seen how many were decoded
 * @param broken numbers of pages that are broken, from 1
 * @param blank numbers of pages on which nothing is drawn, from 1
 * @param undecoded whether there are pictures that nothing here decodes
 */
public record PageSample(
    int count, int seen, List<Integer> broken, List<Integer> blank, boolean undecoded) {

  public PageSample {
    broken = List.copyOf(broken);
    blank = List.copyOf(blank);
  }

  /** Whether there are pages, and nothing is drawn on any of them. */
  public boolean areBlank() {
    return seen > 0 && blank.size() == seen;
  }

  /**
   * Decodes the pages, or as many of them as the time allows: the first and the last, and of the
   * others a sample from all over the document.
   */
  public static PageSample decode(PDDocument document, Duration time) {
    DecodingBudget budget = new DecodingBudget(time);
    PageDecoder decoder = new PageDecoder();
    int count = document.getNumberOfPages();
    Set<Integer> broken = new TreeSet<>();
    Set<Integer> blank = new TreeSet<>();
    int seen = 0;
    for (int index : order(count)) {
      if (seen > 1 && budget.isSpent()) {
        break;
      }
      seen++;
      try {
        if (isBlank(document, index, decoder)) {
          blank.add(index + 1);
        }
      } catch (IOException e) {
        broken.add(index + 1);
      }
    }
    return new PageSample(
        count, seen, new ArrayList<>(broken), new ArrayList<>(blank), decoder.leftPictures());
  }

  /** All indices: the first, the last, then by ever smaller steps. */
  static Set<Integer> order(int count) {
    Set<Integer> order = new LinkedHashSet<>();
    if (count > 0) {
      order.add(0);
      order.add(count - 1);
    }
    for (int step = Integer.highestOneBit(Math.max(1, count - 1)); step > 0; step /= 2) {
      for (int index = 0; index < count; index += step) {
        order.add(index);
      }
    }
    return order;
  }

  private static boolean isBlank(PDDocument document, int index, PageDecoder decoder)
      throws IOException {
    PDPage page = page(document, index);
    Ink ink = decoder.decode(page);
    return !ink.isDrawn() && !(ink.showsText() && showsLetters(document, index, page));
  }

  private static PDPage page(PDDocument document, int index) throws IOException {
    try {
      return document.getPage(index);
    } catch (IllegalStateException | IndexOutOfBoundsException | NullPointerException e) {
      throw new IOException("the page is not there", e);
    }
  }

  /** Whether a page that shows a few characters shows any that can be seen. */
  private static boolean showsLetters(PDDocument document, int index, PDPage page)
      throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(index + 1);
    text.setEndPage(index + 1);
    return !text.getText(document).isBlank() || !areLettersKnown(page);
  }

  /** Whether all fonts of a page say which letters they have. */
  private static boolean areLettersKnown(PDPage page) {
    COSDictionary fonts =
        page.getResources() == null
            ? null
            : page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    if (fonts == null) {
      return true;
    }
    for (COSName name : fonts.keySet()) {
      if (fonts.getDictionaryObject(name) instanceof COSDictionary font
          && !font.containsKey(COSName.TO_UNICODE)
          && (COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))
              || COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE)))) {
        return false;
      }
    }
    return true;
  }
}

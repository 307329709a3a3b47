package io.shenbao.attachment.examine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text layer of a PDF, laid out as it is seen: what stands on one line is one line, from left
 * to right, and what stands far apart on it, as the columns of a table do, is kept apart by blanks.
 */
public final class PdfText {

  /** An audit report with all its notes has fewer. */
  private static final int MOST_PAGES = 300;

  private static final int MOST_LETTERS = 400_000;
  private static final int MOST_OF_A_PAGE = 20_000;
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private PdfText() {}

  /**
   * The text of its pages, in order; empty ones for pages that are pictures, and for those beyond
   * what is read: 300 pages, 400,000 characters, 20,000 of a page, eight seconds of computing.
   *
   * @throws IOException when a page is broken
   */
  public static List<String> of(PDDocument document) throws IOException {
    List<String> pages = new ArrayList<>();
    long end = computed() + LONGEST.toNanos();
    int letters = 0;
    for (int page = 1; page <= Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
      boolean goesOn = letters < MOST_LETTERS && computed() < end;
      String text = goesOn ? page(document, page) : "";
      letters += text.length();
      pages.add(text);
    }
    return pages;
  }

  private static String page(PDDocument document, int number) throws IOException {
    Layout layout = new Layout();
    layout.setStartPage(number);
    layout.setEndPage(number);
    FirstLetters text = new FirstLetters(MOST_OF_A_PAGE);
    layout.writeText(document, text);
    return text.toString().strip();
  }

  private static long computed() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Puts wide blanks where there are wide gaps. */
  private static final class Layout extends PDFTextStripper {

    /** A gap of so many of a letter's widths is one between columns. */
    private static final double WIDE = 1.5;

    private static final String COLUMNS = "  "; // besides the one between words

    private float end = Float.NaN;

    Layout() {
      setSortByPosition(true);
      setShouldSeparateByBeads(false);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      if (!positions.isEmpty()) {
        TextPosition first = positions.get(0);
        double letter = Math.max(first.getFontSizeInPt(), 1);
        if (first.getXDirAdj() - end > WIDE * letter) { // not so after the start of a line
          super.writeString(COLUMNS);
        }
        TextPosition last = positions.get(positions.size() - 1);
        end = last.getXDirAdj() + last.getWidthDirAdj();
      }
      super.writeString(text, positions);
    }

    @Override
    protected void writeLineSeparator() throws IOException {
      end = Float.NaN;
      super.writeLineSeparator();
    }

    @Override
    protected void startPage(PDPage page) {
      end = Float.NaN;
    }
  }
}

package io.shenbao.attachment.examine;

import io.shenbao.attachment.examine.pdf.PdfFile;
import io.shenbao.attachment.inspection.Content.Place;
import io.shenbao.text.PassageMarker;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where a passage stands on a page of a PDF that has a text layer. */
final class PassagePlaces extends PDFTextStripper {

  private static final int MOST_LETTERS = 20_000;
  private static final int MOST_LINES = 40;
  private static final int QUARTER_TURN = 180;

  /** Parts of a letter's size that its rectangle reaches above and below the line it stands on. */
  private static final float ABOVE = 0.9f;

  private static final float BELOW = 0.2f;

  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();

  private PassagePlaces(int page) {
    setSortByPosition(true); // in the order in which the passage was read
    setShouldSeparateByBeads(false);
    setStartPage(page);
    setEndPage(page);
  }

  /**
   * The places of its first occurrence, a line each; none where it is not found.
   *
   * @param page from 1
   */
  static List<Place> of(Path file, String type, int page, String passage) {
    if (!type.equals(PdfExaminer.TYPE) || passage.isBlank()) {
      return List.of();
    }
    try (PdfFile pdf = PdfFile.open(file)) {
      PDDocument document = pdf.document();
      PassagePlaces read = new PassagePlaces(page);
      read.writeText(document, Writer.nullWriter());
      return read.lines(passage, document.getPage(page - 1));
    } catch (IOException
        | PdfFile.Locked
        | PdfFile.Unreadable
        | RuntimeException
        | StackOverflowError e) {
      return List.of();
    }
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) {
    for (TextPosition one : positions) {
      String said = one.getUnicode();
      if (said != null && text.length() + said.length() <= MOST_LETTERS) {
        text.append(said);
        for (int i = 0; i < said.length(); i++) {
          letters.add(one);
        }
      }
    }
  }

  private List<Place> lines(String passage, PDPage page) {
    PassageMarker.Parts parts = new PassageMarker(passage).in(text.toString());
    boolean lies = page.getRotation() % QUARTER_TURN != 0;
    float width = page.getCropBox().getWidth();
    float height = page.getCropBox().getHeight();
    List<Place> lines = new ArrayList<>();
    Line line = null;
    int begin = parts.before().length();
    for (TextPosition one : letters.subList(begin, begin + parts.marked().length())) {
      if (line == null || !line.goesOnWith(one)) {
        line = new Line(one);
        if (lines.size() >= MOST_LINES) {
          break;
        }
        lines.add(new Place(0, 0, 0, 0));
      }
      line.add(one);
      lines.set(lines.size() - 1, lies ? line.on(height, width) : line.on(width, height));
    }
    return lines;
  }

  /** Letters beside each other, in points from the page's upper left corner. */
  private static final class Line {
    private final float base;
    private final float size;
    private float left = Float.MAX_VALUE;
    private float right;

    Line(TextPosition first) {
      this.base = first.getY();
      this.size = Math.max(first.getHeight(), first.getFontSizeInPt());
    }

    boolean goesOnWith(TextPosition letter) {
      return Math.abs(letter.getY() - base) < size / 2;
    }

    void add(TextPosition letter) {
      left = Math.min(left, letter.getX());
      right = Math.max(right, letter.getX() + letter.getWidth());
    }

    Place on(float width, float height) {
      return new Place(
          left / width,
          (base - ABOVE * size) / height,
          (right - left) / width,
          (ABOVE + BELOW) * size / height);
    }
  }
}

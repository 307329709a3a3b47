package io.shenbao.attachment.examine.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/** What the operators of a page leave on it: white on white is nothing (ISO 32000-2, annex A). */
final class Ink {

  /** A page that shows more bytes of text than this shows more than blanks. */
  private static final int MOST_BLANKS = 200;

  private static final double WHITE = 0.99;

  private final Deque<Colours> saved = new ArrayDeque<>();
  private Colours colours = new Colours(false, false);
  private boolean drawn;
  private int shown;

  /**
   * Whether what is drawn now would be white.
   *
   * @param fill in areas
   * @param line in lines
   */
  private record Colours(boolean fill, boolean line) {}

  /** Something is on the page, be it text, a line, an area or a picture. */
  boolean isDrawn() {
    return drawn || shown > MOST_BLANKS;
  }

  /** Whether text is shown of which only a look at its letters can tell whether it is blank. */
  boolean showsText() {
    return shown > 0;
  }

  void draw() {
    drawn = true;
  }

  void operator(String name, List<COSBase> operands) {
    switch (name) {
      case "q" -> saved.push(colours);
      case "Q" -> colours = saved.isEmpty() ? colours : saved.pop();
      case "g", "rg", "sc", "scn" -> colours = new Colours(isWhite(operands), colours.line);
      case "G", "RG", "SC", "SCN" -> colours = new Colours(colours.fill, isWhite(operands));
      case "k" -> colours = new Colours(isPaper(operands), colours.line);
      case "K" -> colours = new Colours(colours.fill, isPaper(operands));
      case "cs" -> colours = new Colours(false, colours.line);
      case "CS" -> colours = new Colours(colours.fill, false);
      case "f", "F", "f*" -> drawn |= !colours.fill;
      case "S", "s" -> drawn |= !colours.line;
      case "B", "B*", "b", "b*" -> drawn |= !colours.fill || !colours.line;
      case "sh", "BI" -> drawn = true;
      case "Tj", "TJ", "'", "\"" -> operands.forEach(this::show);
      default -> {}
    }
  }

  private void show(COSBase operand) {
    if (operand instanceof COSString text) {
      for (byte one : text.getBytes()) {
        shown += one == 0 || one == ' ' ? 0 : 1;
      }
    } else if (operand instanceof COSArray array) {
      for (COSBase one : array) {
        show(one);
      }
    }
  }

  private static boolean isWhite(List<COSBase> operands) {
    return !operands.isEmpty()
        && operands.stream().allMatch(one -> one instanceof COSNumber n && n.floatValue() >= WHITE);
  }

  /** In CMYK: no ink. */
  private static boolean isPaper(List<COSBase> operands) {
    return !operands.isEmpty()
        && operands.stream()
            .allMatch(one -> one instanceof COSNumber n && n.floatValue() <= 1 - WHITE);
  }
}

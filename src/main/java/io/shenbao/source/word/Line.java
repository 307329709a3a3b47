package io.shenbao.source.word;

import java.util.List;

/**
 * A paragraph: its text as it stands on paper once tracked changes are accepted. A check box is
 * {@code ☑} or {@code □}, a picture {@link #PICTURE}, a break within it a line feed.
 */
public final class Line implements WordBlock {

  /** What stands for a picture. */
  public static final char PICTURE = '\uFFFC';

  public static final byte BOLD = 1;
  public static final byte UNDERLINED = 2;
  public static final byte STRUCK = 4;

  /** Highlighted, framed, shaded, coloured or dotted. */
  public static final byte MARKED = 8;

  public static final byte RAISED = 16;
  public static final byte LOWERED = 32;

  private final String text;
  private final byte[] looks;
  private final WordPlace place;
  private final int number;
  private final LineStyle style;
  private final List<Inset> insets;

  /**
   * @param looks of each char of the text, as a sum of the constants
   * @param number of its paragraph in the part
   * @param insets in the order in which they stand
   */
  Line(
      String text, byte[] looks, WordPlace place, int number, LineStyle style, List<Inset> insets) {
    this.text = text;
    this.looks = looks;
    this.place = place;
    this.number = number;
    this.style = style;
    this.insets = List.copyOf(insets);
  }

  public String text() {
    return text;
  }

  public WordPlace place() {
    return place;
  }

  /** Its number among all paragraphs of the part in the order of the file, from 1. */
  public int number() {
    return number;
  }

  public LineStyle style() {
    return style;
  }

  /** What stands in it that is no text, in that order; but pictures only in a document of prose. */
  public List<Inset> insets() {
    return insets;
  }

  /** Whether a char looks so. */
  public boolean looks(int at, byte look) {
    return (looks[at] & look) != 0;
  }

  @Override
  public String toString() {
    return text;
  }
}

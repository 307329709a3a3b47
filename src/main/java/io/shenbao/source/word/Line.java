package io.shenbao.source.word;

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

  private final String text;
  private final byte[] looks;
  private final WordPlace place;
  private final int number;

  /**
   * @param looks of each char of the text, as a sum of the constants
   * @param number of its paragraph in the part
   */
  Line(String text, byte[] looks, WordPlace place, int number) {
    this.text = text;
    this.looks = looks;
    this.place = place;
    this.number = number;
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

  /** Whether a char looks so. */
  public boolean looks(int at, byte look) {
    return (looks[at] & look) != 0;
  }

  @Override
  public String toString() {
    return text;
  }
}

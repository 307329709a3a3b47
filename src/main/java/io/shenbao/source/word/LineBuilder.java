package io.shenbao.source.word;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A paragraph as it grows run by run. */
final class LineBuilder {

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream looks = new ByteArrayOutputStream();
  private final List<WordBlock> boxes = new ArrayList<>();
  private final List<Inset> insets = new ArrayList<>();
  private LineStyle style = LineStyle.PLAIN;
  private final int number;
  private byte last;

  /**
   * @param number of the paragraph in its part
   */
  LineBuilder(int number) {
    this.number = number;
  }

  void add(String more, byte look) {
    text.append(more);
    last = more.isEmpty() ? last : look;
    for (int i = 0; i < more.length(); i++) {
      looks.write(look);
    }
  }

  void add(char more, byte look) {
    text.append(more);
    last = look;
    looks.write(look);
  }

  void add(Inset inset) {
    insets.add(inset);
  }

  void style(LineStyle said) {
    style = said;
  }

  int length() {
    return text.length();
  }

  /** The text so far. */
  CharSequence text() {
    return text;
  }

  /** Whether what was added last looks so. */
  boolean endsIn(byte look) {
    return (last & look) != 0;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** What stands in text boxes that hang on the paragraph. */
  List<WordBlock> boxes() {
    return boxes;
  }

  Line line(WordPlace place) {
    return new Line(text.toString(), looks.toByteArray(), place, number, style, insets);
  }
}

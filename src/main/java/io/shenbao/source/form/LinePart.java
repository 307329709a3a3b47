package io.shenbao.source.form;

import io.shenbao.source.word.Line;

/** A part of a line. */
record LinePart(Line line, int from, int to) {

  static LinePart of(Line line) {
    return new LinePart(line, 0, line.text().length());
  }

  /** What is not struck out; a picture is none of it. */
  String text() {
    StringBuilder text = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      char c = line.text().charAt(at);
      if (!line.looks(at, Line.STRUCK) && c != Line.PICTURE) {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** The text as it stands, with a blank for each letter that is struck out. */
  String masked() {
    StringBuilder text = new StringBuilder(line.text().substring(from, to));
    for (int at = from; at < to; at++) {
      if (line.looks(at, Line.STRUCK)) {
        text.setCharAt(at - from, ' ');
      }
    }
    return text.toString();
  }

  boolean hasPicture() {
    int at = line.text().indexOf(Line.PICTURE, from);
    return at >= 0 && at < to;
  }

  boolean isBlank() {
    String text = line.text();
    for (int at = from; at < to; at++) {
      if (Character.isLetterOrDigit(text.charAt(at)) && !line.looks(at, Line.STRUCK)) {
        return false;
      }
    }
    return true;
  }
}

package io.shenbao.source.form;

import io.shenbao.source.word.Inset;
import io.shenbao.source.word.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Pictures and lines of text without what is struck out, as they follow each other. */
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int at = from; at < to; at++) {
      char c = line.text().charAt(at);
      if (c == '\n' || c == Line.PICTURE) {
        pieces.add(new Piece(text.toString(), null));
        text.setLength(0);
      }
      if (c == Line.PICTURE) {
        pieces.add(new Piece("", picture(at)));
      } else if (c != '\n' && !line.looks(at, Line.STRUCK)) {
        text.append(c);
      }
    }
    pieces.add(new Piece(text.toString(), null));
    return pieces;
  }

  /**
   * A piece of a line.
   *
   * @param picture null where it is a text
   */
  record Piece(String text, Inset.@Nullable Picture picture) {}

  private Inset.Picture picture(int at) {
    return pictures().stream()
        .filter(picture -> picture.at() == at)
        .findFirst()
        .orElse(new Inset.Picture(at, ""));
  }

  /** The pictures in it. */
  List<Inset.Picture> pictures() {
    List<Inset.Picture> all = new ArrayList<>();
    for (Inset inset : line.insets()) {
      if (inset instanceof Inset.Picture picture && picture.at() >= from && picture.at() < to) {
        all.add(picture);
      }
    }
    return all;
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

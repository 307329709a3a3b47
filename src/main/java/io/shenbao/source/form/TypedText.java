package io.shenbao.source.form;

import io.shenbao.source.word.Line;
import io.shenbao.source.word.WordCell;
import io.shenbao.source.word.WordPlace;
import java.util.ArrayList;
import java.util.List;

/** What stands for a value: parts of lines, in their order. */
record TypedText(List<LinePart> spans) {

  static TypedText of(LinePart span) {
    return new TypedText(List.of(span));
  }

  static TypedText of(List<Line> lines) {
    return new TypedText(lines.stream().map(LinePart::of).toList());
  }

  static TypedText of(WordCell cell) {
    return of(Texts.lines(cell));
  }

  TypedText plus(TypedText other) {
    List<LinePart> all = new ArrayList<>(spans);
    all.addAll(other.spans());
    return new TypedText(List.copyOf(all));
  }

  boolean isBlank() {
    return spans.stream().allMatch(LinePart::isBlank);
  }

  /** Its lines, one below the other. */
  String text() {
    return String.join("\n", spans.stream().map(LinePart::text).toList());
  }

  /** Where the first part stands that says something. */
  WordPlace place() {
    return spans.stream()
        .filter(span -> !span.isBlank())
        .findFirst()
        .orElse(spans.get(0))
        .line()
        .place();
  }
}

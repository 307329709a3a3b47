package io.shenbao.source.form;

import io.shenbao.source.word.Cell;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.Place;
import java.util.ArrayList;
import java.util.List;

/** What stands for a value: parts of lines, in their order. */
record Passage(List<Span> spans) {

  static Passage of(Span span) {
    return new Passage(List.of(span));
  }

  static Passage of(List<Line> lines) {
    return new Passage(lines.stream().map(Span::of).toList());
  }

  static Passage of(Cell cell) {
    return of(Texts.lines(cell));
  }

  Passage plus(Passage other) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(other.spans());
    return new Passage(List.copyOf(all));
  }

  boolean isBlank() {
    return spans.stream().allMatch(Span::isBlank);
  }

  /** Its lines, one below the other. */
  String text() {
    return String.join("\n", spans.stream().map(Span::text).toList());
  }

  /** Where the first part stands that says something. */
  Place place() {
    return spans.stream()
        .filter(span -> !span.isBlank())
        .findFirst()
        .orElse(spans.get(0))
        .line()
        .place();
  }
}

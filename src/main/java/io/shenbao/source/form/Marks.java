package io.shenbao.source.form;

import io.shenbao.source.word.Line;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What became of each letter of a document. */
final class Marks {

  private static final byte VALUE = 1;
  private static final byte OWN = 2;

  private final Map<Line, byte[]> marks = new IdentityHashMap<>();

  /** It is part of a value. */
  void placed(LinePart span) {
    mark(span, VALUE);
  }

  /** It is the form's own, or repeats what stands elsewhere. */
  void own(LinePart span) {
    mark(span, OWN);
  }

  private void mark(LinePart span, byte what) {
    byte[] line = marks.computeIfAbsent(span.line(), any -> new byte[span.line().text().length()]);
    for (int at = span.from(); at < span.to(); at++) {
      if (line[at] == 0) {
        line[at] = what;
      }
    }
  }

  /** Whether nothing of a line has been marked. */
  boolean isUntouched(Line line) {
    return !marks.containsKey(line);
  }

  /** The parts of a line that are not marked and say something. */
  List<LinePart> rest(Line line) {
    byte[] marked = marks.get(line);
    if (marked == null) {
      LinePart whole = LinePart.of(line);
      return whole.isBlank() ? List.of() : List.of(whole);
    }
    List<LinePart> rest = new ArrayList<>();
    int from = 0;
    while (from < marked.length) {
      int to = from;
      while (to < marked.length && marked[to] == 0) {
        to++;
      }
      LinePart span = new LinePart(line, from, to);
      if (!span.isBlank()) {
        rest.add(span);
      }
      from = to + 1;
    }
    return rest;
  }

  /** How many letters of a line are part of a value. */
  int placed(Line line) {
    return count(line, VALUE);
  }

  private int count(Line line, byte what) {
    byte[] marked = marks.get(line);
    int count = 0;
    for (int at = 0; marked != null && at < marked.length; at++) {
      count += marked[at] == what && Character.isLetterOrDigit(line.text().charAt(at)) ? 1 : 0;
    }
    return count;
  }
}

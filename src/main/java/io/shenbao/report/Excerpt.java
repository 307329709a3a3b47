package io.shenbao.report;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.wording.Plain;
import java.util.List;
import java.util.Optional;

/**
 * The line of a text that a finding points to, with the place to underline.
 *
 * @param number of the line, from 1
 */
public record Excerpt(int number, String line, Underline place) {

  /** The widest excerpt on a console, in columns. */
  private static final int WIDEST = 96;

  /** The longest stretch of a line before the place, whose characters may have no width at all. */
  private static final int LONGEST = 4 * WIDEST;

  /** How much of a long line stands before the place. */
  private static final int BEFORE = 24;

  /** The excerpt for a finding; none when it points to no line, or to nothing in it. */
  public static Optional<Excerpt> of(Finding finding, SourceTexts texts) {
    if (!(finding.origin() instanceof Origin.Line at)) {
      return Optional.empty();
    }
    List<String> lines = texts.lines(at.file());
    if (at.line() < 1 || at.line() > lines.size()) {
      return Optional.empty();
    }
    String line = lines.get(at.line() - 1);
    return Underline.of(line, at.column(), finding)
        .map(place -> new Excerpt(at.line(), line, place));
  }

  /** Two lines for a console: the text, and carets beneath the place. Long lines are clipped. */
  List<String> underlined() {
    String text = Plain.line(line + " ").stripTrailing();
    int start = Math.min(place.start(), text.length());
    int end = Math.min(Math.max(place.end(), start), text.length());
    int from = 0;
    String head = "";
    boolean isWide =
        ConsoleColumns.width(text) > WIDEST
            && ConsoleColumns.width(text.substring(0, start)) > WIDEST / 2;
    if (isWide || start > LONGEST) {
      from = back(text, start);
      head = "…";
    }
    int to = forth(text, from);
    String tail = to < text.length() ? "…" : "";
    String number = "%6d | ".formatted(number());
    String before = head + text.substring(from, start);
    String marked = text.substring(start, Math.max(start, Math.min(end, to)));
    return List.of(
        number + head + text.substring(from, to) + tail,
        " ".repeat(number.length() - 2)
            + "| "
            + " ".repeat(ConsoleColumns.width(before))
            + "^".repeat(Math.max(1, ConsoleColumns.width(marked))));
  }

  private static int back(String text, int start) {
    int at = start;
    int width = 0;
    while (at > 0 && width < BEFORE && start - at < LONGEST) {
      int before = text.offsetByCodePoints(at, -1);
      width += ConsoleColumns.width(text.substring(before, at));
      at = before;
    }
    return at;
  }

  private static int forth(String text, int from) {
    int at = from;
    int width = 0;
    while (at < text.length() && width < WIDEST && at - from < 2 * LONGEST) {
      int next = text.offsetByCodePoints(at, 1);
      width += ConsoleColumns.width(text.substring(at, next));
      at = next;
    }
    return at;
  }
}

package io.shenbao.source.form;

import io.shenbao.source.word.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which of the printed options was chosen: by a tick before or behind it, by being the only one
 * that is left, or by how it looks.
 *
 * @param text the options that were chosen, or what stands there instead; empty for none
 * @param isSure whether no other reading is likely
 */
record Choice(String text, boolean isSure) {

  static final Choice NONE = new Choice("", true);

  private static final String TICKED = "☑√✓✔■●▣◉⊙☒✅🗹◆★▲×✕✗";
  private static final String OPEN = "□☐○〇◯◇⬜▢";
  private static final String BLANKS = " \u00a0\u3000\t\n_＿";

  /** An option where it stands. */
  private record Found(String option, int from, int to, boolean struck, int looks) {}

  private enum Mark {
    NONE,
    TICKED,
    OPEN
  }

  /**
   * A mark in the room between options.
   *
   * @param from where it begins, brackets included
   */
  private record Put(Mark mark, int from, int to) {}

  static boolean hasMark(String text) {
    return text.chars().anyMatch(c -> TICKED.indexOf(c) >= 0 || OPEN.indexOf(c) >= 0);
  }

  static boolean isMark(char c) {
    return TICKED.indexOf(c) >= 0 || OPEN.indexOf(c) >= 0;
  }

  /** Whether the last mark of a text is a tick. */
  static boolean isTicked(String text) {
    List<Put> marks = marks(text, 0, text.length());
    return !marks.isEmpty() && marks.get(marks.size() - 1).mark() == Mark.TICKED;
  }

  /** Whether there is a mark at all, in brackets too. */
  static boolean isMarked(String text) {
    return !marks(text, 0, text.length()).isEmpty();
  }

  /**
   * Reads a choice.
   *
   * @param options each with other words for it
   */
  static Choice of(TypedText passage, Map<String, List<String>> options) {
    StringBuilder letters = new StringBuilder();
    List<Byte> looks = new ArrayList<>();
    for (LinePart span : passage.spans()) {
      for (int at = span.from(); at < span.to(); at++) {
        letters.append(span.line().text().charAt(at));
        looks.add(looks(span.line(), at));
      }
      letters.append('\n');
      looks.add((byte) 0);
    }
    return new Reading(letters.toString(), looks).read(options);
  }

  private static byte looks(Line line, int at) {
    int looks = 0;
    for (byte look : new byte[] {Line.BOLD, Line.UNDERLINED, Line.STRUCK, Line.MARKED}) {
      looks |= line.looks(at, look) ? look : 0;
    }
    return (byte) looks;
  }

  /** The marks in a part of a text: signs, and brackets with a sign or nothing in them. */
  private static List<Put> marks(String text, int from, int to) {
    List<Put> marks = new ArrayList<>();
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (LabelWords.isOpening(c)) {
        int end = at + 1;
        while (end < to && BLANKS.indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        if (end < to && LabelWords.isClosing(text.charAt(end))) {
          marks.add(new Put(Mark.OPEN, at, end + 1));
          at = end;
        } else if (end + 1 < to && isMark(text.charAt(end))) {
          int close = end + 1;
          while (close < to && BLANKS.indexOf(text.charAt(close)) >= 0) {
            close++;
          }
          boolean closed = close < to && LabelWords.isClosing(text.charAt(close));
          marks.add(new Put(mark(text.charAt(end)), at, closed ? close + 1 : end + 1));
          at = closed ? close : end;
        }
      } else if (isMark(c)) {
        marks.add(new Put(mark(c), at, at + 1));
      }
    }
    return marks;
  }

  private static Mark mark(char c) {
    return TICKED.indexOf(c) >= 0 ? Mark.TICKED : OPEN.indexOf(c) >= 0 ? Mark.OPEN : Mark.NONE;
  }

  /** One reading of one text. */
  private record Reading(String text, List<Byte> looks) {

    Choice read(Map<String, List<String>> options) {
      List<Found> found = find(options);
      if (found.isEmpty()) {
        String plain = unstruck();
        return LabelWords.key(plain).isEmpty() ? NONE : new Choice(plain.strip(), true);
      }
      List<List<Put>> rooms = rooms(found);
      if (rooms.stream().allMatch(List::isEmpty)) {
        return byLooks(found);
      }
      boolean before = isBefore(found, rooms);
      List<String> chosen = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        List<Put> room = rooms.get(before ? i : i + 1);
        Put own = room.isEmpty() ? null : room.get(before ? room.size() - 1 : 0);
        if (own != null && own.mark() == Mark.TICKED && !found.get(i).struck()) {
          chosen.add(found.get(i).option());
        }
      }
      return new Choice(String.join("、", chosen), true);
    }

    private String unstruck() {
      StringBuilder plain = new StringBuilder();
      for (int at = 0; at < text.length(); at++) {
        if ((looks.get(at) & Line.STRUCK) == 0
            && !isMark(text.charAt(at))
            && text.charAt(at) != Line.PICTURE) {
          plain.append(text.charAt(at));
        }
      }
      return plain.toString();
    }

    private List<Found> find(Map<String, List<String>> options) {
      List<Found> all = new ArrayList<>();
      options.forEach(
          (option, others) -> {
            add(option, option, all);
            others.forEach(other -> add(option, other, all));
          });
      all.sort(
          Comparator.comparing(Found::from)
              .thenComparing(one -> one.from() - one.to())
              .thenComparing(Found::option));
      List<Found> kept = new ArrayList<>();
      int end = 0;
      for (Found one : all) {
        if (one.from() >= end) {
          kept.add(one);
          end = one.to();
        }
      }
      return kept;
    }

    private void add(String option, String word, List<Found> all) {
      if (word.isEmpty()) {
        return;
      }
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
        int end = at + word.length();
        int common = 0xFF;
        for (int i = at; i < end; i++) {
          common &= looks.get(i);
        }
        all.add(new Found(option, at, end, (common & Line.STRUCK) != 0, common));
      }
    }

    /** The marks before each option, and at last those behind the last. */
    private List<List<Put>> rooms(List<Found> found) {
      List<List<Put>> rooms = new ArrayList<>();
      int from = 0;
      for (Found one : found) {
        rooms.add(marks(text, from, one.from()));
        from = one.to();
      }
      rooms.add(marks(text, from, text.length()));
      return rooms;
    }

    /** Whether marks stand before their options. */
    private boolean isBefore(List<Found> found, List<List<Put>> rooms) {
      if (!rooms.get(0).isEmpty()) {
        return true;
      }
      if (!rooms.get(rooms.size() - 1).isEmpty()) {
        return false;
      }
      for (int i = 1; i < found.size(); i++) {
        for (Put put : rooms.get(i)) {
          if (put.to() == found.get(i).from()) {
            return true;
          }
          if (put.from() == found.get(i - 1).to()) {
            return false;
          }
        }
      }
      return true;
    }

    /** Nothing is ticked: one is left, or one looks as the others do not. */
    private Choice byLooks(List<Found> found) {
      List<String> left =
          found.stream().filter(one -> !one.struck()).map(Found::option).distinct().toList();
      if (left.size() == 1) {
        return new Choice(left.get(0), true);
      }
      int emphasis = Line.BOLD | Line.UNDERLINED | Line.MARKED;
      int all = emphasis;
      for (Found one : found) {
        all &= one.looks();
      }
      int common = all;
      List<String> distinct =
          found.stream()
              .filter(one -> !one.struck())
              .filter(one -> (one.looks() & emphasis & ~common) != 0)
              .map(Found::option)
              .distinct()
              .toList();
      return distinct.size() == 1 ? new Choice(distinct.get(0), false) : NONE;
    }
  }
}

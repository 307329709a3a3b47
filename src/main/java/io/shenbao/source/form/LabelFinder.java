package io.shenbao.source.form;

import io.shenbao.deadline.Deadline;
import io.shenbao.source.word.Line;
import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds labels that stand in a line with their values. */
final class LabelFinder {

  /** What stands between a label and its value. */
  enum Joint {
    COLON,
    BLANK,
    BRACKET,
    NOTHING
  }

  /**
   * A label in a line.
   *
   * @param meant what it may mean
   * @param from where it begins
   * @param value where its value begins
   * @param first whether nothing but numbers and marks stands before it
   * @param bracketed whether a bracket opens right before it
   */
  record Hit(
      List<Vocabulary.Named> meant,
      int from,
      int value,
      Joint joint,
      boolean first,
      boolean bracketed) {}

  /** Blanks within a label: 企 业 名 称. */
  private static final int MOST_GAP = 8;

  private static final int MOST_IN_BRACKETS = 60;

  /** A line that is longer than any with labels is not searched to its end. */
  private static final int LONGEST = 2_000;

  private final Vocabulary vocabulary;

  LabelFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Hit> find(Line line, Predicate<Vocabulary.Named> wanted) {
    String text = LinePart.of(line).masked();
    int end = Math.min(text.length(), LONGEST);
    char[] folded = new char[end];
    for (int at = 0; at < end; at++) {
      folded[at] = fold(text.charAt(at));
    }
    int numbers = text.length() - LabelWords.unnumbered(text).length();
    List<Hit> hits = new ArrayList<>();
    boolean letters = false;
    int at = 0;
    while (at < end) {
      Deadline.poll();
      boolean begins =
          folded[at] != 0 && (at == 0 || folded[at - 1] == 0 || at == numbers) && at >= 0;
      Hit hit = begins ? hit(line, text, folded, at, !letters || at == numbers, wanted) : null;
      if (hit != null) {
        hits.add(hit);
        letters = true;
        at = Math.max(at + 1, hit.value());
      } else {
        letters |= folded[at] != 0;
        at++;
      }
    }
    return hits;
  }

  private @Nullable Hit hit(
      Line line,
      String text,
      char[] folded,
      int from,
      boolean first,
      Predicate<Vocabulary.Named> wanted) {
    for (String key : vocabulary.beginning(folded[from])) {
      int to = end(text, folded, from, key);
      if (to < 0) {
        continue;
      }
      Hit hit = joined(line, text, from, to, first);
      if (hit == null) {
        continue;
      }
      boolean colon = hit.joint() == Joint.COLON;
      List<Vocabulary.Named> meant =
          vocabulary.of(key).stream()
              .filter(one -> one.fit() != Vocabulary.Fit.PART || colon)
              .filter(wanted)
              .toList();
      if (!meant.isEmpty()) {
        return new Hit(meant, hit.from(), hit.value(), hit.joint(), first, hit.bracketed());
      }
    }
    return null;
  }

  /** Where a key ends that begins somewhere; -1 when it does not stand there. */
  private static int end(String text, char[] folded, int from, String key) {
    int at = from;
    for (int letter = 0; letter < key.length(); letter++) {
      int gap = 0;
      while (at < folded.length && folded[at] == 0) {
        if (++gap > MOST_GAP || isColon(text.charAt(at))) {
          return -1;
        }
        at++;
      }
      if (at >= folded.length || folded[at] != key.charAt(letter)) {
        return -1;
      }
      at++;
    }
    return at < text.length()
            && isUnclosed(text.substring(from, at))
            && LabelWords.isClosing(text.charAt(at))
        ? at + 1
        : at;
  }

  private static boolean isUnclosed(String text) {
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      depth +=
          LabelWords.isOpening(text.charAt(at))
              ? 1
              : LabelWords.isClosing(text.charAt(at)) ? -1 : 0;
    }
    return depth > 0;
  }

  /** How a label that ends somewhere is joined to a value; null when it goes on. */
  private static @Nullable Hit joined(Line line, String text, int from, int to, boolean first) {
    boolean bracketed = from > 0 && LabelWords.isOpening(text.charAt(from - 1));
    if (bracketed && to < text.length() && LabelWords.isClosing(text.charAt(to))) {
      int after = afterBlanks(text, to + 1);
      boolean colon = after < text.length() && isColon(text.charAt(after));
      return new Hit(
          List.of(),
          from - 1,
          colon ? after + 1 : after,
          colon ? Joint.COLON : Joint.BLANK,
          first,
          false);
    }
    int at = afterBlanks(text, to);
    boolean blank = at > to;
    int joint = afterBrackets(text, at);
    if (joint < text.length() && isColon(text.charAt(joint))) {
      return new Hit(List.of(), from, joint + 1, Joint.COLON, first, bracketed);
    }
    if (at >= text.length() || isClosed(text, at)) {
      return new Hit(List.of(), from, at, Joint.NOTHING, first, bracketed);
    }
    if (joint > at && joint >= text.length()) {
      return Choice.hasMark(text.substring(at))
          ? new Hit(List.of(), from, at, Joint.BRACKET, first, bracketed)
          : new Hit(List.of(), from, joint, Joint.NOTHING, first, bracketed);
    }
    if (joint > at && isBlank(text.charAt(joint)) && !Choice.isMarked(text.substring(at, joint))) {
      return new Hit(List.of(), from, joint, Joint.BLANK, first, bracketed);
    }
    if (blank || isBlank(text.charAt(at)) || Choice.isMark(text.charAt(at))) {
      return new Hit(List.of(), from, at, Joint.BLANK, first, bracketed);
    }
    if (LabelWords.isOpening(text.charAt(at))) {
      return new Hit(List.of(), from, at, Joint.BRACKET, first, bracketed);
    }
    boolean underlined = line.looks(at, Line.UNDERLINED) && !line.looks(to - 1, Line.UNDERLINED);
    return underlined ? new Hit(List.of(), from, at, Joint.BLANK, first, bracketed) : null;
  }

  private static boolean isClosed(String text, int at) {
    return LabelWords.isClosing(text.charAt(at)) && text.substring(at + 1).isBlank();
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (isBlank(text.charAt(at)) || isStar(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isStar(char c) {
    return c == '*' || c == '＊';
  }

  /** Behind brackets that explain a label. */
  private static int afterBrackets(String text, int from) {
    int at = from;
    while (at < text.length() && LabelWords.isOpening(text.charAt(at))) {
      int end = at + 1;
      while (end < text.length()
          && end - at < MOST_IN_BRACKETS
          && !LabelWords.isClosing(text.charAt(end))) {
        end++;
      }
      if (end >= text.length()
          || !LabelWords.isClosing(text.charAt(end))
          || text.substring(at, end).chars().anyMatch(c -> isColon((char) c))) {
        return from;
      }
      at = end + 1;
      int blanks = afterBlanks(text, at);
      if (blanks < text.length()
          && (isColon(text.charAt(blanks)) || LabelWords.isOpening(text.charAt(blanks)))) {
        at = blanks;
      }
    }
    return at;
  }

  static boolean isColon(char c) {
    return c == ':' || c == '：' || c == '﹕' || c == '∶';
  }

  static boolean isBlank(char c) {
    return Likeness.isBlank(c) || c == '_' || c == '＿' || Likeness.isInvisible(c);
  }

  private static char fold(char c) {
    if (c >= 0x4E00 && c <= 0x9FA5) {
      return c;
    }
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
    String letters = Likeness.letters(String.valueOf(c));
    return letters.isEmpty() ? 0 : letters.charAt(0);
  }
}

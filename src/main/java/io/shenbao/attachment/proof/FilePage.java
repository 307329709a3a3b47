package io.shenbao.attachment.proof;

import io.shenbao.text.Likeness;
import io.shenbao.text.Nfkc;
import java.util.List;
import java.util.Optional;

/**
 * A page of a file as its text is searched.
 *
 * @param number from 1
 * @param recognised whether its text was read off a picture
 * @param written the lines as they stand in the file, none blank
 * @param lines the same in normal form KC
 * @param keys of the lines, in which what nobody compares is alike
 */
record FilePage(
    int number, boolean recognised, List<String> written, List<String> lines, List<String> keys) {

  /** A page with fewer letters is a picture, whatever stamp a scanner has put on it. */
  private static final int FEWEST_LETTERS = 30;

  /** A value may go on in the next line, and in the one after it. */
  private static final int SPAN = 3;

  static FilePage of(int number, String text, boolean recognised) {
    List<String> written = text.lines().filter(line -> !line.isBlank()).toList();
    return new FilePage(
        number,
        recognised,
        written,
        written.stream().map(Nfkc::of).toList(),
        written.stream().map(FilePage::key).toList());
  }

  /** What of a text counts when it is compared. */
  static String key(String text) {
    return Likeness.key(text);
  }

  /** Whether there is text to be searched. */
  boolean hasText() {
    return keys.stream().mapToInt(String::length).sum() >= FEWEST_LETTERS;
  }

  /** The first line where a key stands, or begins; empty when it is nowhere on the page. */
  Optional<Passage> find(String key) {
    if (String.join("", keys).contains(key)) {
      for (int line = 0; line < lines.size(); line++) {
        boolean begins = keys(line).contains(key) && !keys(line + 1).contains(key);
        if (begins || keys.get(line).contains(key)) {
          return Optional.of(Passage.line(this, line));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The first line where the key of a name stands, or begins, but for letters that a machine
   * misread; empty on a page that none has read.
   */
  Optional<Passage> findMisread(String key) {
    for (int line = 0; recognised && line < lines.size(); line++) {
      boolean here = Misread.holds(keys.get(line), key);
      if (here || (Misread.holds(keys(line), key) && !Misread.holds(keys(line + 1), key))) {
        return Optional.of(Passage.line(this, line));
      }
    }
    return Optional.empty();
  }

  /** The key of a line and those that it may go on in. */
  private String keys(int line) {
    int end = Math.min(line + SPAN, keys.size());
    return line < end ? String.join("", keys.subList(line, end)) : "";
  }

  /** The line after another; empty after the last. */
  String after(int line) {
    return line + 1 < lines.size() ? lines.get(line + 1) : "";
  }
}

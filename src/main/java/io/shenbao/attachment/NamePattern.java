package io.shenbao.attachment;

import com.google.common.base.Splitter;
import io.shenbao.text.Nfkc;
import java.util.List;
import java.util.Locale;

/**
 * A file name glob. Only letters and digits count, so that a name that holds what no file name may
 * hold is still found.
 *
 * @param parts the letters and digits between the glob's asterisks, in order
 */
record NamePattern(List<String> parts) {

  NamePattern {
    parts = List.copyOf(parts);
  }

  static NamePattern of(String glob) {
    return new NamePattern(Splitter.on('*').splitToStream(glob).map(NamePattern::plain).toList());
  }

  /** What of a file's name is compared: its letters and digits, without the ending. */
  static String stem(String fileName) {
    return plain(withoutEnding(fileName));
  }

  static String withoutEnding(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  /** How well a stem fits: the number of characters that agree; 0 when it does not. */
  int fit(String stem) {
    return matches(stem) ? length() : 0;
  }

  /** The letters and digits that it asks for. */
  String core() {
    return String.join("", parts);
  }

  private int length() {
    return parts.stream().mapToInt(String::length).sum();
  }

  /** The first part begins the stem, the last ends it, and the others follow as early as can be. */
  private boolean matches(String stem) {
    int last = parts.size() - 1;
    if (last == 0) {
      return stem.equals(parts.get(0));
    }
    if (length() > stem.length() || !stem.startsWith(parts.get(0))) {
      return false;
    }
    int at = parts.get(0).length();
    for (String part : parts.subList(1, last)) {
      int found = stem.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    return stem.length() - at >= parts.get(last).length() && stem.endsWith(parts.get(last));
  }

  /** A text's letters and digits, wide ones narrow, capitals small. */
  static String plain(String text) {
    return Nfkc.of(text)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(NamePattern::counts)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Unicode's letters and its numbers of every kind. */
  private static boolean counts(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}

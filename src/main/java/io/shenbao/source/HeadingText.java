package io.shenbao.source;

import com.google.common.base.CharMatcher;
import io.shenbao.programme.Field;
import io.shenbao.text.Nfkc;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a heading says to a reader: without stars and blanks, in letters of one width. */
final class HeadingText {

  private HeadingText() {}

  static String of(String text) {
    return CharMatcher.whitespace().or(CharMatcher.is('*')).removeFrom(Nfkc.of(text));
  }

  /** The field whose label it is, what stands behind in brackets apart; empty where none is. */
  static Optional<Field> field(String heading, List<Field> fields) {
    String text = of(heading);
    return fields.stream()
        .filter(field -> isLabel(of(field.caption().label()), text))
        .max(Comparator.comparingInt(field -> field.caption().label().length()));
  }

  private static boolean isLabel(String label, String text) {
    return !label.isEmpty() && (text.equals(label) || text.startsWith(label + "("));
  }
}

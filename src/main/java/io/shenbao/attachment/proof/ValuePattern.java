package io.shenbao.attachment.proof;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says that a value looks like.
 *
 * @param pattern null: it does not say
 */
record ValuePattern(@Nullable Pattern pattern) {

  private static final int MOST = 20;

  static ValuePattern of(Proof proof) {
    String text = proof.pattern();
    return new ValuePattern(text == null ? null : Pattern.compile(text));
  }

  /** The first value in a text; empty when there is none, or nothing is said of it. */
  Optional<String> first(String text) {
    return all(text).stream().findFirst();
  }

  /** All values in a text. */
  List<String> all(String text) {
    List<String> values = new ArrayList<>();
    if (pattern != null) {
      Matcher matcher = pattern.matcher(text);
      while (values.size() < MOST && matcher.find()) {
        String first = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        values.add(first == null ? matcher.group() : first);
      }
    }
    return values;
  }

  boolean isEmpty() {
    return pattern == null;
  }
}

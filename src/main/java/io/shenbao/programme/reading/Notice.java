package io.shenbao.programme.reading;

import com.google.re2j.Pattern;
import java.util.Optional;

/** The notice's own words, compared without white space and without marks of the conversion. */
record Notice(String text) {

  private static final Pattern MARKS =
      Pattern.compile("\\[footnoteRef:[^\\]]*]|\\[bookmark:[^\\]]*]");
  private static final Pattern WHITE = Pattern.compile("[\\s\u000b\u00a0\u3000]+");

  static Notice of(String raw) {
    return new Notice(squeeze(MARKS.matcher(raw).replaceAll("")));
  }

  /** Whether it has these words. One that is not there says what anybody says it does. */
  boolean says(String quote) {
    return text.isEmpty() || text.contains(squeeze(quote));
  }

  /** The words that are most like a quote, with what differs marked. */
  Optional<String> nearest(String quote) {
    return NearestQuote.in(text, squeeze(quote));
  }

  private static String squeeze(String words) {
    return WHITE.matcher(words).replaceAll("");
  }
}

package io.shenbao.check;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** What gives a text away: words that do not belong in it, sentences taken over from a sample. */
final class TextMarks {

  /** Shorter stretches of a sample may stand in an own text too. */
  private static final int TELLING = 10;

  private static final Pattern SENTENCES = Pattern.compile("[。；;！!？?\\n]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TextMarks() {}

  /** The first of some words that a text has; empty when it has none. */
  static String firstOf(String text, List<?> words) {
    for (Object word : words) {
      if (text.contains(word.toString())) {
        return word.toString();
      }
    }
    return "";
  }

  /** A sentence that a text has in common with a sample, or all of a short one; empty: none. */
  static String copied(String text, String sample) {
    if (sample.isEmpty()) {
      return "";
    }
    if (text.strip().equals(sample.strip())) {
      return sample;
    }
    for (String sentence : SENTENCES.split(sample)) {
      String stretch = sentence.strip();
      if (stretch.length() >= TELLING && text.contains(stretch)) {
        return stretch;
      }
    }
    return "";
  }

  /** Only the letters and digits of a name, full-width ones made half-width. */
  static String letters(String name) {
    return NO_LETTERS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
  }
}

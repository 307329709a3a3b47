package io.shenbao.check;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What gives a text away: words that do not belong in it, sentences taken over from a sample. */
final class TextMarks {

  /** Shorter stretches of a sample may stand in an own text too. */
  private static final int TELLING = 10;

  private static final String SENTENCE_ENDS = "。；;！!？?\n";
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TextMarks() {}

  /** A sentence that a text has in common with a sample, or all of a short one; empty: none. */
  static String copied(String text, String sample) {
    if (sample.isEmpty()) {
      return "";
    }
    if (text.strip().equals(sample.strip())) {
      return sample;
    }
    if (text.length() < TELLING) {
      return "";
    }
    int from = 0;
    for (int end = 0; end <= sample.length(); end++) {
      if (end == sample.length() || SENTENCE_ENDS.indexOf(sample.charAt(end)) >= 0) {
        String sentence = end - from < TELLING ? "" : sample.substring(from, end).strip();
        if (sentence.length() >= TELLING && text.contains(sentence)) {
          return sentence;
        }
        from = end + 1;
      }
    }
    return "";
  }

  /** Only the letters and digits of a name, full-width ones made half-width. */
  static String letters(String name) {
    return NO_LETTERS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
  }
}

package io.shenbao.check.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * A sample or hint of the form, which gives itself away where it is left in a text.
 *
 * @param whole without white space around it
 * @param sentences that are long enough to tell
 */
public record Sample(String whole, List<String> sentences) {

  /** Shorter stretches of a sample may stand in an own text too. */
  private static final int TELLING = 10;

  private static final String SENTENCE_ENDS = "。；;！!？?\n";

  public static Sample of(String text) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || SENTENCE_ENDS.indexOf(text.charAt(end)) >= 0) {
        String sentence = text.substring(from, end).strip();
        if (sentence.length() >= TELLING) {
          sentences.add(sentence);
        }
        from = end + 1;
      }
    }
    return new Sample(text.strip(), List.copyOf(sentences));
  }

  /** A sentence that a text has in common with it, or all of a short one; empty: none. */
  public String in(String text) {
    if (!whole.isEmpty() && text.strip().equals(whole)) {
      return whole;
    }
    for (String sentence : sentences) {
      if (text.contains(sentence)) {
        return sentence;
      }
    }
    return "";
  }
}

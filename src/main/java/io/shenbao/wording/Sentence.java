package io.shenbao.wording;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Something to be said, in whatever language is asked for when it is said.
 *
 * @param key of the tool's words, or of a pack's own texts ({@link Phrase#key})
 * @param facts what it speaks of, in order: texts, sentences, or lists of them
 */
public record Sentence(String key, List<Object> facts) {

  /** Nothing to say. */
  public static final Sentence NONE = new Sentence("", List.of());

  /** A longer text is quoted with its beginning. */
  private static final int LONGEST = 2_000;

  public Sentence {
    facts = facts.stream().map(Sentence::clipped).toList();
  }

  private static Object clipped(Object fact) {
    return fact instanceof String text ? Plain.beginning(text, LONGEST) : fact;
  }

  /** A sentence; numbers and other facts become the texts that they print themselves as. */
  public static Sentence of(String key, Object... facts) {
    return new Sentence(key, Stream.of(facts).map(Sentence::fact).toList());
  }

  private static Object fact(Object fact) {
    if (fact instanceof Sentence) {
      return fact;
    }
    return fact instanceof List<?> list
        ? list.stream().map(Sentence::fact).toList()
        : String.valueOf(fact);
  }

  /** The same, whose facts are told otherwise. */
  public Sentence told(UnaryOperator<String> how) {
    return new Sentence(key, facts.stream().map(fact -> told(fact, how)).toList());
  }

  private static Object told(Object fact, UnaryOperator<String> how) {
    if (fact instanceof Sentence sentence) {
      return sentence.told(how);
    }
    return fact instanceof List<?> list
        ? list.stream().map(one -> told(one, how)).toList()
        : how.apply(fact.toString());
  }

  public boolean isEmpty() {
    return key.isEmpty();
  }
}

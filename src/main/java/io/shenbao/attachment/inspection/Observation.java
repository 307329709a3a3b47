package io.shenbao.attachment.inspection;

import java.util.Arrays;
import java.util.List;

/**
 * Something that is worth knowing of a file besides its state.
 *
 * @param facts what there is to say of it, in the order that its sentence names them
 */
public record Observation(Kind kind, List<String> facts) {

  public Observation {
    facts = List.copyOf(facts);
  }

  /** An observation and its facts. */
  public static Observation of(Kind kind, Object... facts) {
    return new Observation(kind, Arrays.stream(facts).map(String::valueOf).toList());
  }

  /** What kind of thing it is, and its facts. */
  public enum Kind {
    /** How much of a cut file is there: a unit's word and how many, as often as need be. */
    PRESENT,
    /** Where a damaged file is broken: a unit's word and which. */
    BROKEN_AT,
    /** What keeps an encrypted file shut: {@code password}, {@code certificate}, {@code rights}. */
    LOCKED_BY,
    /** It had to be repaired to be read; nothing is lost. */
    REPAIRED,
    /** Nothing is drawn on it, or one colour throughout. */
    BLANK,
    /** Some of its pages are blank: their numbers. */
    BLANK_PAGES,
    /** Not all of it was looked at: a unit's word, how many were, of how many. */
    SAMPLED,
    /** It holds what runs when it is opened: the words of what that is. */
    ACTIVE,
    /** Files inside it, by name. */
    EMBEDDED,
    /** Foreign bytes behind its end: how many. */
    APPENDED
  }
}

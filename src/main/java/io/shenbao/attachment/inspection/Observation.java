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

  /** What kind of thing it is. */
  public enum Kind {
    /** How much of a cut file is there. */
    PRESENT,
    /** Where a damaged file is broken. */
    BROKEN_AT,
    /** What keeps an encrypted file shut: a password, a certificate, rights management. */
    LOCKED_BY,
    /** It had to be repaired to be read; nothing is lost. */
    REPAIRED,
    /** Nothing is drawn on it, or one colour throughout. */
    BLANK,
    /** Some of its pages are blank: their numbers. */
    BLANK_PAGES,
    /** Not all of it was looked at: how much, of how much. */
    SAMPLED,
    /** It holds what runs when it is opened: macros, scripts, launch actions. */
    ACTIVE,
    /** Files inside it, by name. */
    EMBEDDED,
    /** Foreign bytes behind its end: how many. */
    APPENDED
  }
}

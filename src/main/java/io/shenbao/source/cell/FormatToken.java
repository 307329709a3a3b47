package io.shenbao.source.cell;

/**
 * A piece of a number format's code.
 *
 * @param text of a literal what is shown; else as it stands in the code, letters in lower case
 */
record FormatToken(Kind kind, String text) {

  /** What a piece stands for (ECMA-376 part 1, 18.8.31). */
  enum Kind {
    LITERAL,
    /** A place for a digit: 0, # or ?. */
    DIGIT,
    POINT,
    COMMA,
    PERCENT,
    /** Scientific notation. */
    EXPONENT,
    FRACTION,
    /** The number as it is. */
    GENERAL,
    /** The text as it is. */
    TEXT,
    /** A part of a date or time: a run of one letter; {@code [h]} counts on beyond a day. */
    DATE,
    /** When the section holds, such as {@code >=100}. */
    CONDITION,
    END_OF_SECTION
  }

  boolean is(Kind other) {
    return kind == other;
  }
}

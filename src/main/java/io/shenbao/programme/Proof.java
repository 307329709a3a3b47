package io.shenbao.programme;

import io.shenbao.assessment.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a file handed in should prove: what the form says of it, and how it is found in the
 * file's text.
 *
 * @param id its key in the pack
 * @param label what readers call it
 * @param is CEL that gives the form's value; null for a number that is only read, so that others
 *     can be worked out from it, and for pages
 * @param at path of the form's value, where {@code is} is more than one; null: {@code is}
 * @param kind what a value of it looks like, and when two are the same
 * @param after labels that stand before the value; empty: it may stand anywhere
 * @param pattern what a value looks like (RE2/J; its first group where it has one); null: as its
 *     kind has it
 * @param unit that the number is in; empty for what is no number
 * @param ratio two numbers of the same file, the first in percent of the second, for a number that
 *     the file does not state itself; empty: none
 * @param codes whether the file's QR codes may say it
 * @param silent how much it matters when a file with text says nothing of it
 */
public record Proof(
    String id,
    String label,
    @Nullable String is,
    @Nullable String at,
    Kind kind,
    List<String> after,
    @Nullable String pattern,
    String unit,
    List<String> ratio,
    boolean codes,
    Severity silent) {

  /** What a value looks like. */
  public enum Kind {
    /** Words that the file's have to hold. */
    TEXT,
    /** The name of an organisation. */
    NAME,
    /** Where it is; province and city may be left out. */
    ADDRESS,
    /** Letters and digits, every one of which counts. */
    CODE,
    /** A day or a month. */
    DATE,
    /** The year that the file speaks of most; with a pattern, any that has it. */
    YEAR,
    /** A number; rounding is no difference. */
    NUMBER,
    /** As many pages as the application's own document has: the form does not state it. */
    PAGES
  }
}

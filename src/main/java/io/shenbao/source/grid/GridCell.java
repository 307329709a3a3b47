package io.shenbao.source.grid;

/**
 * A cell that is not blank.
 *
 * @param stored the value, of a formula its result
 * @param format the code in which a number is shown, such as {@code 0.0%}
 * @param struck whether a number is struck through; of a text its runs say so
 * @param formula without the equals sign; empty when there is none; one that several cells share as
 *     the first of them has it
 */
public record GridCell(Stored stored, String format, boolean struck, String formula) {

  /** The format of a number that nobody has given one. */
  public static final String GENERAL = "General";

  public boolean isFormula() {
    return !formula.isEmpty();
  }
}

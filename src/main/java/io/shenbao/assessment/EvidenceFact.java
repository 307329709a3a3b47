package io.shenbao.assessment;

import java.util.function.UnaryOperator;

/**
 * A fact that a file should prove, as far as its text tells.
 *
 * @param id the fact's key in the pack
 * @param label what readers call it
 * @param stated what the form says
 * @param found what the file says; empty when it says nothing
 * @param excerpt the passage of the file; empty when there is none
 * @param page of the passage, from 1; 0 when it is a QR code, or there is none
 * @param agreement what comes of both
 * @param recognised whether the passage was read off a picture, and may be misread
 */
public record EvidenceFact(
    String id,
    String label,
    String stated,
    String found,
    String excerpt,
    int page,
    Agreement agreement,
    boolean recognised) {

  /** The same, of a file that was handed in for several things: for one of them. */
  public EvidenceFact of(String thing) {
    return new EvidenceFact(
        id, thing + " " + label, stated, found, excerpt, page, agreement, recognised);
  }

  /** The same, told otherwise. */
  EvidenceFact told(UnaryOperator<String> how) {
    return new EvidenceFact(
        id,
        label,
        how.apply(stated),
        how.apply(found),
        how.apply(excerpt),
        page,
        agreement,
        recognised);
  }

  /** What comes of the form's value and the file's. */
  public enum Agreement {
    AGREES,
    CONTRADICTS,
    /** The file's text does not say. */
    SILENT
  }
}

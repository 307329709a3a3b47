package io.shenbao.desk.past;

/**
 * A value of the form that is another one now, or an item of a list that came or went.
 *
 * @param section what the form calls its part
 * @param label with those of what it lies in
 * @param before as printed; empty when nothing stood there
 * @param after as printed; empty when nothing stands there
 */
public record ValueChange(String section, String label, Kind kind, String before, String after) {

  /** What has changed. */
  public enum Kind {
    /** A field. */
    VALUE,
    /** An item of a list, with all that is in it. */
    ITEM_CAME,
    ITEM_WENT
  }
}

package io.shenbao.merging;

import io.shenbao.wording.Sentence;

/**
 * A row and what became of it.
 *
 * @param number in the joined table, or its group there, from 1; 0 when it is not in it
 * @param why it is not in it; none when it is
 */
public record SeenRow(CountyRow row, Fate fate, int number, Sentence why) {

  /** What may become of a row. */
  public enum Fate {
    LISTED,
    DOUBLE,
    OVER_QUOTA,
    UNREAD
  }
}

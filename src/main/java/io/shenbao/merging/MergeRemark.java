package io.shenbao.merging;

import io.shenbao.wording.Sentence;

/**
 * Something that the clerk has to know of a merge.
 *
 * @param file as it is shown; empty when it is about none
 * @param place which table of it; none when it is about the whole file
 * @param row as people count it, from 1; 0 when it is about no single row
 */
public record MergeRemark(Level level, String file, Sentence place, int row, Sentence text) {

  /** How much it weighs. */
  public enum Level {
    /** Something was there and could not be read. */
    UNREAD,
    /** Something is wrong, or was left out. */
    ERROR,
    /** It is as well to know. */
    NOTE
  }

  static MergeRemark ofFile(Level level, String file, Sentence text) {
    return new MergeRemark(level, file, Sentence.NONE, 0, text);
  }
}

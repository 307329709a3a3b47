package io.shenbao.attachment.examine;

import java.io.Writer;

/** Keeps the beginning of what is written to it, and lets the rest go. */
final class FirstLetters extends Writer {

  private final StringBuilder kept = new StringBuilder();
  private final int most;

  /**
   * @param most how many characters are kept
   */
  FirstLetters(int most) {
    this.most = most;
  }

  @Override
  public void write(char[] letters, int from, int count) {
    kept.append(letters, from, Math.min(count, most - kept.length()));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return kept.toString();
  }
}

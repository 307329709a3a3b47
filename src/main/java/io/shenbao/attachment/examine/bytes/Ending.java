package io.shenbao.attachment.examine.bytes;

/** How a file ends, as far as its format tells. */
public sealed interface Ending {

  /** All is there; what lies from that byte on is no part of it. */
  record Complete(long end) implements Ending {}

  /**
   * Something is missing.
   *
   * @param percent how much there is at most; negative where that can't be told
   */
  record Cut(int percent) implements Ending {

    public static Cut of(long present, long whole) {
      return new Cut(whole <= 0 ? -1 : (int) Math.min(99, 100 * (double) present / whole));
    }
  }

  /**
   * It does not go on as it must.
   *
   * @param percent how far into the file
   */
  record Broken(int percent) implements Ending {

    public static Broken at(long place, long size) {
      return new Broken((int) (100 * (double) place / Math.max(1, size)));
    }
  }

  /** The format does not tell. */
  record Untold() implements Ending {}
}

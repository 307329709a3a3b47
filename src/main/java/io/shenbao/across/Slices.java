package io.shenbao.across;

/**
 * Splits very many passages into slices by a hash of each, so that those of one hash are in one
 * slice, and the memory has room for a slice at a time. Slices are in the order of the hashes.
 *
 * @param bits of the hash that tell which slice it is
 */
record Slices(int bits) {

  /** So many passages are in a slice, on the average. */
  static final int MOST = 1 << 18;

  static Slices ofAll(int passages) {
    return new Slices(
        passages <= MOST ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros((passages - 1) / MOST));
  }

  int count() {
    return 1 << bits;
  }

  /** In which one that hash is. */
  int of(int hash) {
    return (int) ((hash + 0x8000_0000L) >> Integer.SIZE - bits);
  }
}

package io.shenbao.across;

import io.shenbao.deadline.Deadline;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Splits very many passages into slices by a hash of each, so that those of one hash are in one
 * slice, and one slice at a time fits into the memory. Slices are in the order of the hashes.
 *
 * @param bits of the hash that tell which slice it is
 */
record Slices(int bits) {

  /** So many passages are in a slice, on the average. */
  static final int MOST = 1 << 19;

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

  /**
   * The passages of a slice, in order.
   *
   * @param hash of a passage
   */
  int[] among(int slice, int passages, IntUnaryOperator hash) {
    int[] among = new int[bits == 0 ? passages : 16];
    int size = 0;
    for (int passage = 0; passage < passages; passage++) {
      if (of(hash.applyAsInt(passage)) == slice) {
        if (size == among.length) {
          Deadline.renew();
          among = Arrays.copyOf(among, size * 3 / 2);
        }
        among[size++] = passage;
      }
    }
    return Arrays.copyOf(among, size);
  }
}

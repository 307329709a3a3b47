package io.shenbao.deflate;

import java.util.Arrays;

/**
 * The lengths of a block's two codes, as they stand before it: run lengths, and a code for those
 * (RFC 1951, section 3.2.7).
 *
 * @param runs a symbol in the lower byte, what its extra bits say above it
 * @param written how many lengths of the code for the runs are written
 */
record CodeLengths(
    int lengths, int distances, int[] runs, int size, HuffmanCode code, int written, int bits) {

  private static final int REPEAT = 16;
  private static final int ZEROS = 17;
  private static final int MANY_ZEROS = 18;
  private static final int SYMBOLS = 19;
  private static final int[] EXTRA = {2, 3, 7};
  private static final int[] LEAST = {3, 3, 11};
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  static CodeLengths of(byte[] literalsAndLengths, byte[] distances) {
    int first = used(literalsAndLengths, 257);
    int second = used(distances, 1);
    byte[] all = Arrays.copyOf(literalsAndLengths, first + second);
    System.arraycopy(distances, 0, all, first, second);
    int[] runs = new int[all.length];
    int size = runs(all, runs);
    int[] counts = new int[SYMBOLS];
    int bits = 14;
    for (int i = 0; i < size; i++) {
      int symbol = runs[i] & 0xFF;
      counts[symbol]++;
      bits += extra(symbol);
    }
    HuffmanCode code = HuffmanCode.of(counts, 7);
    int written = SYMBOLS;
    while (code.lengths()[ORDER[written - 1]] == 0) {
      written--;
    }
    bits += 3 * written + (int) code.bits(counts);
    return new CodeLengths(first, second, runs, size, code, written, bits);
  }

  void write(BitWriter out) {
    out.put(lengths - 257, 5);
    out.put(distances - 1, 5);
    out.put(written - 4, 4);
    for (int i = 0; i < written; i++) {
      out.put(code.lengths()[ORDER[i]], 3);
    }
    for (int i = 0; i < size; i++) {
      int symbol = runs[i] & 0xFF;
      out.put(code.codes()[symbol], code.lengths()[symbol]);
      out.put(runs[i] >>> 8, extra(symbol));
    }
  }

  private static int used(byte[] lengths, int least) {
    int used = lengths.length;
    while (used > least && lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }

  private static int extra(int symbol) {
    return symbol < REPEAT ? 0 : EXTRA[symbol - REPEAT];
  }

  /** Returns how many runs there are. */
  private static int runs(byte[] all, int[] runs) {
    int size = 0;
    int at = 0;
    while (at < all.length) {
      byte length = all[at];
      int end = at + 1;
      while (end < all.length && all[end] == length) {
        end++;
      }
      if (length != 0) {
        runs[size++] = length;
        at++;
      }
      while (end - at >= 3) {
        int symbol = length != 0 ? REPEAT : end - at < LEAST[2] ? ZEROS : MANY_ZEROS;
        int least = LEAST[symbol - REPEAT];
        int run = Math.min(end - at, least + (1 << EXTRA[symbol - REPEAT]) - 1);
        runs[size++] = symbol | (run - least) << 8;
        at += run;
      }
      while (at < end) {
        runs[size++] = length;
        at++;
      }
    }
    return size;
  }
}

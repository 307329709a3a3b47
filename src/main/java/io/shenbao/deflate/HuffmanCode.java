package io.shenbao.deflate;

import java.util.Arrays;

/**
 * A prefix code of symbols by how often they occur (RFC 1951, section 3.2.2).
 *
 * @param lengths of the codes, in bits; 0: the symbol does not occur
 * @param codes their bits, the first one lowest, as they are written
 */
record HuffmanCode(byte[] lengths, short[] codes) {

  private static final int MOST = 15;

  /**
   * The shortest code whose words have at most so many bits, or one almost as short. It has two
   * words at least, since some readers refuse a code of one.
   *
   * @param counts how often each symbol occurs
   */
  static HuffmanCode of(int[] counts, int longest) {
    long[] sorted = new long[counts.length];
    int used = 0;
    int missing = 2;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      missing -= counts[symbol] > 0 ? 1 : 0;
    }
    for (int symbol = 0; symbol < counts.length; symbol++) {
      if (counts[symbol] > 0 || missing-- > 0) {
        sorted[used++] = (long) counts[symbol] << 16 | symbol;
      }
    }
    Arrays.sort(sorted, 0, used);
    byte[] lengths = new byte[counts.length];
    int[] ofLength = limited(depths(sorted, used), longest);
    int symbol = 0;
    for (int length = longest; length > 0; length--) {
      for (int i = 0; i < ofLength[length]; i++) {
        lengths[(int) sorted[symbol++] & 0xFFFF] = (byte) length;
      }
    }
    return ofLengths(lengths);
  }

  /** The code that follows from its lengths. */
  static HuffmanCode ofLengths(byte[] lengths) {
    int[] next = new int[MOST + 2];
    for (byte length : lengths) {
      next[length + 1] += length == 0 ? 0 : 1;
    }
    for (int length = 1; length < next.length; length++) {
      next[length] = (next[length] + next[length - 1]) << 1;
    }
    short[] codes = new short[lengths.length];
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        codes[symbol] = (short) (Integer.reverse(next[length]++) >>> (32 - length));
      }
    }
    return new HuffmanCode(lengths, codes);
  }

  /** How many bits the symbols take. */
  long bits(int[] counts) {
    long bits = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      bits += (long) counts[symbol] * lengths[symbol];
    }
    return bits;
  }

  /**
   * How many symbols have each length in an unlimited code: Huffman's algorithm in place, after
   * Moffat and Katajainen, "In-Place Calculation of Minimum-Redundancy Codes" (1995).
   *
   * @param sorted counts, in their upper bits, in ascending order; the first {@code used} count
   */
  private static int[] depths(long[] sorted, int used) {
    int[] ofDepth = new int[used + 1];
    long[] a = new long[used];
    for (int i = 0; i < used; i++) {
      a[i] = sorted[i] >>> 16;
    }
    int leaf = 0;
    int root = 0;
    for (int next = 0; next < used - 1; next++) {
      long sum = 0;
      for (int child = 0; child < 2; child++) {
        if (leaf >= used || (root < next && a[root] < a[leaf])) {
          sum += a[root];
          a[root++] = next;
        } else {
          sum += a[leaf++];
        }
      }
      a[next] = sum;
    }
    a[used - 2] = 0;
    for (int next = used - 3; next >= 0; next--) {
      a[next] = a[(int) a[next]] + 1;
    }
    int available = 1;
    int inner = used - 2;
    for (int depth = 0; available > 0; depth++) {
      int nodes = 0;
      while (inner >= 0 && a[inner] == depth) {
        nodes++;
        inner--;
      }
      ofDepth[depth] = available - nodes;
      available = 2 * nodes;
    }
    return ofDepth;
  }

  /** Cuts depths: what was deeper is moved up, and others down until the code is whole again. */
  private static int[] limited(int[] ofDepth, int longest) {
    int[] limited = Arrays.copyOf(ofDepth, longest + 1);
    long taken = 0;
    for (int depth = 1; depth < ofDepth.length; depth++) {
      if (depth > longest) {
        limited[longest] += ofDepth[depth];
      }
      taken += (long) ofDepth[depth] << (longest - Math.min(depth, longest));
    }
    for (long over = taken - (1L << longest); over > 0; over--) {
      int depth = longest - 1;
      while (limited[depth] == 0) {
        depth--;
      }
      limited[depth]--;
      limited[depth + 1] += 2;
      limited[longest]--;
    }
    return limited;
  }
}

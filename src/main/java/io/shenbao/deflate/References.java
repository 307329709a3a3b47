package io.shenbao.deflate;

import java.util.Arrays;

/**
 * What in a text stood before: pieces of 3 to 258 bytes, each at most 32,768 bytes after the same
 * (RFC 1951, section 2). In the order of the text; all else in it is literal.
 */
final class References {

  static final int SHORTEST = 3;
  static final int LONGEST = 258;
  static final int FARTHEST = 32_768;

  private int[] starts;

  /** Length in the upper half, distance less one in the lower. */
  private int[] references;

  private int size;

  References(int expected) {
    starts = new int[Math.max(16, expected)];
    references = new int[starts.length];
  }

  int size() {
    return size;
  }

  /** Where the i-th begins. */
  int start(int i) {
    return starts[i];
  }

  int length(int i) {
    return references[i] >>> 16;
  }

  int distance(int i) {
    return (references[i] & 0xFFFF) + 1;
  }

  void clear() {
    size = 0;
  }

  /** Adds a reference of any length from {@link #SHORTEST} on, in as many as it takes. */
  void add(int start, int length, int distance) {
    int at = start;
    int rest = length;
    while (rest > LONGEST) {
      int piece = rest - LONGEST < SHORTEST ? LONGEST - SHORTEST : LONGEST;
      put(at, piece, distance);
      at += piece;
      rest -= piece;
    }
    put(at, rest, distance);
  }

  private void put(int start, int length, int distance) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      references = Arrays.copyOf(references, 2 * size);
    }
    starts[size] = start;
    references[size++] = length << 16 | (distance - 1);
  }
}

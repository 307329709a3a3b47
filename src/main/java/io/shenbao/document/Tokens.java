package io.shenbao.document;

import java.util.Arrays;

/**
 * What a text comes to before it is coded (RFC 1951, section 2): literal bytes, and references to
 * what stands at most 32,768 bytes before, of 3 to 258 bytes.
 *
 * <p>A token is an int: a literal is its byte; a reference has its length in the upper half and its
 * distance, less one, in the lower.
 */
final class Tokens {

  static final int SHORTEST = 3;
  static final int LONGEST = 258;
  static final int FARTHEST = 32_768;

  private int[] tokens;
  private int size;

  Tokens(int expected) {
    tokens = new int[Math.max(16, expected)];
  }

  static int reference(int length, int distance) {
    return length << 16 | (distance - 1);
  }

  static boolean isLiteral(int token) {
    return token < 256;
  }

  static int length(int token) {
    return token >>> 16;
  }

  static int distance(int token) {
    return (token & 0xFFFF) + 1;
  }

  /** The tokens; the first {@link #size} count. */
  int[] all() {
    return tokens;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void add(int token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * size);
    }
    tokens[size++] = token;
  }

  /** Adds a reference of any length, in as many tokens as it takes. */
  void addReference(int length, int distance) {
    int rest = length;
    while (rest > LONGEST) {
      int piece = rest - LONGEST < SHORTEST ? LONGEST - SHORTEST : LONGEST;
      add(reference(piece, distance));
      rest -= piece;
    }
    add(reference(rest, distance));
  }
}

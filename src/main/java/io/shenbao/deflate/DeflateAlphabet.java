package io.shenbao.deflate;

/** The symbols for lengths and distances and their extra bits (RFC 1951, section 3.2.5). */
final class DeflateAlphabet {

  static final int END_OF_BLOCK = 256;
  static final int LITERALS_AND_LENGTHS = 286;
  static final int DISTANCES = 30;

  private static final int FIRST_LENGTH = 257;

  private DeflateAlphabet() {}

  /** The symbol of a length; each group of four has one extra bit more than the one before. */
  static int lengthSymbol(int length) {
    if (length == References.LONGEST) {
      return LITERALS_AND_LENGTHS - 1;
    }
    int bits = lengthBits(length);
    return FIRST_LENGTH + 4 * bits + (length - References.SHORTEST >>> bits);
  }

  /** How many extra bits a length has. */
  static int lengthBits(int length) {
    return length == References.LONGEST ? 0 : Math.max(0, log2(length - References.SHORTEST) - 2);
  }

  /** What the extra bits of a length say. */
  static int lengthRest(int length) {
    return length - References.SHORTEST & (1 << lengthBits(length)) - 1;
  }

  /** The symbol of a distance; each group of two has one extra bit more than the one before. */
  static int distanceSymbol(int distance) {
    int bits = distanceBits(distance);
    return 2 * bits + (distance - 1 >>> bits);
  }

  /** How many extra bits a distance has. */
  static int distanceBits(int distance) {
    return Math.max(0, log2(distance - 1) - 1);
  }

  /** What the extra bits of a distance say. */
  static int distanceRest(int distance) {
    return distance - 1 & (1 << distanceBits(distance)) - 1;
  }

  private static int log2(int value) {
    return 31 - Integer.numberOfLeadingZeros(value);
  }
}

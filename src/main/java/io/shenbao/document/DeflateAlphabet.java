package io.shenbao.document;

/** The symbols for lengths and distances and their extra bits (RFC 1951, section 3.2.5). */
final class DeflateAlphabet {

  static final int END_OF_BLOCK = 256;
  static final int LITERALS_AND_LENGTHS = 286;
  static final int DISTANCES = 30;

  private static final int FIRST_LENGTH = 257;

  private static final int[] LENGTH_EXTRA = extra(28, 2, 4);
  private static final int[] LENGTH_BASE = bases(LENGTH_EXTRA, Tokens.SHORTEST);
  private static final int[] DISTANCE_EXTRA = extra(DISTANCES, 2, 2);
  private static final int[] DISTANCE_BASE = bases(DISTANCE_EXTRA, 1);

  private static final byte[] LENGTH_SYMBOLS = new byte[Tokens.LONGEST + 1];

  /** By the distance less one: of those below 256 each; of the others by their upper bits. */
  private static final byte[] DISTANCE_SYMBOLS = new byte[512];

  static {
    for (int length = Tokens.SHORTEST; length < Tokens.LONGEST; length++) {
      LENGTH_SYMBOLS[length] = (byte) last(LENGTH_BASE, length);
    }
    LENGTH_SYMBOLS[Tokens.LONGEST] = 28;
    for (int i = 0; i < 256; i++) {
      DISTANCE_SYMBOLS[i] = (byte) last(DISTANCE_BASE, i + 1);
      DISTANCE_SYMBOLS[256 + i] = (byte) last(DISTANCE_BASE, (i << 7) + 1);
    }
  }

  private DeflateAlphabet() {}

  static int lengthSymbol(int length) {
    return FIRST_LENGTH + LENGTH_SYMBOLS[length];
  }

  static int distanceSymbol(int distance) {
    int less = distance - 1;
    return DISTANCE_SYMBOLS[less < 256 ? less : 256 + (less >>> 7)];
  }

  /** The number of extra bits that follow a symbol of the first alphabet. */
  static int lengthBits(int symbol) {
    return symbol < FIRST_LENGTH || symbol == FIRST_LENGTH + 28
        ? 0
        : LENGTH_EXTRA[symbol - FIRST_LENGTH];
  }

  static int distanceBits(int symbol) {
    return DISTANCE_EXTRA[symbol];
  }

  /** What the extra bits of a length say. */
  static int lengthRest(int length) {
    int symbol = LENGTH_SYMBOLS[length];
    return symbol == 28 ? 0 : length - LENGTH_BASE[symbol];
  }

  static int distanceRest(int distance) {
    return distance - DISTANCE_BASE[distanceSymbol(distance)];
  }

  /** The first symbols stand for one value each, then each group of symbols has one more bit. */
  private static int[] extra(int symbols, int groupsWithout, int group) {
    int[] extra = new int[symbols];
    for (int symbol = 0; symbol < symbols; symbol++) {
      extra[symbol] = Math.max(0, symbol / group - groupsWithout + 1);
    }
    return extra;
  }

  private static int[] bases(int[] extra, int first) {
    int[] bases = new int[extra.length];
    int base = first;
    for (int symbol = 0; symbol < extra.length; symbol++) {
      bases[symbol] = base;
      base += 1 << extra[symbol];
    }
    return bases;
  }

  private static int last(int[] bases, int value) {
    int symbol = bases.length - 1;
    while (bases[symbol] > value) {
      symbol--;
    }
    return symbol;
  }
}

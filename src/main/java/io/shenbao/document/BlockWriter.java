package io.shenbao.document;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Writes tokens as blocks of the deflate format (RFC 1951, section 3.2.3). */
final class BlockWriter {

  /** More in a block and its codes fit less well; fewer, and there are more codes to write. */
  private static final int MOST_TOKENS = 32_768;

  private static final int FIRST_LENGTH = 256;

  private static final int[] LENGTH_SYMBOLS = byLength(DeflateAlphabet::lengthSymbol);
  private static final int[] LENGTH_BITS = byLength(DeflateAlphabet::lengthBits);

  private static final int STORED = 0;
  private static final int FIXED = 1;
  private static final int DYNAMIC = 2;

  /** The bytes of a stored block are counted with 16 bits (section 3.2.4). */
  private static final int MOST_STORED = 0xFFFF;

  /** The codes of section 3.2.6. */
  private static final HuffmanCode FIXED_LENGTHS = HuffmanCode.ofLengths(fixedLengths());

  private static final HuffmanCode FIXED_DISTANCES = HuffmanCode.ofLengths(fixedDistances());

  private final BitWriter out;
  private final int[] lengthCounts = new int[DeflateAlphabet.LITERALS_AND_LENGTHS];
  private final int[] distanceCounts = new int[DeflateAlphabet.DISTANCES];
  private long extra;

  /** By literal, or by length: bits above, and below how many. */
  private final int[] words = new int[FIRST_LENGTH + Tokens.LONGEST + 1];

  BlockWriter(BitWriter out) {
    this.out = out;
  }

  /**
   * Writes all blocks of a text.
   *
   * @param text that the tokens stand for, all of it
   */
  void write(Tokens tokens, byte[] text) {
    int start = 0;
    int at = 0;
    do {
      int end = Math.min(tokens.size(), at + MOST_TOKENS);
      start += block(tokens.all(), at, end, end == tokens.size(), text, start);
      at = end;
    } while (at < tokens.size());
  }

  /** Returns how many bytes of the text the block stands for. */
  private int block(int[] tokens, int from, int to, boolean last, byte[] text, int start) {
    int bytes = count(tokens, from, to);
    HuffmanCode lengths = HuffmanCode.of(lengthCounts, 15);
    HuffmanCode distances = HuffmanCode.of(distanceCounts, 15);
    CodeLengths header = CodeLengths.of(lengths.lengths(), distances.lengths());
    long dynamic = header.bits() + bits(lengths, distances);
    long fixed = bits(FIXED_LENGTHS, FIXED_DISTANCES);
    long stored = 8L * bytes + 40L * (1 + bytes / MOST_STORED);
    out.reserve(Math.min(stored, Math.min(fixed, dynamic)) + 64);
    if (stored < Math.min(fixed, dynamic)) {
      store(text, start, bytes, last);
    } else if (fixed <= dynamic) {
      out.put(last ? 1 : 0, 1);
      out.put(FIXED, 2);
      code(tokens, from, to, FIXED_LENGTHS, FIXED_DISTANCES);
    } else {
      out.put(last ? 1 : 0, 1);
      out.put(DYNAMIC, 2);
      header.write(out);
      code(tokens, from, to, lengths, distances);
    }
    return bytes;
  }

  private int count(int[] tokens, int from, int to) {
    Arrays.fill(lengthCounts, 0);
    Arrays.fill(distanceCounts, 0);
    lengthCounts[DeflateAlphabet.END_OF_BLOCK] = 1;
    extra = 0;
    int bytes = 0;
    for (int i = from; i < to; i++) {
      int token = tokens[i];
      if (Tokens.isLiteral(token)) {
        lengthCounts[token]++;
        bytes++;
      } else {
        int length = Tokens.length(token);
        int distance = Tokens.distance(token);
        lengthCounts[LENGTH_SYMBOLS[length]]++;
        distanceCounts[DeflateAlphabet.distanceSymbol(distance)]++;
        extra += LENGTH_BITS[length] + DeflateAlphabet.distanceBits(distance);
        bytes += length;
      }
    }
    return bytes;
  }

  private long bits(HuffmanCode lengths, HuffmanCode distances) {
    return lengths.bits(lengthCounts) + distances.bits(distanceCounts) + extra;
  }

  private void code(int[] tokens, int from, int to, HuffmanCode lengths, HuffmanCode distances) {
    prepare(lengths);
    byte[] distanceBits = distances.lengths();
    short[] distanceCodes = distances.codes();
    long bits = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      int token = tokens[i];
      int word = words[Tokens.isLiteral(token) ? token : FIRST_LENGTH + Tokens.length(token)];
      long more = word >>> 5;
      int moreCount = word & 31;
      if (!Tokens.isLiteral(token)) {
        int distance = Tokens.distance(token);
        int symbol = DeflateAlphabet.distanceSymbol(distance);
        more |= (long) distanceCodes[symbol] << moreCount;
        moreCount += distanceBits[symbol];
        more |= (long) DeflateAlphabet.distanceRest(distance) << moreCount;
        moreCount += DeflateAlphabet.distanceBits(distance);
      }
      if (count + moreCount > BitWriter.MOST) {
        out.put(bits, count);
        bits = 0;
        count = 0;
      }
      bits |= more << count;
      count += moreCount;
    }
    out.put(bits, count);
    int end = DeflateAlphabet.END_OF_BLOCK;
    out.put(lengths.codes()[end], lengths.lengths()[end]);
  }

  /** The words of literals and, with their extra bits, of lengths. */
  private void prepare(HuffmanCode code) {
    for (int literal = 0; literal < 256; literal++) {
      words[literal] = code.codes()[literal] << 5 | code.lengths()[literal];
    }
    for (int length = Tokens.SHORTEST; length <= Tokens.LONGEST; length++) {
      int symbol = LENGTH_SYMBOLS[length];
      int count = code.lengths()[symbol];
      int bits = code.codes()[symbol] | DeflateAlphabet.lengthRest(length) << count;
      words[FIRST_LENGTH + length] = bits << 5 | count + LENGTH_BITS[length];
    }
  }

  private void store(byte[] text, int start, int bytes, boolean last) {
    int at = start;
    int end = start + bytes;
    do {
      int piece = Math.min(MOST_STORED, end - at);
      out.put(last && at + piece == end ? 1 : 0, 1);
      out.put(STORED, 2);
      out.align();
      out.put(piece, 16);
      out.put(~piece & 0xFFFF, 16);
      out.put(text, at, piece);
      at += piece;
    } while (at < end);
  }

  private static int[] byLength(IntUnaryOperator function) {
    int[] values = new int[Tokens.LONGEST + 1];
    for (int length = Tokens.SHORTEST; length <= Tokens.LONGEST; length++) {
      values[length] = function.applyAsInt(length);
    }
    return values;
  }

  private static byte[] fixedLengths() {
    byte[] lengths = new byte[DeflateAlphabet.LITERALS_AND_LENGTHS + 2];
    Arrays.fill(lengths, 0, 144, (byte) 8);
    Arrays.fill(lengths, 144, 256, (byte) 9);
    Arrays.fill(lengths, 256, 280, (byte) 7);
    Arrays.fill(lengths, 280, lengths.length, (byte) 8);
    return lengths;
  }

  private static byte[] fixedDistances() {
    byte[] lengths = new byte[DeflateAlphabet.DISTANCES];
    Arrays.fill(lengths, (byte) 5);
    return lengths;
  }
}

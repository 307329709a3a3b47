package io.shenbao.document;

import java.util.Arrays;

/** Writes tokens as blocks of the deflate format (RFC 1951, section 3.2.3). */
final class BlockWriter {

  /** More in a block and its codes fit less well; fewer, and there are more codes to write. */
  private static final int MOST_TOKENS = 32_768;

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
    long extra = extraBits();
    long dynamic = header.bits() + bits(lengths, distances) + extra;
    long fixed = bits(FIXED_LENGTHS, FIXED_DISTANCES) + extra;
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
    int bytes = 0;
    for (int i = from; i < to; i++) {
      int token = tokens[i];
      if (Tokens.isLiteral(token)) {
        lengthCounts[token]++;
        bytes++;
      } else {
        int length = Tokens.length(token);
        lengthCounts[DeflateAlphabet.lengthSymbol(length)]++;
        distanceCounts[DeflateAlphabet.distanceSymbol(Tokens.distance(token))]++;
        bytes += length;
      }
    }
    return bytes;
  }

  private long bits(HuffmanCode lengths, HuffmanCode distances) {
    return lengths.bits(lengthCounts) + distances.bits(distanceCounts);
  }

  private long extraBits() {
    long bits = 0;
    for (int symbol = 0; symbol < lengthCounts.length; symbol++) {
      bits += (long) lengthCounts[symbol] * DeflateAlphabet.lengthBits(symbol);
    }
    for (int symbol = 0; symbol < distanceCounts.length; symbol++) {
      bits += (long) distanceCounts[symbol] * DeflateAlphabet.distanceBits(symbol);
    }
    return bits;
  }

  private void code(int[] tokens, int from, int to, HuffmanCode lengths, HuffmanCode distances) {
    byte[] lengthBits = lengths.lengths();
    short[] lengthCodes = lengths.codes();
    byte[] distanceBits = distances.lengths();
    short[] distanceCodes = distances.codes();
    for (int i = from; i < to; i++) {
      int token = tokens[i];
      if (Tokens.isLiteral(token)) {
        out.put(lengthCodes[token], lengthBits[token]);
        continue;
      }
      int length = Tokens.length(token);
      int symbol = DeflateAlphabet.lengthSymbol(length);
      long bits = lengthCodes[symbol];
      int count = lengthBits[symbol];
      bits |= (long) DeflateAlphabet.lengthRest(length) << count;
      count += DeflateAlphabet.lengthBits(symbol);
      int distance = Tokens.distance(token);
      symbol = DeflateAlphabet.distanceSymbol(distance);
      bits |= (long) distanceCodes[symbol] << count;
      count += distanceBits[symbol];
      bits |= (long) DeflateAlphabet.distanceRest(distance) << count;
      count += DeflateAlphabet.distanceBits(symbol);
      out.put(bits, count);
    }
    int end = DeflateAlphabet.END_OF_BLOCK;
    out.put(lengthCodes[end], lengthBits[end]);
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

package io.shenbao.deflate;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Writes a text as blocks of the deflate format (RFC 1951, section 3.2.3). */
final class BlockWriter {

  /** More in a block and its codes fit less well; fewer, and there are more codes to write. */
  private static final int MOST_REFERENCES = 16_384;

  private static final int MOST_BYTES = 1_000_000;

  private static final int STORED = 0;
  private static final int FIXED = 1;
  private static final int DYNAMIC = 2;

  /** The bytes of a stored block are counted with 16 bits (section 3.2.4). */
  private static final int MOST_STORED = 0xFFFF;

  /** The longest word of a code (section 3.2.7). */
  private static final int LONGEST_WORD = 15;

  /** The codes of section 3.2.6. */
  private static final HuffmanCode FIXED_LENGTHS = HuffmanCode.ofLengths(fixedLengths());

  private static final HuffmanCode FIXED_DISTANCES = HuffmanCode.ofLengths(fixedDistances());

  private static final int[] LENGTH_SYMBOLS = byLength(DeflateAlphabet::lengthSymbol);
  private static final int[] LENGTH_BITS = byLength(DeflateAlphabet::lengthBits);

  /** A part of the text, and the references in it. */
  private record Block(int start, int end, int first, int last) {}

  private final BitWriter out;
  private final int[] lengthCounts = new int[DeflateAlphabet.LITERALS_AND_LENGTHS];
  private final int[] distanceCounts = new int[DeflateAlphabet.DISTANCES];
  private long extra;

  /** Words by literal, and with the extra bits by length: bits above, and below how many. */
  private final int[] literalWords = new int[256];

  private final int[] lengthWords = new int[References.LONGEST + 1];

  BlockWriter(BitWriter out) {
    this.out = out;
  }

  /** Writes all blocks of a text. */
  void write(byte[] text, int size, References references) {
    Block block = new Block(0, 0, 0, 0);
    do {
      block = next(block, size, references);
      write(block, block.end() == size, text, references);
    } while (block.end() < size);
  }

  private static Block next(Block before, int size, References references) {
    int start = before.end();
    int first = before.last();
    int last = first;
    int end = start;
    while (last < references.size()
        && last - first < MOST_REFERENCES
        && references.start(last) + References.LONGEST < start + MOST_BYTES) {
      end = references.start(last) + references.length(last);
      last++;
    }
    int limit = last < references.size() ? references.start(last) : size;
    return new Block(start, Math.min(limit, Math.max(end, start + MOST_BYTES)), first, last);
  }

  private void write(Block block, boolean last, byte[] text, References references) {
    count(block, text, references);
    HuffmanCode lengths = HuffmanCode.of(lengthCounts, LONGEST_WORD);
    HuffmanCode distances = HuffmanCode.of(distanceCounts, LONGEST_WORD);
    CodeLengths header = CodeLengths.of(lengths.lengths(), distances.lengths());
    int bytes = block.end() - block.start();
    long dynamic = header.bits() + bits(lengths, distances);
    long fixed = bits(FIXED_LENGTHS, FIXED_DISTANCES);
    long stored = 8L * bytes + 40L * (1 + bytes / MOST_STORED);
    out.reserve(Math.min(stored, Math.min(fixed, dynamic)) + 64);
    if (stored < Math.min(fixed, dynamic)) {
      store(block, last, text);
    } else if (fixed <= dynamic) {
      begin(last, FIXED);
      code(block, text, references, FIXED_LENGTHS, FIXED_DISTANCES);
    } else {
      begin(last, DYNAMIC);
      header.write(out);
      code(block, text, references, lengths, distances);
    }
  }

  private void begin(boolean last, int type) {
    out.put(last ? 1 : 0, 1);
    out.put(type, 2);
  }

  // --- counting

  private void count(Block block, byte[] text, References references) {
    Arrays.fill(lengthCounts, 0);
    Arrays.fill(distanceCounts, 0);
    lengthCounts[DeflateAlphabet.END_OF_BLOCK] = 1;
    int more = 0;
    int at = block.start();
    for (int i = block.first(); i < block.last(); i++) {
      countLiterals(text, at, references.start(i));
      int length = references.length(i);
      int distance = references.distance(i);
      lengthCounts[LENGTH_SYMBOLS[length]]++;
      distanceCounts[DeflateAlphabet.distanceSymbol(distance)]++;
      more += LENGTH_BITS[length] + DeflateAlphabet.distanceBits(distance);
      at = references.start(i) + length;
    }
    countLiterals(text, at, block.end());
    extra = more;
  }

  private void countLiterals(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      lengthCounts[text[i] & 0xFF]++;
    }
  }

  private long bits(HuffmanCode lengths, HuffmanCode distances) {
    return lengths.bits(lengthCounts) + distances.bits(distanceCounts) + extra;
  }

  // --- coding

  private void code(
      Block block, byte[] text, References references, HuffmanCode lengths, HuffmanCode distances) {
    prepare(lengths);
    byte[] distanceBits = distances.lengths();
    short[] distanceCodes = distances.codes();
    int at = block.start();
    for (int i = block.first(); i < block.last(); i++) {
      codeLiterals(text, at, references.start(i));
      int length = references.length(i);
      int distance = references.distance(i);
      int count = lengthWords[length] & 31;
      long bits = lengthWords[length] >>> 5;
      int symbol = DeflateAlphabet.distanceSymbol(distance);
      bits |= (long) distanceCodes[symbol] << count;
      count += distanceBits[symbol];
      bits |= (long) DeflateAlphabet.distanceRest(distance) << count;
      count += DeflateAlphabet.distanceBits(distance);
      out.put(bits, count);
      at = references.start(i) + length;
    }
    codeLiterals(text, at, block.end());
    int end = DeflateAlphabet.END_OF_BLOCK;
    out.put(lengths.codes()[end], lengths.lengths()[end]);
  }

  private void prepare(HuffmanCode code) {
    byte[] bits = code.lengths();
    short[] codes = code.codes();
    for (int literal = 0; literal < literalWords.length; literal++) {
      literalWords[literal] = codes[literal] << 5 | bits[literal];
    }
    for (int length = References.SHORTEST; length <= References.LONGEST; length++) {
      int symbol = LENGTH_SYMBOLS[length];
      int word = codes[symbol] | DeflateAlphabet.lengthRest(length) << bits[symbol];
      lengthWords[length] = word << 5 | bits[symbol] + LENGTH_BITS[length];
    }
  }

  private void codeLiterals(byte[] text, int from, int to) {
    long bits = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      int word = literalWords[text[i] & 0xFF];
      bits |= (long) (word >>> 5) << count;
      count += word & 31;
      if (count > BitWriter.MOST - LONGEST_WORD) {
        out.put(bits, count);
        bits = 0;
        count = 0;
      }
    }
    out.put(bits, count);
  }

  private void store(Block block, boolean last, byte[] text) {
    int at = block.start();
    do {
      int piece = Math.min(MOST_STORED, block.end() - at);
      begin(last && at + piece == block.end(), STORED);
      out.align();
      out.put(piece, 16);
      out.put(~piece & 0xFFFF, 16);
      out.put(text, at, piece);
      at += piece;
    } while (at < block.end());
  }

  // --- tables

  private static int[] byLength(IntUnaryOperator function) {
    int[] values = new int[References.LONGEST + 1];
    for (int length = References.SHORTEST; length <= References.LONGEST; length++) {
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

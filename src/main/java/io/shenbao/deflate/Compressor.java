package io.shenbao.deflate;

import java.util.Arrays;

/**
 * Deflates texts of which much is known beforehand (RFC 1951). The same text, with the same pieces,
 * gives the same bytes. For use by one thread.
 */
public final class Compressor {

  private final References references = new References(1024);
  private final MatchFinder finder = new MatchFinder();
  private final BitWriter bits = new BitWriter(4096);
  private final BlockWriter blocks = new BlockWriter(bits);

  /** Where each piece stood last; -1: nowhere yet. */
  private final int[] last;

  /**
   * @param pieces how many static pieces there are
   */
  public Compressor(int pieces) {
    last = new int[pieces];
  }

  /** The text as it stands in an archive. */
  public Packed deflate(Utf8Writer text) {
    references.clear();
    bits.clear();
    Arrays.fill(last, -1);
    byte[] bytes = text.bytes();
    finder.begin(text.size());
    int at = 0;
    for (int i = 0; i < text.pieces(); i++) {
      int start = text.start(i);
      finder.find(bytes, at, start, references);
      piece(text.piece(i), start, bytes);
      at = start + text.piece(i).bytes().length;
    }
    finder.find(bytes, at, text.size(), references);
    blocks.write(bytes, text.size(), references);
    return Packed.deflated(bits.toBytes(), bytes, text.size());
  }

  private void piece(StaticText piece, int start, byte[] text) {
    int before = last[piece.index()];
    int length = piece.bytes().length;
    last[piece.index()] = start;
    if (length > References.SHORTEST && isNear(before, start)) {
      references.add(start, length, start - before);
      return;
    }
    for (StaticText.Reference reference : piece.references()) {
      refer(reference, start + reference.start(), text);
    }
  }

  private void refer(StaticText.Reference reference, int at, byte[] text) {
    int place = last[reference.piece()];
    int before = place + reference.offset();
    if (place >= 0 && isNear(before, at)) {
      references.add(at, reference.length(), at - before);
    } else {
      finder.find(text, at, at + reference.length(), references);
    }
  }

  private static boolean isNear(int before, int at) {
    return before >= 0 && at - before <= References.FARTHEST;
  }
}

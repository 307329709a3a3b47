package io.shenbao.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds in UTF-8 text what stood shortly before, by chains of places that have the same hash (RFC
 * 1951, section 4). It goes from character to character, since a Chinese one has three bytes and a
 * reference to less than two of them saves nothing.
 */
final class MatchFinder {

  /** Bytes around the text that are read, though they count for nothing. */
  static final int SLACK = Long.BYTES;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int BITS = 14;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** What is hashed: two Chinese characters, or four others. */
  private static final long SIX_BYTES = (1L << 48) - 1;

  private static final long FOUR_BYTES = (1L << 32) - 1;

  private static final int SHORTEST = 4;

  /** How many places are looked at: one makes Chinese prose 5 % longer, four take 5 % more time. */
  private static final int LONGEST_CHAIN = 3;

  /** One more than the last place of each hash; 0: none. */
  private final int[] last = new int[1 << BITS];

  /** By place, one more than the place before it with the same hash; 0: none. */
  private int[] previous = new int[1024];

  /** Begins a text of so many bytes. */
  void begin(int size) {
    Arrays.fill(last, 0);
    if (previous.length < size) {
      previous = new int[Math.max(size, previous.length + (previous.length >> 1))];
    }
  }

  /**
   * Adds the references of a part of a text.
   *
   * @param text with {@link #SLACK} behind its end, all zero
   */
  void find(byte[] text, int from, int to, References out) {
    int at = from;
    while (at < to) {
      long next = (long) LONG.get(text, at);
      int farthest = Math.max(0, at - References.FARTHEST);
      int place = enter(at, next);
      int length = 0;
      int before = 0;
      for (int i = 0; i < LONGEST_CHAIN && place >= farthest; i++) {
        int common = common(text, place, at, next, to);
        if (common > length) {
          length = common;
          before = place;
        }
        place = previous[place] - 1;
      }
      int width = width(next);
      if (length >= Math.max(SHORTEST, 2 * width)) {
        out.add(at, length, at - before);
        enterAll(text, at + width, at + length);
        at += length;
      } else {
        at += width;
      }
    }
  }

  private void enterAll(byte[] text, int from, int to) {
    int at = from;
    while (at < to) {
      long next = (long) LONG.get(text, at);
      enter(at, next);
      at += width(next);
    }
  }

  /** Puts a place at the head of its chain; returns the one that was there, or -1. */
  private int enter(int at, long next) {
    int slot = slot(next);
    int head = last[slot];
    previous[at] = head;
    last[slot] = at + 1;
    return head - 1;
  }

  private static int slot(long next) {
    long key = next & ((next & 0x80) == 0 ? FOUR_BYTES : SIX_BYTES);
    return (int) (key * MIX >>> (Long.SIZE - BITS));
  }

  /** Bytes of the character that begins here; 1 where none begins. */
  private static int width(long next) {
    int lead = (int) next & 0xFF;
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /**
   * How much a reference would save: so much as is the same, cut where a character ends, so that
   * what follows begins with a character.
   */
  private static int common(byte[] text, int before, int at, long next, int to) {
    long difference = next ^ (long) LONG.get(text, before);
    int length =
        difference != 0
            ? Math.min(to - at, Long.numberOfTrailingZeros(difference) >>> 3)
            : common(text, before, at, Math.min(References.LONGEST, to - at));
    return length < SHORTEST ? 0 : length - begun(text, at + length);
  }

  /** How many bytes before this one belong to the same character. */
  private static int begun(byte[] text, int at) {
    int four = (int) INT.get(text, at - 3);
    return Integer.numberOfLeadingZeros((four ^ 0x80808080) & 0xC0C0C0C0) >>> 3;
  }

  /** How many bytes are the same at two places. */
  static int common(byte[] text, int one, int other, int most) {
    int length = 0;
    while (length < most) {
      long difference = (long) LONG.get(text, one + length) ^ (long) LONG.get(text, other + length);
      if (difference != 0) {
        return Math.min(most, length + (Long.numberOfTrailingZeros(difference) >>> 3));
      }
      length += Long.BYTES;
    }
    return most;
  }

  /** The hash of the next four bytes. */
  static int slot(byte[] text, int at, int bits) {
    return (int) (((long) LONG.get(text, at) & FOUR_BYTES) * MIX >>> (Long.SIZE - bits));
  }
}

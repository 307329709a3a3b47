package io.shenbao.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits packed into bytes, the lowest first (RFC 1951, section 3.1.1). */
final class BitWriter {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The most bits that may be put at once: up to seven are pending. */
  static final int MOST = 56;

  private byte[] bytes;
  private int size;
  private long pending;
  private int bits;

  BitWriter(int expected) {
    bytes = new byte[expected + Long.BYTES];
  }

  void clear() {
    size = 0;
    pending = 0;
    bits = 0;
  }

  /** Makes room, which {@link #put} takes for granted. */
  void reserve(long more) {
    long needed = size + more / 8 + 2 * Long.BYTES;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(needed, 2L * bytes.length)));
    }
  }

  /** Writes the lowest bits of a value that has no others. */
  void put(long value, int count) {
    pending |= value << bits;
    bits += count;
    LONG.set(bytes, size, pending);
    size += bits >>> 3;
    pending >>>= bits & ~7;
    bits &= 7;
  }

  /** Goes on at a whole byte. */
  void align() {
    if (bits > 0) {
      put(0, 8 - bits);
    }
  }

  /** Writes bytes as they are, at a whole byte. */
  void put(byte[] text, int from, int count) {
    System.arraycopy(text, from, bytes, size, count);
    size += count;
  }

  byte[] toBytes() {
    align();
    return Arrays.copyOf(bytes, size);
  }
}

package io.shenbao.deflate;

import java.io.Writer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects text as UTF-8 in memory, several times faster than a charset's encoder for what
 * documents are made of, and notes where static pieces stand. Half a surrogate pair becomes a
 * question mark. For use by one thread.
 */
public final class Utf8Writer extends Writer {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final StaticTexts texts;

  /**
   * The arrays that FreeMarker writes: always the same one for a text of the template. Those with
   * other contents are not kept.
   */
  private final Map<char[], StaticText> known = new IdentityHashMap<>();

  private final char[] buffer = new char[1024];
  private byte[] bytes;
  private int size;
  private char high;
  private StaticText[] pieces = new StaticText[256];
  private int[] starts = new int[256];
  private int count;

  public Utf8Writer(StaticTexts texts, int expected) {
    this.texts = texts;
    bytes = new byte[Math.max(256, expected)];
  }

  /** Begins another text. */
  public void clear() {
    size = 0;
    high = 0;
    count = 0;
  }

  /** The text, which ends here, with {@link MatchFinder#SLACK} behind it. */
  byte[] bytes() {
    loneHalf();
    reserve(MatchFinder.SLACK);
    Arrays.fill(bytes, size, size + MatchFinder.SLACK, (byte) 0);
    return bytes;
  }

  /** How many of the {@link #bytes} count. */
  public int size() {
    return size;
  }

  /** How many static pieces there are. */
  int pieces() {
    return count;
  }

  StaticText piece(int i) {
    return pieces[i];
  }

  /** Where a static piece begins. */
  int start(int i) {
    return starts[i];
  }

  /** Writes a text of the template; or any other. */
  @Override
  public void write(char[] text) {
    StaticText piece = known.get(text);
    if (piece == null) {
      piece = recognise(text);
    }
    if (piece == null) {
      write(text, 0, text.length);
    } else {
      write(piece);
    }
  }

  private @Nullable StaticText recognise(char[] text) {
    StaticText piece = texts.of(new String(text));
    if (piece != null && known.size() < texts.blocks()) {
      known.put(text, piece);
    }
    return piece;
  }

  private void write(StaticText piece) {
    int length = piece.bytes().length;
    reserve(length);
    loneHalf();
    if (count == starts.length) {
      pieces = Arrays.copyOf(pieces, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
    }
    pieces[count] = piece;
    starts[count++] = size;
    System.arraycopy(piece.bytes(), 0, bytes, size, length);
    size += length;
  }

  @Override
  public void write(char[] text, int from, int length) {
    reserve(3L * length);
    int end = from + length;
    int i = from;
    while (i < end) {
      i = plain(text, i, end);
      if (i < end) {
        put(text[i++]);
      }
    }
  }

  @Override
  public void write(String text, int from, int length) {
    int end = from + length;
    for (int i = from; i < end; i += buffer.length) {
      int piece = Math.min(buffer.length, end - i);
      text.getChars(i, i + piece, buffer, 0);
      write(buffer, 0, piece);
    }
  }

  /** Writes what needs no second look; returns where it ends. */
  private int plain(char[] text, int from, int end) {
    if (high != 0) {
      return from;
    }
    byte[] out = bytes;
    int at = size;
    int i = from;
    for (; i < end; i++) {
      char c = text[i];
      if (c < 0x80) {
        out[at++] = (byte) c;
      } else if (c >= 0x800 && c < Character.MIN_SURROGATE) {
        INT.set(out, at, 0x8080E0 | c >> 12 | (c & 0xFC0) << 2 | (c & 0x3F) << 16);
        at += 3;
      } else {
        break;
      }
    }
    size = at;
    return i;
  }

  @Override
  public void write(int c) {
    reserve(3);
    put((char) c);
  }

  /** Room for that many bytes more, and a pending half. */
  private void reserve(long more) {
    long needed = size + more + 4;
    if (needed > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * bytes.length)));
    }
  }

  private void put(char c) {
    if (high != 0) {
      pair(c);
    } else if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | c >> 6);
      bytes[size++] = (byte) (0x80 | c & 0x3F);
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      bytes[size++] = '?';
    } else {
      bytes[size++] = (byte) (0xE0 | c >> 12);
      bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[size++] = (byte) (0x80 | c & 0x3F);
    }
  }

  private void pair(char low) {
    char first = high;
    high = 0;
    if (!Character.isLowSurrogate(low)) {
      bytes[size++] = '?';
      put(low);
      return;
    }
    int c = Character.toCodePoint(first, low);
    bytes[size++] = (byte) (0xF0 | c >> 18);
    bytes[size++] = (byte) (0x80 | c >> 12 & 0x3F);
    bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
    bytes[size++] = (byte) (0x80 | c & 0x3F);
  }

  private void loneHalf() {
    if (high != 0) {
      bytes[size++] = '?';
      high = 0;
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

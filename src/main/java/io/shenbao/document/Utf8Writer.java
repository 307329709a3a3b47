package io.shenbao.document;

import java.io.Writer;
import java.util.Arrays;

/**
 * Collects text as UTF-8 in memory, several times faster than a charset's encoder for what
 * documents are made of. Half a surrogate pair becomes a question mark.
 */
final class Utf8Writer extends Writer {

  private byte[] bytes;
  private int size;
  private char high;

  Utf8Writer(int expected) {
    bytes = new byte[Math.max(256, expected)];
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many of the bytes count. */
  int size() {
    return size;
  }

  @Override
  public void write(char[] text, int from, int length) {
    reserve(length);
    int end = from + length;
    for (int i = from; i < end; i++) {
      i = plain(text, i, end);
      if (i < end) {
        put(text[i]);
      }
    }
  }

  @Override
  public void write(String text, int from, int length) {
    reserve(length);
    int end = from + length;
    for (int i = from; i < end; i++) {
      put(text.charAt(i));
    }
  }

  /** Copies ASCII, which markup is made of; returns where it ends. */
  private int plain(char[] text, int from, int end) {
    if (high != 0) {
      return from;
    }
    byte[] out = bytes;
    int at = size;
    int i = from;
    while (i < end && text[i] < 0x80) {
      out[at++] = (byte) text[i++];
    }
    size = at;
    return i;
  }

  @Override
  public void write(int c) {
    reserve(1);
    put((char) c);
  }

  /** Room for that many characters, each three bytes at most, and a pending half. */
  private void reserve(int characters) {
    long needed = size + 3L * (characters + 1);
    if (needed > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * bytes.length)));
    }
  }

  private void put(char c) {
    if (c < 0x80 && high == 0) {
      bytes[size++] = (byte) c;
    } else if (high != 0) {
      pair(c);
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
      reserve(1);
      put(low);
      return;
    }
    int c = Character.toCodePoint(first, low);
    reserve(2);
    bytes[size++] = (byte) (0xF0 | c >> 18);
    bytes[size++] = (byte) (0x80 | c >> 12 & 0x3F);
    bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
    bytes[size++] = (byte) (0x80 | c & 0x3F);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

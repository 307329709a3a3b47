package io.shenbao.attachment.examine.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file's bytes, read forward from any place. What lies behind its end is an {@link EOFException}.
 */
public final class ByteFile implements AutoCloseable {

  private static final int WINDOW = 65_536;

  private final FileChannel channel;
  private final long size;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long start;

  public ByteFile(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
    size = channel.size();
  }

  public long size() {
    return size;
  }

  /** Of the next byte. */
  public long position() {
    return start + window.position();
  }

  /** Goes to a place; it may lie behind the end, as long as nothing is read there. */
  public void seek(long place) throws IOException {
    if (place < 0) {
      throw new EOFException();
    }
    if (place >= start && place <= start + window.limit()) {
      window.position((int) (place - start));
    } else {
      start = place;
      window.limit(0);
    }
  }

  public void skip(long bytes) throws IOException {
    seek(position() + bytes);
  }

  /** The next byte, without sign. */
  public int u8() throws IOException {
    if (!window.hasRemaining()) {
      fill();
    }
    return window.get() & 0xFF;
  }

  /** The next two bytes, the higher one first. */
  public int u16() throws IOException {
    return u8() << 8 | u8();
  }

  /** The next four bytes, the highest one first. */
  public long u32() throws IOException {
    return (long) u16() << 16 | u16();
  }

  /** The next eight bytes, the highest one first. */
  public long u64() throws IOException {
    return u32() << 32 | u32();
  }

  /** The next bytes, the lowest one first. */
  public long little(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) u8() << 8 * i;
    }
    return value;
  }

  /** The next four bytes as letters. */
  public String name() throws IOException {
    char[] letters = new char[4];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) u8();
    }
    return new String(letters);
  }

  /** So many bytes, or as many as there are. */
  public byte[] bytes(int most) throws IOException {
    byte[] bytes = new byte[(int) Math.min(most, Math.max(0, size - position()))];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) u8();
    }
    return bytes;
  }

  private void fill() throws IOException {
    start = position();
    window.clear();
    int read = channel.read(window, start);
    window.flip();
    if (read <= 0) {
      window.limit(0);
      throw new EOFException();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

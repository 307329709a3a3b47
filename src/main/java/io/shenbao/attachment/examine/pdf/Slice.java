package io.shenbao.attachment.examine.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A part of a file as if it were all of it. */
final class Slice implements RandomAccessRead {

  private final RandomAccessRead file;
  private final long begin;
  private final long length;
  private long position;

  Slice(RandomAccessRead file, long begin, long end) {
    this.file = file;
    this.begin = begin;
    this.length = end - begin;
  }

  @Override
  public int read() throws IOException {
    if (position >= length) {
      return -1;
    }
    file.seek(begin + position++);
    return file.read();
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    if (position >= length) {
      return -1;
    }
    file.seek(begin + position);
    int read = file.read(into, offset, (int) Math.min(count, length - position));
    position += Math.max(0, read);
    return read;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long to) throws IOException {
    if (to < 0) {
      throw new IOException("before the beginning: " + to);
    }
    position = Math.min(to, length);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isClosed() {
    return file.isClosed();
  }

  @Override
  public boolean isEOF() {
    return position >= length;
  }

  @Override
  public RandomAccessReadView createView(long start, long count) throws IOException {
    return file.createView(begin + start, count);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

package io.shenbao.attachment.examine.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The record at the end of a zip archive (APPNOTE 4.3.16), without which there is no directory. */
final class ZipEnd {

  private static final int FILE = 0x04034b50;
  private static final int EMPTY = 0x06054b50;
  private static final int VOLUME = 0x08074b50;
  private static final int RECORD = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private ZipEnd() {}

  /** Whether a file begins as an archive does. */
  static boolean isZip(Path path) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      ByteBuffer head = read(channel, 0, 4);
      return head.remaining() == 4 && (head.getInt(0) == FILE || head.getInt(0) == EMPTY);
    }
  }

  /** Whether a file begins as the first volume of an archive in several does. */
  static boolean isCutUp(Path path) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      ByteBuffer head = read(channel, 0, 4);
      return head.remaining() == 4 && head.getInt(0) == VOLUME;
    }
  }

  /** How many bytes follow the record; -1 where there is none, or not all of it. */
  static long behind(Path path) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      long from = Math.max(0, channel.size() - RECORD - LONGEST_COMMENT);
      ByteBuffer tail = read(channel, from, RECORD + LONGEST_COMMENT);
      for (int at = tail.limit() - RECORD; at >= 0; at--) {
        if (tail.getInt(at) == EMPTY) {
          int comment = tail.getShort(at + 20) & 0xFFFF;
          return tail.limit() - at - RECORD - (long) comment;
        }
      }
      return -1;
    }
  }

  private static ByteBuffer read(SeekableByteChannel channel, long at, int most)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(at);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      continue;
    }
    return buffer.flip();
  }
}

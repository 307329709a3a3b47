package io.shenbao.source.archive;

import io.shenbao.deadline.Deadline;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a RAR 5 say, as rarlab.com/technote.htm has them; nothing is unpacked. Each
 * header has a checksum of its own.
 *
 * @param ending what lies where the last header must be
 * @param volume whether it is one of several
 * @param locked whether a password shuts it, or a file in it
 * @param entries whose packed bytes are all there
 * @param end how many bytes it takes, when it is whole
 */
public record Rar5Directory(
    Ending ending, boolean volume, boolean locked, List<Entry> entries, long end) {

  /** Of more than so many nobody reads on. */
  public static final int MOST_ENTRIES = 100_000;

  private static final byte[] SIGNATURE = {'R', 'a', 'r', '!', 0x1a, 7, 1, 0};

  public Rar5Directory {
    entries = List.copyOf(entries);
  }

  /** How it ends. */
  public enum Ending {
    WHOLE,
    /** There should be more. */
    CUT,
    /** A header is none. */
    BROKEN
  }

  /**
   * A file or folder.
   *
   * @param plain whether it is a file of its own: no folder and no link
   * @param size in bytes; -1 where it does not say
   * @param crc32 of its content; null where it does not say
   */
  public record Entry(String name, boolean plain, long size, @Nullable Long crc32) {}

  /** Whether a file begins as one does. */
  public static boolean is(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return Arrays.equals(read(channel, SIGNATURE.length), SIGNATURE);
    }
  }

  /**
   * Reads the headers of one.
   *
   * @throws IOException when the file can't be read
   */
  public static Rar5Directory read(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return new Headers(channel).read();
    }
  }

  /** So many bytes, or as many as there are. */
  private static byte[] read(SeekableByteChannel channel, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      continue;
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  /** The reading of the headers of one file. */
  private static final class Headers {
    private static final int MAIN = 1;
    private static final int FILE = 2;
    private static final int ENCRYPTION = 4;
    private static final int END = 5;

    private static final int CRC = 4;
    private static final int LONGEST = 2 << 20;
    private static final int LONGEST_SIZE = 3;

    private final SeekableByteChannel channel;
    private final List<Entry> entries = new ArrayList<>();
    private boolean volume;
    private boolean locked;

    Headers(SeekableByteChannel channel) {
      this.channel = channel;
    }

    Rar5Directory read() throws IOException {
      channel.position(SIGNATURE.length);
      Ending ending = null;
      while (ending == null) {
        Deadline.poll();
        try {
          ending = next();
        } catch (IllegalArgumentException e) {
          ending = Ending.BROKEN;
        }
      }
      return new Rar5Directory(ending, volume, locked, entries, channel.position());
    }

    /** Reads a header and goes behind what belongs to it; null when there are more. */
    private @Nullable Ending next() throws IOException {
      byte[] begin = Rar5Directory.read(channel, CRC + LONGEST_SIZE);
      Fields size = new Fields(begin, Math.min(CRC, begin.length));
      if (begin.length < CRC + LONGEST_SIZE) {
        return Ending.CUT; // the shortest header is as long
      }
      long length = size.number();
      if (length == 0 || length > LONGEST || size.at > CRC + LONGEST_SIZE) {
        return Ending.BROKEN;
      }
      channel.position(channel.position() - begin.length + size.at);
      byte[] header = Rar5Directory.read(channel, (int) length);
      if (header.length < length) {
        return Ending.CUT;
      }
      CRC32 crc = new CRC32();
      crc.update(begin, CRC, size.at - CRC);
      crc.update(header);
      return crc.getValue() == new Fields(begin, 0).four() ? said(header) : Ending.BROKEN;
    }

    private @Nullable Ending said(byte[] header) throws IOException {
      Fields fields = new Fields(header, 0);
      long type = fields.number();
      long flags = fields.number();
      long extra = (flags & 1) == 0 ? 0 : fields.number();
      long data = (flags & 2) == 0 ? 0 : fields.number();
      if (extra > header.length || data < 0) {
        return Ending.BROKEN;
      }
      if (type == END) {
        return Ending.WHOLE;
      }
      if (type == ENCRYPTION) {
        locked = true;
        return Ending.WHOLE; // nothing behind it can be read
      }
      if (data > channel.size() - channel.position()) {
        return Ending.CUT;
      }
      channel.position(channel.position() + data);
      if (type == MAIN) {
        volume |= (fields.number() & 1) != 0;
      } else if (type == FILE) {
        entry(fields, header.length - (int) extra);
      }
      return entries.size() > MOST_ENTRIES ? Ending.WHOLE : null;
    }

    private void entry(Fields fields, int extra) {
      long flags = fields.number();
      long size = fields.number();
      fields.number(); // attributes
      if ((flags & 2) != 0) {
        fields.four(); // time
      }
      Long crc = (flags & 4) == 0 ? null : (Long) fields.four();
      fields.number(); // method
      fields.number(); // system
      String name = fields.text(fields.number());
      boolean plain = (flags & 1) == 0;
      fields.at = extra;
      while (fields.isMore()) {
        long length = fields.number();
        int begin = fields.at;
        long record = fields.number();
        locked |= record == 1;
        plain &= record != 5; // a link
        fields.go(begin + length);
      }
      entries.add(new Entry(name, plain, (flags & 8) == 0 ? Math.max(0, size) : -1, crc));
    }
  }

  /** The fields of a header, one after the other; none goes beyond its end. */
  private static final class Fields {
    private static final int LONGEST = 10;

    private final byte[] bytes;
    private int at;

    Fields(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    boolean isMore() {
      return at < bytes.length;
    }

    void go(long place) {
      if (place <= at || place > bytes.length) {
        throw new IllegalArgumentException("beyond the header");
      }
      at = (int) place;
    }

    /** Seven bits a byte, the lowest first. */
    long number() {
      long number = 0;
      for (int i = 0; i < LONGEST; i++) {
        int one = one();
        number |= (long) (one & 0x7F) << 7 * i;
        if (one < 0x80) {
          return number;
        }
      }
      throw new IllegalArgumentException("a number without an end");
    }

    long four() {
      long four = 0;
      for (int i = 0; i < Integer.SIZE; i += Byte.SIZE) {
        four |= (long) one() << i;
      }
      return four;
    }

    String text(long length) {
      if (length < 0 || length > bytes.length - at) {
        throw new IllegalArgumentException("beyond the header");
      }
      at += (int) length;
      return new String(bytes, at - (int) length, (int) length, StandardCharsets.UTF_8);
    }

    private int one() {
      if (!isMore()) {
        throw new IllegalArgumentException("beyond the header");
      }
      return bytes[at++] & 0xFF;
    }
  }
}

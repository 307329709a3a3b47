package io.shenbao.attachment.examine.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.storage.HeaderBlock;

/** How long a compound file must be by its own table of sectors (MS-CFB 2.3). */
final class Sectors {

  /** A file that is shorter than its table, of which nothing more can be told. */
  static final long UNKNOWN = Long.MAX_VALUE;

  private static final int FREE = -1;
  private static final int HEAD = 512;

  private final SeekableByteChannel file;
  private final HeaderBlock head;
  private final int size;

  private Sectors(SeekableByteChannel file, HeaderBlock head) {
    this.file = file;
    this.head = head;
    this.size = head.getBigBlockSize().getBigBlockSize();
  }

  /** To the end of the last sector in use; {@link #UNKNOWN} when even the table is cut off. */
  static long needed(SeekableByteChannel file) throws IOException {
    if (file.size() < HEAD) {
      return UNKNOWN;
    }
    file.position(0);
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    fill(file, head);
    return new Sectors(file, header(head)).needed();
  }

  private static HeaderBlock header(ByteBuffer head) {
    try {
      return new HeaderBlock(head);
    } catch (IOException e) {
      throw new IllegalArgumentException("a header that makes no sense", e);
    }
  }

  private long needed() throws IOException {
    long last = -1;
    long first = 0;
    for (int table : tables()) {
      ByteBuffer entries = sector(table);
      if (entries.remaining() < size) {
        return UNKNOWN;
      }
      for (int i = 0; i < size / Integer.BYTES; i++, first++) {
        if (entries.getInt(i * Integer.BYTES) != FREE) {
          last = first;
        }
      }
    }
    return (last + 2) * size;
  }

  /** The sectors that hold the table: the first of them in the header, the others in a chain. */
  private List<Integer> tables() throws IOException {
    List<Integer> tables = new ArrayList<>();
    for (int table : head.getBATArray()) {
      tables.add(table);
    }
    int next = head.getXBATIndex();
    for (int left = head.getXBATCount(); left > 0 && next >= 0; left--) {
      ByteBuffer more = sector(next);
      int last = size - Integer.BYTES;
      if (more.remaining() < size) {
        tables.add(Integer.MAX_VALUE); // beyond the end
        return tables;
      }
      for (int at = 0; at < last && tables.size() < head.getBATCount(); at += Integer.BYTES) {
        tables.add(more.getInt(at));
      }
      next = more.getInt(last);
    }
    return tables;
  }

  private ByteBuffer sector(int index) throws IOException {
    ByteBuffer sector = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    long at = (index + 1L) * size;
    if (index >= 0 && at < file.size()) {
      file.position(at);
      fill(file, sector);
      return sector;
    }
    return sector.limit(0);
  }

  private static void fill(SeekableByteChannel file, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining() && file.read(buffer) >= 0) {
      continue;
    }
    buffer.flip();
  }
}

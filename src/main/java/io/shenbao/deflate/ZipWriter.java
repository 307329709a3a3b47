package io.shenbao.deflate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an archive of what is packed already (PKWARE's APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and
 * 4.3.16). Archive streams, ours to borrow, each wake a deflater that would be idle, and that takes
 * as long as the rest of a document.
 */
public final class ZipWriter {

  private static final int LOCAL_HEADER = 0x04034B50;
  private static final int CENTRAL_HEADER = 0x02014B50;
  private static final int END = 0x06054B50;

  /** Version 2.0 can deflate. */
  private static final short VERSION = 20;

  /** Names in UTF-8 (general purpose bit 11). */
  private static final short FLAGS = 1 << 11;

  /** The first of January 1980, as MS-DOS counts: the same bytes whatever the clock says. */
  private static final int TIME = 1 << 21 | 1 << 16;

  private record Entry(byte[] name, Packed content, int offset) {}

  private final OutputStream out;
  private final List<Entry> entries = new ArrayList<>();
  private long offset;

  /** Writes an archive; whoever gave the stream closes it. */
  public ZipWriter(OutputStream out) {
    this.out = out;
  }

  /** Adds a file; no name may be added twice. */
  public void add(String name, Packed content) throws IOException {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer header = buffer(30 + bytes.length).putInt(LOCAL_HEADER);
    Entry entry = new Entry(bytes, content, Math.toIntExact(offset));
    entries.add(entry);
    put(header, entry);
    header.put(bytes);
    out.write(header.array());
    out.write(content.bytes(), 0, content.length());
    offset += header.capacity() + content.length();
  }

  /** Writes the directory; nothing can be added after that. */
  public void finish() throws IOException {
    int start = Math.toIntExact(offset);
    for (Entry entry : entries) {
      ByteBuffer header = buffer(46 + entry.name().length).putInt(CENTRAL_HEADER).putShort(VERSION);
      put(header, entry);
      // no comment, first disk, no attributes
      header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
      header.putInt(entry.offset()).put(entry.name());
      out.write(header.array());
      offset += header.capacity();
    }
    short count = (short) entries.size();
    ByteBuffer end = buffer(22).putInt(END).putInt(0).putShort(count).putShort(count);
    end.putInt(Math.toIntExact(offset) - start).putInt(start).putShort((short) 0);
    out.write(end.array());
  }

  /** What both headers of an entry say. */
  private static void put(ByteBuffer header, Entry entry) {
    Packed content = entry.content();
    header.putShort(VERSION).putShort(FLAGS).putShort((short) content.method()).putInt(TIME);
    header.putInt(content.crc()).putInt(content.length()).putInt(content.size());
    header.putShort((short) entry.name().length).putShort((short) 0);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}

package io.shenbao.attachment.examine.pdf;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * Where a PDF begins and ends in its file (ISO 32000-2, 7.5): readers allow for bytes before its
 * header and behind its end.
 *
 * @param begin of its header; -1 where there is none
 * @param end behind the last mark of an end
 * @param closed whether there is an end behind its last object
 * @param behind bytes of something else behind the end
 */
record Extent(long begin, long end, boolean closed, long behind) {

  private static final int CHUNK = 1 << 16;

  /** No mark is longer, so that none is missed between two chunks. */
  private static final int OVERLAP = 64;

  /** In which the header must begin. */
  private static final int HEAD = 1024;

  private static final Pattern HEADER = Pattern.compile("%PDF-\\d");
  private static final Pattern OBJECT = Pattern.compile("endobj|\\d\\s+\\d+\\s+obj\\b");
  private static final Pattern MARK = Pattern.compile("startxref\\s+(\\d+)\\s*(%%EOF)?");
  private static final Pattern LENGTH = Pattern.compile("/Linearized.{0,200}?/L\\s+(\\d+)");
  private static final String START = "startxref";

  static Extent of(SeekableByteChannel file) throws IOException {
    String head = text(file, 0, HEAD);
    Matcher header = HEADER.matcher(head);
    long begin = header.find() ? header.start() : -1;
    Matcher length = LENGTH.matcher(head.replace('\n', ' ').replace('\r', ' '));
    if (length.find() && isLonger(length.group(1), file.size())) {
      return new Extent(begin, file.size(), false, 0);
    }
    long mark = lastMark(file);
    return mark < 0
        ? new Extent(begin, file.size(), false, 0)
        : ending(file, Math.max(0, begin), begin, mark);
  }

  /**
   * Where the last {@code startxref} stands; -1 when an object stands behind it, or there is none.
   */
  private static long lastMark(SeekableByteChannel file) throws IOException {
    long to = file.size();
    while (to > 0) {
      long from = Math.max(0, to - CHUNK);
      String text = text(file, from, (int) Math.min(to - from + OVERLAP, file.size() - from));
      int mark = text.lastIndexOf(START);
      Matcher object = OBJECT.matcher(text);
      if (object.find(Math.max(0, mark))) {
        return -1;
      }
      if (mark >= 0) {
        return from + mark;
      }
      to = from;
    }
    return -1;
  }

  private static Extent ending(SeekableByteChannel file, long shift, long begin, long at)
      throws IOException {
    String text = text(file, at, OVERLAP);
    Matcher mark = MARK.matcher(text);
    if (!mark.lookingAt()) {
      return new Extent(begin, file.size(), false, 0);
    }
    long end = at + mark.end();
    if (mark.group(2) == null) {
      // the mark of the end is cut off, and perhaps digits of the number before it
      boolean known =
          pointsToATable(file, mark.group(1), 0) || pointsToATable(file, mark.group(1), shift);
      return new Extent(begin, file.size(), known && end + OVERLAP > file.size(), 0);
    }
    return new Extent(begin, end, true, behind(file, end));
  }

  private static boolean pointsToATable(SeekableByteChannel file, String offset, long shift)
      throws IOException {
    if (offset.length() > 12) {
      return false;
    }
    String there = text(file, Long.parseLong(offset) + shift, OVERLAP).stripLeading();
    return there.startsWith("xref") || OBJECT.matcher(there).lookingAt();
  }

  private static boolean isLonger(String length, long size) {
    return length.length() < 13 && Long.parseLong(length) > size + OVERLAP;
  }

  /** How many bytes follow an end, when they are more than blanks. */
  private static long behind(SeekableByteChannel file, long end) throws IOException {
    for (long at = end; at < file.size(); at += CHUNK) {
      for (byte one : text(file, at, CHUNK).getBytes(StandardCharsets.ISO_8859_1)) {
        if (one > ' ' || one < 0) {
          return file.size() - end;
        }
      }
    }
    return 0;
  }

  private static String text(SeekableByteChannel file, long at, int most) throws IOException {
    if (at >= file.size()) {
      return "";
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, file.size() - at));
    file.position(at);
    while (buffer.hasRemaining() && file.read(buffer) >= 0) {
      continue;
    }
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
  }
}

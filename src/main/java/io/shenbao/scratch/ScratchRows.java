package io.shenbao.scratch;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Rows of so many numbers each. One thread adds them; then any may be read, in any order and by
 * several threads. As many as there is room for stay at hand, and the rest is fetched from a file.
 */
public final class ScratchRows {

  private static final int BYTES_OF_PAGE = 8_192;

  private final int width;
  private final int shift;
  private final ScratchFile file;
  private final int[] atHand;
  private AtomicReferenceArray<long[]> pages = new AtomicReferenceArray<>(16);
  private long[] filling = {};
  private int size;
  private int taken;
  private int oldest;
  private int written;

  ScratchRows(int width, int megabytes, ScratchFile file) {
    this.width = width;
    this.shift = 31 - Integer.numberOfLeadingZeros(BYTES_OF_PAGE / Long.BYTES / width);
    this.file = file;
    this.atHand = new int[Math.max(1, (megabytes << 20) / (width * Long.BYTES << shift))];
  }

  /** Adds a row, which is copied. */
  public void add(long... row) {
    int at = offset(size);
    if (at == 0) {
      begin(size >>> shift);
    }
    System.arraycopy(row, 0, filling, at, width);
    size++;
  }

  private void begin(int number) {
    if (number > 0) {
      stay(number - 1);
    }
    if (number == pages.length()) {
      AtomicReferenceArray<long[]> more = new AtomicReferenceArray<>(2 * number);
      for (int i = 0; i < number; i++) {
        more.setPlain(i, pages.getPlain(i));
      }
      pages = more;
    }
    filling = new long[width << shift];
    pages.set(number, filling);
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** One number of a row. */
  public long get(int row, int column) {
    return page(row)[offset(row) + column];
  }

  /** The numbers among which a row stands; not to be changed. */
  public long[] page(int row) {
    long[] known = pages.getAcquire(row >>> shift);
    return known == null ? fetched(row >>> shift) : known;
  }

  /** Where on its page a row begins. */
  public int offset(int row) {
    return (row & (1 << shift) - 1) * width;
  }

  private synchronized long[] fetched(int number) {
    long[] known = pages.getAcquire(number);
    if (known != null) {
      return known;
    }
    ByteBuffer bytes = ByteBuffer.allocate(width * Long.BYTES << shift);
    file.read(bytes, (long) number * bytes.capacity());
    long[] page = new long[width << shift];
    bytes.flip().asLongBuffer().get(page);
    stay(number);
    pages.setRelease(number, page);
    return page;
  }

  /** Keeps a page at hand, for which the one that came first may have to go. */
  private synchronized void stay(int number) {
    if (taken < atHand.length) {
      atHand[taken++] = number;
      return;
    }
    int goes = atHand[oldest];
    if (goes == written) { // they go for the first time in the order in which they were filled
      write(goes);
      written++;
    }
    pages.setRelease(goes, null);
    atHand[oldest] = number;
    oldest = (oldest + 1) % atHand.length;
  }

  private void write(int number) {
    long[] page = pages.getPlain(number);
    ByteBuffer bytes = ByteBuffer.allocate(page.length * Long.BYTES);
    bytes.asLongBuffer().put(page);
    file.write(bytes, (long) number * bytes.capacity());
  }
}

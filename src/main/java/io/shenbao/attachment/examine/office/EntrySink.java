package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.examine.inner.InnerFile;
import io.shenbao.deadline.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Where the files of an archive are unpacked to, one after the other: nothing is kept but what
 * tells whether they are whole. It stops taking when the bounds or the time are spent.
 */
final class EntrySink extends OutputStream {

  /** Of this thread's computing; of an archive that takes longer, not all is looked at. */
  private static final Duration MOST = Duration.ofSeconds(15);

  private final long packed;
  private final long end = computed() + MOST.toNanos();
  private final CRC32 sum = new CRC32();
  private final byte[] head = new byte[InnerFile.HEAD];
  private long size;
  private long unpacked;

  /**
   * @param packed the archive's own size
   */
  EntrySink(long packed) {
    this.packed = packed;
  }

  /** The next file begins. */
  void begin() {
    sum.reset();
    size = 0;
  }

  /** How many bytes the file has had. */
  long size() {
    return size;
  }

  long crc32() {
    return sum.getValue();
  }

  /** The file's first bytes. */
  byte[] head() {
    return Arrays.copyOf(head, (int) Math.min(size, head.length));
  }

  /** Whether there is no time left. */
  boolean isLate() {
    return computed() > end;
  }

  /** Whether the files came to more than an archive may hold. */
  boolean isTooMuch() {
    return ArchiveBounds.areExceeded(unpacked, packed);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Deadline.poll();
    for (int i = 0; i < length && size + i < head.length; i++) {
      head[(int) size + i] = bytes[offset + i];
    }
    sum.update(bytes, offset, length);
    size += length;
    unpacked += length;
    if (isTooMuch() || isLate()) {
      throw new IOException("no more is taken");
    }
  }

  private static long computed() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

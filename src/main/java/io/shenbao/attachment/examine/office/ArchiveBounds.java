package io.shenbao.attachment.examine.office;

import java.util.Collection;

/** What an archive may unpack to: above it is no document, and nobody would hand it in. */
final class ArchiveBounds {

  /** So little does no harm, whatever it was packed into. */
  static final long LEAST_SUSPICIOUS = 100_000_000;

  private static final long MOST_UNPACKED = 2_000_000_000L;

  /** Real workbooks come to some 40 times their size. */
  private static final long MOST_RATIO = 200;

  private static final int MOST_ENTRIES = 100_000;

  private ArchiveBounds() {}

  /**
   * Looks at what a directory promises.
   *
   * @param sizes of all files in it; below 0 where it does not say
   * @param packed the archive's own size
   */
  static boolean areExceeded(Collection<Long> sizes, long packed) {
    long unpacked = 0;
    for (long size : sizes) {
      unpacked += Math.max(0, size);
      if (areExceeded(unpacked, packed)) {
        return true;
      }
    }
    return sizes.size() > MOST_ENTRIES;
  }

  /** Whether so many bytes are more than an archive of that size may unpack to. */
  static boolean areExceeded(long unpacked, long packed) {
    return unpacked < 0
        || unpacked > MOST_UNPACKED
        || unpacked > LEAST_SUSPICIOUS && unpacked > MOST_RATIO * packed;
  }
}

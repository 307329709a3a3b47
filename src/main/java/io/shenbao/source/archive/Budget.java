package io.shenbao.source.archive;

import io.shenbao.deadline.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What may be unpacked of an archive, and of all archives in it together. */
public final class Budget {

  /** Twice what an application may hold, folders and the sum of several in one archive counted. */
  static final int MOST_ENTRIES = 10_000;

  /** In bytes: films of all scenarios, several times over. */
  static final long MOST_BYTES = 4L << 30;

  /** Ordinary files shrink to a tenth. */
  static final int MOST_RATIO = 100;

  /** In bytes: so little does no harm, whatever it was packed into. */
  static final long HARMLESS = 64L << 20;

  /** An archive in an archive in an archive. */
  static final int MOST_NESTED = 3;

  private final long packed;
  private final long mostBytes;
  private final int nested;
  private final Spent spent;

  /** What all archives of one have in common. */
  private static final class Spent {
    private long bytes;
    private int entries;
  }

  private Budget(long packed, long mostBytes, int nested, Spent spent) {
    this.packed = packed;
    this.mostBytes = mostBytes;
    this.nested = nested;
    this.spent = spent;
  }

  /** That of an archive that lies in the input itself. */
  public static Budget of(Path archive) throws IOException {
    return of(Files.size(archive), MOST_BYTES);
  }

  static Budget of(long packed, long mostBytes) {
    return new Budget(packed, mostBytes, 1, new Spent());
  }

  /** That of an archive in this one: what is left. */
  public Budget within() {
    return new Budget(packed, mostBytes, nested + 1, spent);
  }

  void begin() throws ArchiveRefused {
    if (nested > MOST_NESTED) {
      throw ArchiveRefused.spent("archive.deep", MOST_NESTED);
    }
  }

  /** What a directory promises, before anything is written. */
  void expect(long entries, long bytes) throws ArchiveRefused {
    if (spent.entries + entries > MOST_ENTRIES) {
      throw ArchiveRefused.spent("archive.entries", MOST_ENTRIES);
    }
    check(spent.bytes + Math.max(0, bytes));
  }

  void spendEntry() throws ArchiveRefused {
    Deadline.poll();
    if (++spent.entries > MOST_ENTRIES) {
      throw ArchiveRefused.spent("archive.entries", MOST_ENTRIES);
    }
  }

  void spend(int bytes) throws ArchiveRefused {
    Deadline.poll();
    spent.bytes += bytes;
    check(spent.bytes);
  }

  private void check(long bytes) throws ArchiveRefused {
    if (bytes > mostBytes) {
      throw ArchiveRefused.spent("archive.large", mostBytes >> 20);
    }
    if (bytes > HARMLESS && bytes / MOST_RATIO > packed) {
      throw ArchiveRefused.spent("archive.bomb", MOST_RATIO);
    }
  }
}

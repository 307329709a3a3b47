package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.examine.inner.InnerFile;
import io.shenbao.attachment.inspection.Observation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of an archive, read to their ends one after the other as long as there is time. */
final class EntryReading {

  private final List<String> names;
  private final EntrySink sink;
  private final List<InnerFile> inner = new ArrayList<>();
  private boolean late;

  /**
   * @param names of all files in the archive, in the order in which they are read
   * @param packed the archive's own size
   */
  EntryReading(List<String> names, long packed) {
    this.names = names;
    this.sink = new EntrySink(packed);
  }

  /** Unpacks a file. */
  @FunctionalInterface
  interface Unpacked {
    void into(EntrySink sink) throws IOException, Faulty;
  }

  /** The name of the file that is read next; of the last one when all are. */
  String next() {
    return names.isEmpty() ? "" : names.get(Math.min(count(), names.size() - 1));
  }

  /** How many files were read. */
  int count() {
    return inner.size();
  }

  /** Whether all files were read. */
  boolean isDone() {
    return count() >= names.size();
  }

  /** Whether there is no time for more. */
  boolean isLate() {
    return late;
  }

  /** There is no time for more. */
  void stop() {
    late = true;
  }

  /**
   * Reads the next file, and compares it with what the directory says.
   *
   * @param size in bytes; -1 where it is not known
   * @param crc32 null where it is not known
   */
  void read(Unpacked file, long size, @Nullable Long crc32) throws Faulty {
    String name = next();
    sink.begin();
    try {
      file.into(sink);
    } catch (IOException | RuntimeException e) {
      if (sink.isTooMuch()) {
        throw Faulty.bomb();
      }
      late = sink.isLate();
      if (!late) {
        throw Faulty.broken(name);
      }
      return;
    }
    boolean isOther = size >= 0 && size != sink.size() || crc32 != null && crc32 != sink.crc32();
    if (isOther) {
      throw Faulty.broken(name);
    }
    inner.add(InnerFile.of(name, sink.head()));
  }

  /** What came of it; files that were not read are known by their names only. */
  OfficePackage read() {
    int seen = count();
    List<InnerFile> all = new ArrayList<>(inner);
    names.stream().skip(seen).map(name -> InnerFile.of(name, new byte[0])).forEach(all::add);
    OfficePackage read = OfficePackage.of(all);
    return late
        ? read.with(Observation.of(Observation.Kind.SAMPLED, "entries", seen, names.size()))
        : read;
  }
}

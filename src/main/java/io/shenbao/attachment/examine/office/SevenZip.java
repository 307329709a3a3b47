package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.examine.bytes.ByteFile;
import io.shenbao.attachment.inspection.Obstacle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** A 7z: where its directory ends stands at its beginning, and a check sum for each file in it. */
final class SevenZip {

  private static final byte[] SIGNATURE = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c};

  /** With the place and length of the directory, which has a check sum of its own. */
  private static final int HEADER = 32;

  private static final int SUM_AT = 8;
  private static final int PLACE_AT = 12;
  private static final int LENGTH_AT = 20;

  /** Enough for what 7-Zip's strong presets ask for, in a child. */
  private static final int MOST_MEMORY_KIB = 200 << 10;

  private static final int PIECE = 1 << 16;

  private SevenZip() {}

  static boolean is(Path path) throws IOException {
    try (ByteFile in = new ByteFile(path)) {
      return Arrays.equals(in.bytes(SIGNATURE.length), SIGNATURE);
    }
  }

  /**
   * Looks into one.
   *
   * @param whole whether all files in it are read to their end
   */
  static OfficePackage read(Path path, boolean whole) throws IOException, Faulty {
    long end = end(path);
    try (SevenZFile file =
        SevenZFile.builder().setPath(path).setMaxMemoryLimitKiB(MOST_MEMORY_KIB).get()) {
      List<SevenZArchiveEntry> files =
          StreamSupport.stream(file.getEntries().spliterator(), false)
              .filter(entry -> !entry.isDirectory())
              .toList();
      if (ArchiveBounds.areExceeded(
          files.stream().map(SevenZArchiveEntry::getSize).toList(), Files.size(path))) {
        throw Faulty.bomb();
      }
      EntryReading reading =
          new EntryReading(
              files.stream().map(entry -> String.valueOf(entry.getName())).toList(),
              Files.size(path));
      if (whole) {
        read(file, reading);
      } else if (file.getNextEntry() != null) {
        file.read(); // which a password prevents
      }
      return reading.read().endingAt(end, path);
    } catch (IOException | RuntimeException e) {
      throw fault(e);
    }
  }

  private static void read(SevenZFile file, EntryReading reading) throws IOException, Faulty {
    for (SevenZArchiveEntry entry = file.getNextEntry();
        entry != null && !reading.isLate();
        entry = file.getNextEntry()) {
      if (!entry.isDirectory()) {
        reading.read(sink -> copy(file, sink), entry.getSize(), null);
      }
    }
  }

  private static void copy(SevenZFile file, EntrySink sink) throws IOException, Faulty {
    byte[] piece = new byte[PIECE];
    try {
      for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
        sink.write(piece, 0, read);
      }
    } catch (PasswordRequiredException | MemoryLimitException e) {
      throw fault(e);
    }
  }

  /** Where the archive ends. */
  private static long end(Path path) throws IOException, Faulty {
    ByteBuffer header;
    long size;
    try (ByteFile in = new ByteFile(path)) {
      size = in.size();
      header = ByteBuffer.wrap(in.bytes(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
    }
    if (header.capacity() < HEADER) {
      throw Faulty.cut("bytes", size);
    }
    CRC32 sum = new CRC32();
    sum.update(header.array(), PLACE_AT, HEADER - PLACE_AT);
    long place = header.getLong(PLACE_AT);
    long length = header.getLong(LENGTH_AT);
    long end = HEADER + place + length;
    boolean isSound = (int) sum.getValue() == header.getInt(SUM_AT);
    if (!isSound || place < 0 || length < 0 || end < HEADER) {
      throw Faulty.broken();
    }
    if (end > size) {
      throw Faulty.cut("percent", (long) (100.0 * size / end), "bytes", size);
    }
    return end;
  }

  private static Faulty fault(Exception e) {
    if (e instanceof PasswordRequiredException) {
      return Faulty.locked("password");
    } else if (e instanceof MemoryLimitException) {
      return Faulty.unchecked(Obstacle.MEMORY);
    }
    return String.valueOf(e.getMessage()).contains("nsupported")
        ? Faulty.undecoded()
        : Faulty.broken();
  }
}

package io.shenbao.attachment.examine.office;

import io.shenbao.deadline.Deadline;
import io.shenbao.filename.RawName;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zip archive that was opened by its directory, which stands at its very end. */
public final class Zip implements Closeable {

  private static final int PIECE = 1 << 14;

  private final ZipFile file;
  private final List<ZipArchiveEntry> entries;

  /** How a file of the archive is read while its check sum is taken. */
  interface Reader {
    /** Reads as much of it as it likes. */
    void read(InputStream in) throws IOException, Faulty;
  }

  private Zip(ZipFile file) {
    this.file = file;
    this.entries = Collections.list(file.getEntriesInPhysicalOrder());
  }

  /**
   * Opens it.
   *
   * @throws IOException when the file can't be read
   */
  static Zip open(Path path) throws IOException, Faulty {
    if (ZipEnd.isCutUp(path)) {
      throw Faulty.volume();
    }
    if (ZipEnd.behind(path) < 0) {
      throw Faulty.cut("entries", wholeEntries(path), "bytes", Files.size(path));
    }
    Zip zip = new Zip(directory(path));
    try {
      zip.judge(path);
      return zip;
    } catch (IOException | Faulty e) {
      zip.close();
      throw e;
    }
  }

  /** Whether a file is an archive that unpacks to more than anybody would hand in. */
  public static boolean isBomb(Path path) throws IOException {
    if (!ZipEnd.isZip(path)) {
      return false;
    }
    try (ZipFile file = directory(path)) {
      return unpacksTooFar(Collections.list(file.getEntries()), Files.size(path));
    } catch (Faulty e) {
      return false; // who looks into it says so
    }
  }

  private static ZipFile directory(Path path) throws IOException, Faulty {
    SeekableByteChannel channel = Files.newByteChannel(path);
    try {
      return ZipFile.builder().setSeekableByteChannel(channel).get();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw Faulty.broken();
    }
  }

  private void judge(Path path) throws IOException, Faulty {
    long size = Files.size(path);
    if (unpacksTooFar(entries, size)) {
      throw Faulty.bomb();
    }
    if (!entries.isEmpty() && entries.get(0).getLocalHeaderOffset() > 0 && ZipEnd.isZip(path)) {
      // the directory of an archive inside the one whose end is missing
      throw Faulty.cut("entries", wholeEntries(path), "bytes", size);
    }
    if (entries.stream().anyMatch(one -> one.getGeneralPurposeBit().usesEncryption())) {
      throw Faulty.locked("password");
    }
  }

  private static boolean unpacksTooFar(List<ZipArchiveEntry> entries, long size) {
    return ArchiveBounds.areExceeded(entries.stream().map(ZipArchiveEntry::getSize).toList(), size);
  }

  /** How many files can be read from an archive without an end. */
  private static int wholeEntries(Path path) throws IOException {
    int whole = 0;
    try (ZipArchiveInputStream in = new ZipArchiveInputStream(Files.newInputStream(path))) {
      byte[] piece = new byte[PIECE];
      long unpacked = 0;
      while (in.getNextEntry() != null) {
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
          Deadline.poll();
          unpacked += read;
          if (unpacked > ArchiveBounds.LEAST_SUSPICIOUS) {
            return whole;
          }
        }
        whole++;
      }
    } catch (IOException | RuntimeException e) {
      return whole; // here it ends
    }
    return whole;
  }

  /** Its files, in the order in which they lie in it. */
  List<ZipArchiveEntry> entries() {
    return entries;
  }

  /** A file by its name, be it written with other capitals (ECMA-376-2, 6.2.2). */
  @Nullable ZipArchiveEntry entry(String name) {
    ZipArchiveEntry exact = file.getEntry(name);
    if (exact != null) {
      return exact;
    }
    return entries.stream()
        .filter(one -> one.getName().replace('\\', '/').equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  /** A file that must be there. */
  ZipArchiveEntry needed(String name) throws Faulty {
    ZipArchiveEntry entry = entry(name);
    if (entry == null) {
      throw Faulty.broken(name);
    }
    return entry;
  }

  /** A file's name, in whatever encoding its bytes are. */
  static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    return raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()
        ? entry.getName()
        : RawName.of(raw);
  }

  /** Reads a file to its end and compares length and check sum with what the directory says. */
  void read(ZipArchiveEntry entry, Reader reader) throws IOException, Faulty {
    if (!file.canReadEntryData(entry)) {
      throw Faulty.undecoded();
    }
    CRC32 sum = new CRC32();
    try (InputStream raw = file.getInputStream(entry);
        CheckedInputStream in = new CheckedInputStream(raw, sum)) {
      Counting counted = new Counting(in, entry.getSize());
      reader.read(counted);
      byte[] piece = new byte[PIECE];
      while (counted.read(piece, 0, piece.length) >= 0) {
        continue;
      }
      if (counted.count != entry.getSize() || sum.getValue() != entry.getCrc()) {
        throw Faulty.broken(name(entry));
      }
    } catch (IOException | RuntimeException e) {
      throw Faulty.broken(name(entry));
    }
  }

  /** Up to so many bytes from the beginning of a file. */
  byte[] head(ZipArchiveEntry entry, int most) {
    try (InputStream in = file.getInputStream(entry)) {
      return in.readNBytes(most);
    } catch (IOException | RuntimeException e) {
      return new byte[0]; // who reads all of it says so
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Ends where there is more than the directory says. */
  private static final class Counting extends InputStream {
    private final InputStream in;
    private final long most;
    private long count;

    Counting(InputStream in, long most) {
      this.in = in;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      Deadline.poll();
      int read = in.read(into, offset, length);
      count += Math.max(0, read);
      if (count > most) {
        throw new ZipException("longer than it says");
      }
      return read;
    }
  }
}

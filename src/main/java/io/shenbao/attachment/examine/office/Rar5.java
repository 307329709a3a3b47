package io.shenbao.attachment.examine.office;

import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.source.archive.Bsdtar;
import io.shenbao.source.archive.Rar5Directory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.jspecify.annotations.Nullable;

/** A RAR 5: its headers are read here, and what is in it by {@code bsdtar}. */
final class Rar5 {

  /** By the clock; the parent waits for a file somewhat longer. */
  private static final Duration MOST = Duration.ofMinutes(3);

  private static final int PIECE = 1 << 16;

  private final Path path;
  private final boolean hasProgram;
  private final Rar5Directory directory;
  private final List<Rar5Directory.Entry> files;
  private final EntryReading reading;

  /** The first file that is not what was promised, though all of it was unpacked. */
  private @Nullable Faulty wrong;

  private boolean brokenOff;

  /**
   * @param hasProgram whether {@code bsdtar} is there
   */
  Rar5(Path path, boolean hasProgram) throws IOException {
    this.path = path;
    this.hasProgram = hasProgram;
    this.directory = Rar5Directory.read(path);
    this.files = directory.entries().stream().filter(Rar5Directory.Entry::plain).toList();
    this.reading =
        new EntryReading(files.stream().map(Rar5Directory.Entry::name).toList(), Files.size(path));
  }

  /**
   * Looks into it.
   *
   * @param whole whether all files in it are read to their end
   */
  OfficePackage read(boolean whole) throws IOException, Faulty {
    judge();
    if (whole) {
      if (!hasProgram) {
        throw Faulty.unchecked(Obstacle.NO_PROGRAM);
      }
      unpack();
    }
    return reading.read().endingAt(directory.end(), path);
  }

  /** What its headers say. */
  private void judge() throws IOException, Faulty {
    long size = Files.size(path);
    if (directory.locked()) {
      throw Faulty.locked("password");
    }
    if (directory.volume()) {
      throw Faulty.volume();
    }
    switch (directory.ending()) {
      case CUT -> throw Faulty.cut("entries", files.size(), "bytes", size);
      case BROKEN -> throw Faulty.broken();
      default -> {
        List<Long> sizes = directory.entries().stream().map(Rar5Directory.Entry::size).toList();
        if (ArchiveBounds.areExceeded(sizes, size)) {
          throw Faulty.bomb();
        }
      }
    }
  }

  private void unpack() throws IOException, Faulty {
    try {
      Bsdtar.Taker<Faulty> taker = this::take;
      new Bsdtar(MOST).unpack(path, taker);
      if (wrong == null && !reading.isDone() && !reading.isLate()) {
        wrong = Faulty.broken(reading.next());
      }
    } catch (Bsdtar.Failure e) {
      fail(e);
    }
    if (wrong != null) {
      throw wrong;
    }
  }

  /** What the program makes of a file; what it has to say of it comes at its end. */
  private boolean take(TarArchiveEntry entry, InputStream content) throws Faulty {
    boolean isPlain = entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
    if (isPlain && wrong == null && !reading.isDone()) {
      Rar5Directory.Entry promised = files.get(reading.count());
      try {
        reading.read(sink -> copy(content, sink), promised.size(), promised.crc32());
      } catch (Faulty e) {
        if (e.isBomb()) {
          throw e;
        }
        wrong = brokenOff ? null : e;
      }
    }
    return !reading.isLate();
  }

  private void copy(InputStream content, EntrySink sink) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int read = read(content, piece); read >= 0; read = read(content, piece)) {
      sink.write(piece, 0, read);
    }
  }

  private int read(InputStream content, byte[] piece) throws IOException {
    try {
      return content.read(piece);
    } catch (IOException e) {
      brokenOff = true; // the program has ended, and says why
      throw e;
    }
  }

  private void fail(Bsdtar.Failure e) throws Faulty {
    switch (e.reason()) {
      case NOT_THERE -> throw Faulty.unchecked(Obstacle.NO_PROGRAM);
      case LATE -> reading.stop();
      case COMPLAINED -> {
        if (e.complaints().contains("nsupported") || e.complaints().contains("emory")) {
          throw Faulty.undecoded();
        }
        wrong = wrong == null ? Faulty.broken(reading.next()) : wrong;
      }
    }
  }
}

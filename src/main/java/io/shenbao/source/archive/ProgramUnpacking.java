package io.shenbao.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * Unpacks a RAR 5, which no library reads, by {@code bsdtar}: what it makes of it is taken within
 * the same bounds as any other, and must be what the archive's own headers promise.
 */
final class ProgramUnpacking implements ArchiveKind.Unpacking {

  private static final Duration MOST = Duration.ofMinutes(10);

  private final Bsdtar program;

  ProgramUnpacking(String program) {
    this.program = new Bsdtar(program, MOST);
  }

  @Override
  public void unpack(Path archive, Landing landing) throws IOException {
    Rar5Directory directory = Rar5Directory.read(archive);
    if (directory.locked()) {
      throw ArchiveRefused.of("archive.encrypted");
    }
    if (directory.volume()) {
      throw ArchiveRefused.volumes(1);
    }
    if (directory.ending() != Rar5Directory.Ending.WHOLE) {
      throw new IOException("its headers are " + directory.ending());
    }
    landing
        .budget()
        .expect(
            directory.entries().size(),
            directory.entries().stream().mapToLong(one -> Math.max(0, one.size())).sum());
    Iterator<Rar5Directory.Entry> promised =
        directory.entries().stream().filter(Rar5Directory.Entry::plain).iterator();
    try {
      Bsdtar.Taker<IOException> taker =
          (entry, in) -> {
            take(entry, in, promised, landing);
            return true;
          };
      String complaints = program.unpack(archive, taker);
      if (!complaints.isEmpty() || promised.hasNext()) {
        throw new IOException(complaints); // it leaves out what it can't write, and goes on
      }
    } catch (Bsdtar.Failure e) {
      throw refused(e);
    }
  }

  private static void take(
      TarArchiveEntry entry,
      InputStream content,
      Iterator<Rar5Directory.Entry> promised,
      Landing landing)
      throws IOException {
    String name = entry.getName();
    if (entry.isDirectory()) {
      landing.folder(name);
    } else if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
      CheckedInputStream in = new CheckedInputStream(content, new CRC32());
      landing.file(name, in::transferTo);
      Long sum = promised.hasNext() ? promised.next().crc32() : null;
      if (sum != null && sum != in.getChecksum().getValue()) {
        throw new IOException("wrong checksum: " + name);
      }
    } else {
      throw ArchiveRefused.of("archive.link", name);
    }
  }

  private static IOException refused(Bsdtar.Failure e) {
    return switch (e.reason()) {
      case NOT_THERE -> ArchiveRefused.ours("archive.rar5").because(e);
      case LATE -> ArchiveRefused.ours("archive.time").because(e);
      case COMPLAINED ->
          e.complaints().contains("ncrypt") || e.complaints().contains("passphrase")
              ? ArchiveRefused.of("archive.encrypted").because(e)
              : e;
    };
  }
}

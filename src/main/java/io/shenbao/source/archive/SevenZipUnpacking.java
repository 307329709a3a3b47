package io.shenbao.source.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** Unpacks a 7z. */
final class SevenZipUnpacking implements ArchiveKind.Unpacking {

  /** Enough for what 7-Zip's strongest preset asks for. */
  private static final int MOST_MEMORY_KIB = 300 << 10;

  /** Where 7-Zip keeps the Unix mode among the Windows attributes. */
  private static final int MODE_SHIFT = 16;

  private static final int TYPE_MASK = 0xF000;
  private static final int LINK = 0xA000;

  /** Windows: a reparse point, which links are. */
  private static final int REPARSE_POINT = 0x400;

  @Override
  public void unpack(Path archive, Landing landing) throws IOException {
    try (SevenZFile file =
        SevenZFile.builder().setPath(archive).setMaxMemoryLimitKiB(MOST_MEMORY_KIB).get()) {
      long entries = 0;
      long bytes = 0;
      for (SevenZArchiveEntry entry : file.getEntries()) {
        entries++;
        bytes += entry.getSize();
      }
      landing.budget().expect(entries, bytes);
      for (SevenZArchiveEntry entry = file.getNextEntry();
          entry != null;
          entry = file.getNextEntry()) {
        take(file, entry, landing);
      }
    } catch (PasswordRequiredException e) {
      throw ArchiveRefused.of("archive.encrypted").because(e);
    } catch (MemoryLimitException e) {
      throw ArchiveRefused.of("archive.memory").because(e);
    }
  }

  private static void take(SevenZFile file, SevenZArchiveEntry entry, Landing landing)
      throws IOException {
    String name = entry.getName();
    if (name == null) {
      throw new IOException("an entry without a name");
    }
    if (isLink(entry)) {
      throw ArchiveRefused.of("archive.link", name);
    }
    if (entry.isDirectory()) {
      landing.folder(name);
    } else if (!entry.isAntiItem()) {
      landing.file(name, out -> copy(file, out));
    }
  }

  private static boolean isLink(SevenZArchiveEntry entry) {
    int attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
    return (attributes >>> MODE_SHIFT & TYPE_MASK) == LINK || (attributes & REPARSE_POINT) != 0;
  }

  private static void copy(SevenZFile file, OutputStream out) throws IOException {
    byte[] buffer = new byte[65_536];
    for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
      out.write(buffer, 0, read);
    }
  }
}

package io.shenbao.attachment.examine.office;

import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.rarfile.FileHeader;
import io.shenbao.filename.RawName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A rar of the formats before RAR 5. */
final class Rar4 {

  private Rar4() {}

  static boolean is(Path path) throws IOException {
    return Rar4Blocks.areIn(path);
  }

  /**
   * Looks into one.
   *
   * @param whole whether all files in it are read to their end
   */
  static OfficePackage read(Path path, boolean whole) throws IOException, Faulty {
    long end = Rar4Blocks.end(path);
    long packed = Files.size(path);
    try (Archive rar = new Archive(path.toFile())) {
      List<FileHeader> files =
          rar.getFileHeaders().stream().filter(header -> !header.isDirectory()).toList();
      if (ArchiveBounds.areExceeded(
          files.stream().map(FileHeader::getFullUnpackSize).toList(), packed)) {
        throw Faulty.bomb();
      }
      EntryReading reading = new EntryReading(files.stream().map(Rar4::name).toList(), packed);
      if (whole) {
        for (FileHeader header : files) {
          if (!reading.isLate()) {
            reading.read(sink -> extract(rar, header, sink), header.getFullUnpackSize(), null);
          }
        }
      }
      return reading.read().endingAt(end, path);
    } catch (UnsupportedRarEncryptedException e) {
      throw Faulty.locked("password");
    } catch (RarException | RuntimeException e) {
      throw Faulty.broken();
    }
  }

  private static String name(FileHeader header) {
    return header.isUnicode() ? header.getFileName() : RawName.of(header.getFileNameByteArray());
  }

  /** Which takes its check sum, too. */
  private static void extract(Archive rar, FileHeader header, EntrySink sink) throws IOException {
    try {
      rar.extractFile(header, sink);
    } catch (RarException e) {
      throw new IOException(e);
    }
  }
}

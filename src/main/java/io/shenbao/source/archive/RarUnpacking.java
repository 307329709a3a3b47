package io.shenbao.source.archive;

import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.rarfile.FileHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Unpacks a rar of the format before RAR 5. */
final class RarUnpacking implements ArchiveKind.Unpacking {

  private static final int TYPE_MASK = 0xF000;
  private static final int LINK = 0xA000;

  @Override
  public void unpack(Path archive, Landing landing) throws IOException {
    try (Archive rar = new Archive(archive.toFile())) {
      if (rar.isEncrypted()) {
        throw ArchiveRefused.of("archive.encrypted");
      }
      if (rar.getMainHeader().isMultiVolume()) {
        throw ArchiveRefused.volumes(1);
      }
      List<FileHeader> headers = rar.getFileHeaders();
      landing
          .budget()
          .expect(headers.size(), headers.stream().mapToLong(FileHeader::getFullUnpackSize).sum());
      NameEncoding names =
          NameEncoding.of(
              headers.stream()
                  .filter(header -> !header.isUnicode())
                  .map(FileHeader::getFileNameByteArray)
                  .toList());
      for (FileHeader header : headers) {
        take(rar, header, name(header, names), landing);
      }
    } catch (UnsupportedRarEncryptedException e) {
      throw ArchiveRefused.of("archive.encrypted").because(e);
    } catch (RarException e) {
      throw broken(e);
    }
  }

  private static String name(FileHeader header, NameEncoding names) {
    return header.isUnicode() ? header.getFileName() : names.of(header.getFileNameByteArray());
  }

  private static void take(Archive rar, FileHeader header, String name, Landing landing)
      throws IOException {
    if (header.isEncrypted()) {
      throw ArchiveRefused.of("archive.encrypted");
    }
    if ((header.getFileAttr() & TYPE_MASK) == LINK) {
      throw ArchiveRefused.of("archive.link", name);
    }
    if (header.isDirectory()) {
      landing.folder(name);
    } else {
      landing.file(name, out -> extract(rar, header, out));
    }
  }

  private static void extract(Archive rar, FileHeader header, OutputStream out) throws IOException {
    try {
      rar.extractFile(header, out);
    } catch (RarException e) {
      throw broken(e);
    }
  }

  /** What the target said, where that is the cause. */
  private static IOException broken(RarException e) {
    return e.getCause() instanceof ArchiveRefused refused ? refused : new IOException(e);
  }
}

package io.shenbao.attachment.examine;

import io.shenbao.attachment.examine.office.Zip;
import java.io.IOException;
import java.nio.file.Path;

/** Tells archives that must not be unpacked by what their directory says. */
final class ArchiveGuard {

  /** Whether a file is an archive that unpacks to more than anybody would hand in. */
  boolean isBomb(Path file) throws IOException {
    return Zip.isBomb(file);
  }
}

package io.shenbao.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that others may read while it is written: they see the old one or the new one. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a text beside the file, and moves it into place.
   *
   * @throws FileSystemException that names the file; nothing is left beside it
   */
  public static void write(Path file, String text) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
      move(draft, file);
    } catch (IOException e) {
      FileSystemException named = new FileSystemException(file.toString());
      named.initCause(e);
      discard(draft, named);
      throw named;
    }
  }

  private static void discard(Path draft, IOException why) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  /** Puts a file in its place, at once where the file system can. */
  public static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

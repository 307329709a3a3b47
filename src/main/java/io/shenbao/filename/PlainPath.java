package io.shenbao.filename;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A way to a file by a name that can be written as text: many libraries, and all other programs,
 * are given names as text, which one in another encoding is not. It is a link to the file in a
 * folder of the system's for such things, and goes when it is closed; a file whose name is plain
 * needs none.
 */
public final class PlainPath implements AutoCloseable {

  private static final CharMatcher PLAIN =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'));

  private static final int LONGEST_ENDING = 8;

  private final Path path;
  private final @Nullable Path folder;

  private PlainPath(Path path, @Nullable Path folder) {
    this.path = path;
    this.folder = folder;
  }

  /** The way to a file; its own path where no other can be made. */
  public static PlainPath to(Path file) {
    if (isPlain(file)) {
      return new PlainPath(file, null);
    }
    Path folder = null;
    try {
      folder = Files.createTempDirectory("shenbao");
      Path link = folder.resolve("file" + ending(PathName.of(file)));
      return new PlainPath(Files.createSymbolicLink(link, file.toAbsolutePath()), folder);
    } catch (IOException | UnsupportedOperationException e) {
      new PlainPath(file, folder).close();
      return new PlainPath(file, null);
    }
  }

  /** The path to open it by. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      if (folder != null) {
        Files.deleteIfExists(folder.resolve(path.getFileName()));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      return; // an empty folder, or a link to what is there anyway
    }
  }

  /** Whether the text of a path is all of it. */
  private static boolean isPlain(Path file) {
    try {
      return Path.of(file.toString()).equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String ending(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ending.length() <= LONGEST_ENDING && PLAIN.matchesAllOf(ending) ? "." + ending : "";
  }
}

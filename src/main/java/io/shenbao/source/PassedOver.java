package io.shenbao.source;

import io.shenbao.filename.PathName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The names of folders and files in the input that nobody need look at. */
public final class PassedOver {

  private final List<String> names;

  /**
   * @param names those that the configuration adds to what file systems and editors leave behind
   */
  public PassedOver(Collection<String> names) {
    this.names = List.copyOf(names);
  }

  /** Whether a folder is not looked into. */
  public boolean isFolder(Path folder) {
    return names.contains(PathName.of(folder));
  }

  /** Whether a file is not looked at. */
  public boolean isFile(Path file) {
    return SourceFinder.isIgnored(file) || names.contains(PathName.of(file));
  }

  /**
   * What lies in a folder but for what is passed over.
   *
   * @throws IOException when it can't be listed, or nothing can be known of what is listed
   */
  List<Path> others(Path folder) throws IOException {
    List<Path> others;
    try (Stream<Path> list = Files.list(folder)) {
      others = list.filter(path -> !isFile(path)).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path other : others) {
      Files.readAttributes(other, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
    return others;
  }
}

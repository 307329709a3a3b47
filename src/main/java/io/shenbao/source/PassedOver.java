package io.shenbao.source;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

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
    return names.contains(folder.getFileName().toString());
  }

  /** Whether a file is not looked at. */
  public boolean isFile(Path file) {
    return SourceFinder.isIgnored(file) || names.contains(file.getFileName().toString());
  }
}

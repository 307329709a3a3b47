package io.shenbao.desk.workspace;

import io.shenbao.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which applications went back to their applicants, and when. */
public final class GivenBack {

  private static final int DAY = 10;

  private final Path folder;

  public GivenBack(Workspace workspace) {
    this.folder = workspace.own().resolve("returned");
  }

  /**
   * The day on which one was last given back, ISO-8601; empty when it never was.
   *
   * @param key its identifier in addresses
   */
  public String when(String key) throws IOException {
    Path file = folder.resolve(key);
    return Files.isRegularFile(file) && Files.size(file) <= 2 * DAY
        ? Files.readString(file).strip()
        : "";
  }

  /** One is given back on that day. */
  public void on(String key, String day) throws IOException {
    Files.createDirectories(folder);
    WholeFile.write(folder.resolve(key), day);
  }
}

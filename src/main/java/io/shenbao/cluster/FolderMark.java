package io.shenbao.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file in the output's work folder, by which a worker knows that what it sees is the manager's
 * folder, and not an empty one that a share is yet to be mounted on.
 */
final class FolderMark {

  private static final String FILE = "cluster.token";

  private final Path work;

  FolderMark(Path work) {
    this.work = work;
  }

  void put(String token) throws IOException {
    Path draft = work.resolve(FILE + ".tmp");
    Files.writeString(draft, token);
    Files.move(draft, work.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  void remove() throws IOException {
    Files.deleteIfExists(work.resolve(FILE));
  }

  boolean says(String token) {
    try {
      return Files.readString(work.resolve(FILE)).equals(token);
    } catch (IOException e) {
      return false; // not there yet
    }
  }
}

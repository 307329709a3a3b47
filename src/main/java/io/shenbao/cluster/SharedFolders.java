package io.shenbao.cluster;

import io.shenbao.batch.RunRequest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Shared folders may appear late, and a folder that they are to be mounted on is not they. */
final class SharedFolders {

  private SharedFolders() {}

  /**
   * Whether a run's folders are there: something in the input, and the run's mark in the output.
   */
  static boolean areThere(RunRequest request, String token) {
    return isFilled(request.input()) && new FolderMark(request.work()).says(token);
  }

  /** Takes away what workers that were killed had begun to write. */
  static void clear(RunRequest request) throws IOException {
    Path drafts = request.work().resolve("drafts");
    if (!Files.isDirectory(drafts)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(drafts)) {
      all = walk.filter(one -> !one.equals(drafts)).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }

  private static boolean isFilled(Path input) {
    if (!Files.isDirectory(input)) {
      return Files.isReadable(input);
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(input)) {
      return entries.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }
}

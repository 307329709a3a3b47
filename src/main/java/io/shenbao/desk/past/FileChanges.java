package io.shenbao.desk.past;

import io.shenbao.assessment.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * Which files came, went or are others than before, named from their application's folder.
 *
 * @param unknown that were not compared: in an archive, changed since they were judged, or of the
 *     same length and too large to be looked through
 */
public record FileChanges(
    List<String> came, List<String> went, List<String> others, List<String> unknown) {

  /** In bytes: so much of both is read at most. */
  private static final long MOST = 1L << 30;

  /**
   * A version of an application's files: what was told of it, and where they lie.
   *
   * @param changed those that are no more what was judged
   */
  record Side(Assessment told, Path folder, Set<String> changed) {

    private SortedSet<String> names() {
      return KeptFiles.names(told);
    }

    /** Whether it is an archive, which nobody has changed. */
    private boolean isWhole() {
      return changed.isEmpty() && Files.isRegularFile(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a file is there as it was judged, to be looked into. */
    private boolean has(String name) {
      Path file = folder.resolve(name).normalize();
      return !changed.contains(name)
          && file.startsWith(folder)
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
  }

  static FileChanges between(Side before, Side after) throws IOException {
    SortedSet<String> old = before.names();
    SortedSet<String> now = after.names();
    List<String> came = now.stream().filter(name -> !old.contains(name)).toList();
    List<String> went = old.stream().filter(name -> !now.contains(name)).toList();
    if (before.isWhole() && after.isWhole() && isSame(before.folder(), after.folder())) {
      return new FileChanges(came, went, List.of(), List.of());
    }
    List<String> others = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    long left = MOST;
    for (String name : now) {
      if (!old.contains(name)) {
        continue;
      }
      if (!before.has(name) || !after.has(name)) {
        unknown.add(name);
        continue;
      }
      Path one = before.folder().resolve(name);
      Path other = after.folder().resolve(name);
      long size = Files.size(one);
      if (size != Files.size(other)) {
        others.add(name);
      } else if (size > left) {
        unknown.add(name);
      } else {
        left -= size;
        if (Files.mismatch(one, other) >= 0) {
          others.add(name);
        }
      }
    }
    return new FileChanges(came, went, List.copyOf(others), List.copyOf(unknown));
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.size(one) == Files.size(other) && Files.mismatch(one, other) < 0;
  }

  public boolean isNone() {
    return came.isEmpty() && went.isEmpty() && others.isEmpty() && unknown.isEmpty();
  }
}

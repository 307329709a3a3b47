package io.shenbao.desk.past;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.HandedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which files came, went or are others than before, named from their application's folder.
 *
 * @param unknown of the same length, and too large to be looked through
 */
public record FileChanges(
    List<String> came, List<String> went, List<String> others, List<String> unknown) {

  /** In bytes: so much of both is read at most. */
  private static final long MOST = 1L << 30;

  /** A version of an application's files: what was told of it, and where they lie. */
  record Side(Assessment told, Path folder) {

    private SortedSet<String> names() {
      String own = told.path() + "/";
      SortedSet<String> names = new TreeSet<>();
      for (HandedFile file : told.files()) {
        if (!file.isMore() && !file.file().endsWith("/") && file.file().startsWith(own)) {
          names.add(file.file().substring(own.length()));
        }
      }
      return names;
    }
  }

  static FileChanges between(Side before, Side after) throws IOException {
    SortedSet<String> old = before.names();
    SortedSet<String> now = after.names();
    List<String> came = now.stream().filter(name -> !old.contains(name)).toList();
    List<String> went = old.stream().filter(name -> !now.contains(name)).toList();
    List<String> others = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    long left = MOST;
    for (String name : now) {
      Path one = before.folder().resolve(name).normalize();
      Path other = after.folder().resolve(name).normalize();
      if (!old.contains(name) || !isFile(one, before.folder()) || !isFile(other, after.folder())) {
        continue;
      }
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

  private static boolean isFile(Path file, Path folder) {
    return file.startsWith(folder) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  public boolean isNone() {
    return came.isEmpty() && went.isEmpty() && others.isEmpty() && unknown.isEmpty();
  }
}

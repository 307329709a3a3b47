package io.shenbao.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Takes down files and what they were taken for. Of each role so many are told, the first by name,
 * and of the rest their number: a folder of a hundred thousand files would hide all others.
 */
public final class FileList {

  /** How many of a role are told: more than anybody hands in who means well. */
  public static final int MOST = 500;

  /** What was taken for the same. */
  private static final class OfRole {
    private final TreeSet<HandedFile> told = new TreeSet<>(Comparator.comparing(HandedFile::file));
    private long more;
  }

  private final Map<FileRole, OfRole> roles = new EnumMap<>(FileRole.class);

  /** Takes down a file, in whatever order they come. */
  public void add(HandedFile file) {
    OfRole here = of(file.role());
    here.told.add(file);
    if (here.told.size() > MOST) {
      here.told.pollLast();
      here.more++;
    }
  }

  /** Takes down files that are not told at all. */
  public void addMore(FileRole role, long number) {
    of(role).more += number;
  }

  /**
   * All of them: by role, what matters most first, then by name. A role's last entry is the number
   * of those that are not told.
   */
  public List<HandedFile> files() {
    List<HandedFile> files = new ArrayList<>();
    roles.forEach(
        (role, here) -> {
          files.addAll(here.told);
          if (here.more > 0) {
            files.add(HandedFile.more(role, here.more));
          }
        });
    return List.copyOf(files);
  }

  private OfRole of(FileRole role) {
    return roles.computeIfAbsent(role, none -> new OfRole());
  }
}

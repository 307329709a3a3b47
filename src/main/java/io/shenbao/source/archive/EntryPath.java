package io.shenbao.source.archive;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.shenbao.text.DeviceName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The path that an entry of an archive may have on any system, below the folder that it is unpacked
 * to.
 *
 * @param names of the folders and the file, from the top
 */
public record EntryPath(List<String> names) {

  private static final int MOST_NAMES = 20;
  private static final int LONGEST_NAME = 255;
  private static final CharMatcher FORBIDDEN =
      CharMatcher.anyOf("<>:\"|?*").or(CharMatcher.inRange('\0', '\37')).or(CharMatcher.is('\177'));

  /** What macOS packs beside the files: nobody handed it in. */
  private static final String MAC_FOLDER = "__MACOSX";

  /**
   * Reads an entry's name, whichever way its slashes lean.
   *
   * @throws ArchiveRefused when it leads out, or is a name that no file can have everywhere
   */
  public static EntryPath of(String name) throws ArchiveRefused {
    String path = name.replace('\\', '/');
    boolean isAbsolute = path.startsWith("/") || (path.length() > 1 && path.charAt(1) == ':');
    List<String> names = new ArrayList<>();
    for (String one : Splitter.on('/').split(path)) {
      if (one.equals("..")) {
        isAbsolute = true;
      } else if (!one.isEmpty() && !one.equals(".")) {
        names.add(one);
      }
    }
    if (isAbsolute) {
      throw ArchiveRefused.of("archive.outside", name);
    }
    if (names.size() > MOST_NAMES || names.stream().anyMatch(EntryPath::isForbidden)) {
      throw ArchiveRefused.of("archive.name", name);
    }
    return new EntryPath(List.copyOf(names));
  }

  private static boolean isForbidden(String name) {
    return DeviceName.is(name)
        || FORBIDDEN.matchesAnyOf(name)
        || name.endsWith(".")
        || name.endsWith(" ")
        || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
  }

  /** Whether it names no file at all, or one that nobody handed in. */
  public boolean isNothing() {
    return names.isEmpty() || names.get(0).equals(MAC_FOLDER);
  }

  /** Those above it, the top one first. */
  List<EntryPath> above() {
    List<EntryPath> above = new ArrayList<>();
    for (int size = 1; size < names.size(); size++) {
      above.add(new EntryPath(names.subList(0, size)));
    }
    return above;
  }

  /** What is the same for two that some system takes for one. */
  String key() {
    return String.join("/", names).toLowerCase(Locale.ROOT);
  }
}

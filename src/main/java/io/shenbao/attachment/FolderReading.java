package io.shenbao.attachment;

import com.google.common.base.Splitter;
import com.google.re2j.Pattern;
import io.shenbao.programme.Requirement;
import io.shenbao.text.Nfkc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The requirement that a sub-folder is meant for: by the pack's name for it, with or without its
 * number, by the requirement's label or the end of it, or by its name patterns.
 */
final class FolderReading {

  /** A number before a name: {@code 02-}, {@code （三）}, {@code 附件4：}; no year has so few digits. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:附件|材料)?\\s*(?:[(\\[]\\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*[)\\]]"
              + "|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*[-_.、:)\\s])[-_.、:\\s]*");

  private static final int SHORTEST = 3;

  private final Collection<Requirement> all;
  private final Function<Requirement, List<String>> patterns;
  private final Globs globs;

  /**
   * @param patterns the name globs of a requirement
   */
  FolderReading(
      Collection<Requirement> all, Function<Requirement, List<String>> patterns, Globs globs) {
    this.all = all;
    this.patterns = patterns;
    this.globs = globs;
  }

  /**
   * The requirement of the folder that holds a file, or of the nearest one above it.
   *
   * @param name the file's path from the application's folder
   */
  @Nullable Requirement of(String name) {
    for (Requirement requirement : all) {
      if (name.startsWith(requirement.folder() + "/")) {
        return requirement;
      }
    }
    for (String folder : above(name)) {
      Requirement best = best(folder);
      if (best != null) {
        return best;
      }
    }
    return null;
  }

  /** The names of the folders that a file is in, the nearest first. */
  static List<String> above(String name) {
    List<String> folders = new ArrayList<>(Splitter.on('/').splitToList(name));
    folders.remove(folders.size() - 1);
    Collections.reverse(folders);
    return folders;
  }

  private @Nullable Requirement best(String folder) {
    String plain = unnumbered(folder);
    List<String> readings = NameReading.of(folder);
    Requirement best = null;
    int fit = 0;
    for (Requirement requirement : all) {
      int here =
          Math.max(fit(requirement, plain), globs.fit(patterns.apply(requirement), readings));
      if (here > fit) {
        best = requirement;
        fit = here;
      }
    }
    return best;
  }

  private static int fit(Requirement requirement, String plain) {
    String core =
        unnumbered(requirement.folder().substring(requirement.folder().lastIndexOf('/') + 1));
    String label = NamePattern.plain(requirement.label());
    if (plain.equals(core) || plain.equals(label)) {
      return Integer.MAX_VALUE;
    }
    if (plain.length() >= SHORTEST && label.endsWith(plain)) {
      return plain.length();
    }
    boolean holdsCore = core.length() >= SHORTEST && plain.contains(core);
    return Math.max(holdsCore ? core.length() : 0, plain.contains(label) ? label.length() : 0);
  }

  private static String unnumbered(String folder) {
    return NamePattern.plain(NUMBER.matcher(Nfkc.of(folder)).replaceFirst(""));
  }
}

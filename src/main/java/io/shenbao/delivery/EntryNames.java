package io.shenbao.delivery;

import com.google.common.base.CharMatcher;
import io.shenbao.text.DeviceName;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of files in an archive that every system can unpack: none that Windows forbids, and no two
 * that differ in nothing but case.
 */
final class EntryNames {

  /** In characters, the extension included: folders and all, Windows takes 260. */
  private static final int LONGEST = 120;

  private static final String FORBIDDEN = "<>:\"/\\|?*";

  private final Set<String> taken = new HashSet<>();

  /**
   * A name for a file.
   *
   * @param folder in the archive; may be empty
   * @param name as its owner calls it
   */
  String of(String folder, String name) {
    String prefix = folder.isEmpty() ? "" : fit(folder) + "/";
    String fit = fit(name);
    String stem = stem(fit);
    String extension = fit.substring(stem.length());
    String entry = prefix + fit;
    for (int i = 2; !taken.add(entry.toLowerCase(Locale.ROOT)); i++) {
      entry = prefix + stem + "（" + i + "）" + extension;
    }
    return entry;
  }

  /** A name that is possible everywhere. */
  static String fit(String name) {
    StringBuilder fit = new StringBuilder();
    name.codePoints()
        .map(c -> Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0 ? '_' : c)
        .forEach(fit::appendCodePoint);
    String clipped = clip(fit.toString().strip());
    String ended = CharMatcher.anyOf(". ").trimTrailingFrom(clipped);
    return ended.isEmpty() || DeviceName.is(ended) ? "_" + ended : ended;
  }

  private static String clip(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    String stem = stem(name);
    String extension = name.substring(stem.length());
    int end = Math.max(1, LONGEST - extension.length());
    if (extension.length() >= LONGEST) {
      return name.substring(0, name.offsetByCodePoints(0, LONGEST / 2));
    }
    return stem.substring(0, Character.isHighSurrogate(stem.charAt(end - 1)) ? end - 1 : end)
        + extension;
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}

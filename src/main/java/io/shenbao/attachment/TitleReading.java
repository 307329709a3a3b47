package io.shenbao.attachment;

import io.shenbao.programme.FileType;
import io.shenbao.programme.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a file's first page says it is: the requirement whose label, folder or name
 * pattern stands there first.
 */
final class TitleReading {

  /** A title stands within so many letters and digits. */
  private static final int TITLE = 200;

  /** Shorter words stand in any text. */
  private static final int SHORTEST = 3;

  private final Collection<Requirement> all;
  private final Function<Requirement, List<String>> patterns;
  private final Globs globs;
  private final Function<Path, List<String>> pages;

  /**
   * @param patterns the name globs of a requirement
   * @param pages the texts of a file's pages; empty where there are none
   */
  TitleReading(
      Collection<Requirement> all,
      Function<Requirement, List<String>> patterns,
      Globs globs,
      Function<Path, List<String>> pages) {
    this.all = all;
    this.patterns = patterns;
    this.globs = globs;
    this.pages = pages;
  }

  /** The requirement that a file's title names and that accepts such files; null when none. */
  @Nullable Requirement requirement(Path file) {
    String title = NamePattern.plain(head(file));
    Requirement best = null;
    int first = title.length();
    int length = 0;
    for (Requirement requirement : all) {
      if (!FileType.accepts(requirement, file)) {
        continue;
      }
      for (String word : words(requirement)) {
        int at = title.indexOf(word);
        if (at >= 0 && (at < first || at == first && word.length() > length)) {
          best = requirement;
          first = at;
          length = word.length();
        }
      }
    }
    return best;
  }

  /** The readings of a file's title. */
  List<String> readings(Path file) {
    return NameReading.of(head(file));
  }

  /** The first page that says anything, as far as a title may reach. */
  private String head(Path file) {
    String text =
        pages.apply(file).stream().filter(page -> !page.isBlank()).findFirst().orElse("").strip();
    return text.codePointCount(0, text.length()) <= TITLE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, TITLE));
  }

  private List<String> words(Requirement requirement) {
    List<String> words = new ArrayList<>();
    words.add(NamePattern.plain(requirement.label()));
    patterns.apply(requirement).stream().map(glob -> globs.of(glob).core()).forEach(words::add);
    words.removeIf(word -> word.length() < SHORTEST);
    return words;
  }
}

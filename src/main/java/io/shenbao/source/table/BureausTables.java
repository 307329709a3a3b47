package io.shenbao.source.table;

import io.shenbao.file.Sha256;
import io.shenbao.filename.PathName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files in an input folder that the bureau laid there itself, by their names in upper or lower
 * case: its order of priority, or its quotas.
 *
 * @param tables those that can be read; the first of them counts
 * @param others links, files of kinds that are no tables, and folders that are named as if they
 *     were
 */
public record BureausTables(List<Path> tables, List<Path> others) {

  /** Of the order of priority. */
  public static final String RANKING = "ranking";

  /** Of how many each county may recommend. */
  public static final String QUOTAS = "quotas";

  /** Which of several counts: the one that the desk writes, then workbooks, then other texts. */
  private static final List<String> ORDER = List.of("csv", "xlsx", "xls", "txt", "tsv");

  private static final BureausTables NONE = new BureausTables(List.of(), List.of());

  /**
   * Those of an input; none where it can't be listed, which is told elsewhere.
   *
   * @param stem their name without its extension
   */
  public static BureausTables in(Path input, String stem) {
    if (!Files.isDirectory(input)) {
      return NONE;
    }
    List<Path> all;
    try (Stream<Path> list = Files.list(input)) {
      all =
          list.filter(file -> low(file).startsWith(stem + "."))
              .filter(file -> !Files.isDirectory(file) || ORDER.contains(extension(file, stem)))
              .toList();
    } catch (IOException e) {
      return NONE;
    }
    List<Path> tables = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path file : all.stream().sorted().toList()) {
      (isTable(file, stem) ? tables : others).add(file);
    }
    tables.sort(Comparator.comparingInt(file -> ORDER.indexOf(extension(file, stem))));
    return new BureausTables(List.copyOf(tables), List.copyOf(others));
  }

  private static boolean isTable(Path file, String stem) {
    return TableFile.isTable(file)
        && ORDER.contains(extension(file, stem))
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static String extension(Path file, String stem) {
    return low(file).substring(stem.length() + 1);
  }

  private static String low(Path file) {
    return PathName.of(file).toLowerCase(Locale.ROOT);
  }

  /** The names of some of them, for people. */
  public static String names(List<Path> files) {
    return String.join("、", files.stream().map(PathName::of).toList());
  }

  /** Another text whenever what is in them changes; empty when there are none. */
  public String fingerprint() {
    StringBuilder all = new StringBuilder();
    for (Path file : tables) {
      all.append(PathName.of(file)).append(' ');
      try {
        all.append(Sha256.of(file));
      } catch (IOException e) {
        all.append("unreadable");
      }
      all.append('\n');
    }
    others.forEach(file -> all.append(PathName.of(file)).append('\n'));
    return all.toString();
  }
}

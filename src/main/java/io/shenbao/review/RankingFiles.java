package io.shenbao.review;

import io.shenbao.file.Sha256;
import io.shenbao.filename.PathName;
import io.shenbao.source.table.TableFile;
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
 * The files in an input folder that are the bureau's order of priority by their names, in upper or
 * lower case.
 *
 * @param tables those that can be read; the first of them counts
 * @param others links, and files of kinds that are no tables
 */
public record RankingFiles(List<Path> tables, List<Path> others) {

  private static final String STEM = "ranking.";

  /** Which of several counts: the one that the desk writes, then workbooks, then other texts. */
  private static final List<String> ORDER = List.of("csv", "xlsx", "xls", "txt", "tsv");

  private static final RankingFiles NONE = new RankingFiles(List.of(), List.of());

  /** Those of an input; none where it can't be listed, which is told elsewhere. */
  public static RankingFiles in(Path input) {
    if (!Files.isDirectory(input)) {
      return NONE;
    }
    List<Path> all;
    try (Stream<Path> list = Files.list(input)) {
      all = list.filter(file -> low(file).startsWith(STEM) && !Files.isDirectory(file)).toList();
    } catch (IOException e) {
      return NONE;
    }
    List<Path> tables = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path file : all.stream().sorted().toList()) {
      (isTable(file) ? tables : others).add(file);
    }
    tables.sort(Comparator.comparingInt(file -> ORDER.indexOf(low(file).substring(STEM.length()))));
    return new RankingFiles(List.copyOf(tables), List.copyOf(others));
  }

  private static boolean isTable(Path file) {
    return TableFile.isTable(file)
        && ORDER.contains(low(file).substring(STEM.length()))
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static String low(Path file) {
    return PathName.of(file).toLowerCase(Locale.ROOT);
  }

  /** Another text whenever what is in them changes; empty when there are none. */
  String fingerprint() {
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

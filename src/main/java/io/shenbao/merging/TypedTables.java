package io.shenbao.merging;

import io.shenbao.file.Sha256;
import io.shenbao.filename.PathName;
import io.shenbao.programme.Programme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Summary tables that somebody typed and laid beside the applications that they list. */
public final class TypedTables {

  /** Files that may be one; nobody lays more of them beside the applications. */
  private static final int MOST_FILES = 40;

  private static final Set<String> KINDS = Set.of("docx", "docm", "xlsx", "xlsm", "xls", "doc");

  /** What such a table is called: one that says so and can't be read is told. */
  private static final String NAME = "汇总表";

  private final Headings headings;

  public TypedTables(Programme programme) {
    this.headings = new Headings(programme);
  }

  /**
   * Those of some files that are one, by their columns; those that are called so are seen first.
   */
  public List<Path> among(List<Path> files) {
    return files.stream()
        .filter(file -> KINDS.contains(ending(file)))
        .sorted(Comparator.comparing(file -> !isCalledSo(file)))
        .limit(MOST_FILES)
        .filter(this::isOne)
        .toList();
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private boolean isOne(Path file) {
    try {
      return TableFiles.read(file).stream().filter(one -> !one.hidden()).anyMatch(this::isOne);
    } catch (RefusedTable e) {
      return isCalledSo(file);
    }
  }

  private static boolean isCalledSo(Path file) {
    return PathName.of(file).contains(NAME);
  }

  private boolean isOne(TextTable table) {
    return IntStream.range(0, table.rows().size())
        .anyMatch(row -> headings.at(table.rows(), row).isPresent());
  }

  /** Another text whenever what is in some files changes. */
  public static String fingerprint(Path input, Collection<String> names) {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      all.append(name).append(' ');
      try {
        all.append(Sha256.of(input.resolve(name)));
      } catch (IOException e) {
        all.append("unreadable");
      }
    }
    return all.toString();
  }
}

package io.shenbao.merging;

import io.shenbao.check.Checker;
import io.shenbao.merging.SeenRow.Fate;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Joins counties' summary tables into one. */
public final class Merger {

  private final Programme programme;
  private final String recommender;
  private final Headings headings;
  private final RowMaker maker;

  /**
   * @param recommender the city's own name
   */
  public Merger(Programme programme, Checker checker, String recommender) {
    this.programme = programme;
    this.recommender = recommender;
    this.headings = new Headings(programme);
    this.maker = new RowMaker(programme, checker);
  }

  /**
   * Reads and joins tables. Whatever is wrong with one is in the result.
   *
   * @param named files and folders
   * @param ignored names in folders that are not looked at
   */
  public Merged merge(List<Path> named, Collection<String> ignored, Quotas quotas)
      throws IOException {
    List<MergeRemark> told = new ArrayList<>();
    List<Path> files = TableFiles.in(named, ignored, told::add);
    List<CountyRow> rows = new ArrayList<>();
    if (files.isEmpty()) {
      told.add(MergeRemark.ofFile(MergeRemark.Level.UNREAD, "", Sentence.of("merging.nothing")));
    }
    List<String> names = names(files);
    for (int i = 0; i < files.size(); i++) {
      TableReader reader =
          new TableReader(
              programme.summary(), headings, maker, recommender, names.get(i), stem(names.get(i)));
      try {
        reader.read(TableFiles.read(files.get(i)));
      } catch (RefusedTable e) {
        told.add(MergeRemark.ofFile(MergeRemark.Level.UNREAD, names.get(i), e.why()));
      }
      rows.addAll(reader.rows());
      told.addAll(reader.told());
    }
    List<SeenRow> seen = fates(rows, quotas, told);
    unused(quotas, rows, told);
    return MergedOrder.of(programme.summary(), names, seen, told);
  }

  /** What becomes of each row; those that are listed have no numbers yet. */
  private static List<SeenRow> fates(List<CountyRow> rows, Quotas quotas, List<MergeRemark> told) {
    List<SeenRow> seen = new ArrayList<>();
    Doubles doubles = new Doubles();
    QuotaCount count = new QuotaCount(quotas);
    for (CountyRow row : rows) {
      if (!row.unread().isEmpty()) {
        seen.add(new SeenRow(row, Fate.UNREAD, 0, row.unread()));
        continue;
      }
      Doubles.Before before = doubles.add(row);
      CountyRow same = before.same();
      CountyRow other = before.other();
      if (same != null) {
        Sentence why = Sentence.of("merging.double", row.entry().name(), same.where());
        seen.add(new SeenRow(row, Fate.DOUBLE, 0, why));
        told.add(of(row, MergeRemark.Level.ERROR, why));
        continue;
      }
      String quota = quotas.of(row.county(), row.file()).orElse("");
      if (count.isBeyond(quota)) {
        Sentence why = Sentence.of("merging.over-quota", row.entry().name(), quotas.beyond(quota));
        seen.add(new SeenRow(row, Fate.OVER_QUOTA, 0, why));
        told.add(of(row, MergeRemark.Level.ERROR, why));
        continue;
      }
      if (other != null) {
        told.add(
            of(
                row,
                MergeRemark.Level.NOTE,
                Sentence.of("merging.same-enterprise", row.entry().name(), other.where())));
      }
      seen.add(new SeenRow(row, Fate.LISTED, 0, Sentence.NONE));
    }
    return seen;
  }

  private static MergeRemark of(CountyRow row, MergeRemark.Level level, Sentence text) {
    return new MergeRemark(level, row.file(), row.place(), row.row(), text);
  }

  private static void unused(Quotas quotas, List<CountyRow> rows, List<MergeRemark> told) {
    Set<String> used = new LinkedHashSet<>();
    rows.forEach(row -> quotas.of(row.county(), row.file()).ifPresent(used::add));
    quotas.limits().keySet().stream()
        .filter(name -> !used.contains(name))
        .forEach(
            name ->
                told.add(
                    MergeRemark.ofFile(
                        MergeRemark.Level.ERROR, "", Sentence.of("merging.quotas.nobody", name))));
  }

  /** Names that tell the files apart: with the folder's, or whole, where they are alike. */
  private static List<String> names(List<Path> files) {
    List<String> names = files.stream().map(file -> file.getFileName().toString()).toList();
    if (new HashSet<>(names).size() < names.size()) {
      names =
          files.stream()
              .map(
                  file -> {
                    Path folder = file.toAbsolutePath().normalize().getParent();
                    Path last = folder == null ? null : folder.getFileName();
                    return (last == null ? "" : last + "/") + file.getFileName();
                  })
              .toList();
    }
    return new HashSet<>(names).size() < names.size()
        ? files.stream().map(file -> file.toString().replace('\\', '/')).toList()
        : names;
  }

  /** What a county is called by that does not name itself: its folder, or its file. */
  private static String stem(String name) {
    int slash = name.lastIndexOf('/');
    if (slash > 0) {
      String folders = name.substring(0, slash);
      return folders.substring(folders.lastIndexOf('/') + 1);
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}

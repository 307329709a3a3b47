package io.shenbao.review;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.source.table.TableFile;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The bureau's order of priority, {@code ranking.csv} or {@code ranking.xlsx} in the input folder:
 * a line for each applicant with its credit code or name, optionally the factory, and last the
 * rank. A first line without a number as rank is a heading.
 */
public final class Ranking {

  private static final List<String> FILES = List.of("ranking.csv", "ranking.xlsx");

  /**
   * An entry in its place.
   *
   * @param rank {@link Integer#MAX_VALUE} when no line gives one
   */
  private record Ranked(SummaryEntry entry, int rank) {}

  private final String file;
  private final List<RankingLine> lines = new ArrayList<>();
  private final List<Sentence> notes = new ArrayList<>();

  private Ranking(String file) {
    this.file = file;
  }

  public static Ranking read(Path input) {
    List<String> there =
        FILES.stream().filter(name -> Files.isRegularFile(input.resolve(name))).toList();
    if (there.isEmpty()) {
      Ranking none = new Ranking("");
      none.notes.add(Sentence.of("batch.ranking.none"));
      return none;
    }
    Ranking ranking = new Ranking(there.get(0));
    if (there.size() > 1) {
      ranking.notes.add(Sentence.of("batch.ranking.both"));
    }
    try {
      boolean isFirst = true;
      for (TableFile.TableRow row : TableFile.read(input.resolve(ranking.file))) {
        ranking.add(row, isFirst);
        isFirst = false;
      }
    } catch (IOException e) {
      ranking.notes.add(Sentence.of("batch.ranking.unreadable", ranking.file));
    }
    return ranking;
  }

  private void add(TableFile.TableRow row, boolean isFirst) {
    RankingLine line = RankingLine.of(row);
    if (line != null) {
      lines.add(line);
    } else if (!isFirst) {
      String last = row.cells().get(row.cells().size() - 1);
      notes.add(Sentence.of("batch.ranking.line", file, row.number(), last));
    }
  }

  /** Entries in order of rank; those without a rank follow in their own order. */
  public List<SummaryEntry> sort(List<SummaryEntry> entries) {
    List<Ranked> ranked = entries.stream().map(this::ranked).toList();
    if (!file.isEmpty()) {
      ranked.stream()
          .filter(one -> one.rank() == Integer.MAX_VALUE)
          .forEach(one -> notes.add(Sentence.of("batch.ranking.unranked", one.entry().name())));
    }
    return ranked.stream()
        .sorted(Comparator.comparingInt(Ranked::rank))
        .map(Ranked::entry)
        .toList();
  }

  /** Takes note of the lines that fit none of all applications that could be read. */
  public void compare(List<SummaryEntry> all) {
    List<RankingLine.Who> whos = all.stream().map(RankingLine.Who::of).toList();
    for (RankingLine line : lines) {
      if (whos.stream().allMatch(who -> line.fit(who) == RankingLine.Fit.NONE)) {
        notes.add(Sentence.of("batch.ranking.nobody", file, line.number(), line.shown()));
      }
    }
  }

  /** What the clerk should know about the order. */
  public List<Sentence> notes() {
    return List.copyOf(notes);
  }

  /** An entry with the rank of the last line that fits it best. */
  private Ranked ranked(SummaryEntry entry) {
    RankingLine.Who who = RankingLine.Who.of(entry);
    RankingLine best = null;
    RankingLine.Fit how = RankingLine.Fit.NONE;
    for (RankingLine line : lines) {
      RankingLine.Fit fit = line.fit(who);
      if (fit != RankingLine.Fit.NONE && fit.compareTo(how) >= 0) {
        best = line;
        how = fit;
      }
    }
    return new Ranked(entry, best == null ? Integer.MAX_VALUE : best.rank());
  }
}

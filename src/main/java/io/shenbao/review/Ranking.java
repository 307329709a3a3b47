package io.shenbao.review;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.filename.PathName;
import io.shenbao.source.table.BureausTables;
import io.shenbao.source.table.TableFile;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bureau's order of priority, {@code ranking.csv} or another table of that name in the input: a
 * line for each applicant with its credit code or name, optionally the factory, and last the rank.
 * A first line without a number as rank is a heading.
 */
public final class Ranking {

  /** What is noted where there is no order. */
  public static final String NONE = "batch.ranking.none";

  /** Nobody ranks more. */
  private static final int MOST_LINES = 50_000;

  /** So many of a kind are told one by one, and of the others how many there are. */
  private static final int MOST_TOLD = 50;

  private final String file;
  private final Map<String, List<RankingLine>> byWord = new HashMap<>();
  private final SortedMap<Long, RankingLine> unseen = new TreeMap<>();
  private final List<Sentence> notes = new ArrayList<>();
  private final Map<String, Integer> told = new LinkedHashMap<>();

  private Ranking(String file) {
    this.file = file;
  }

  /** None at all, of which there is nothing to say. */
  public static Ranking none() {
    return new Ranking("");
  }

  /** Whether nobody has said in which order. */
  public boolean isNone() {
    return file.isEmpty();
  }

  /** Another text whenever what is in its files changes; empty where there are none. */
  public static String fingerprint(Path input) {
    return BureausTables.in(input, BureausTables.RANKING).fingerprint();
  }

  public static Ranking read(Path input) {
    BureausTables files = BureausTables.in(input, BureausTables.RANKING);
    Ranking ranking =
        files.tables().isEmpty() ? none() : new Ranking(PathName.of(files.tables().get(0)));
    if (!files.others().isEmpty()) {
      ranking.notes.add(Sentence.of("batch.ranking.other", BureausTables.names(files.others())));
    }
    if (files.tables().isEmpty()) {
      ranking.notes.add(Sentence.of(NONE));
      return ranking;
    }
    if (files.tables().size() > 1) {
      ranking.notes.add(
          Sentence.of("batch.ranking.several", BureausTables.names(files.tables()), ranking.file));
    }
    try {
      List<TableFile.TableRow> rows = TableFile.read(files.tables().get(0));
      if (rows.size() > MOST_LINES) {
        throw new IOException("too many lines: " + ranking.file);
      }
      boolean isFirst = true;
      for (TableFile.TableRow row : rows) {
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
      unseen.put(line.number(), line);
      for (String word : line.words()) {
        byWord.computeIfAbsent(word, none -> new ArrayList<>()).add(line);
      }
    } else if (!isFirst) {
      String last = row.cells().get(row.cells().size() - 1);
      note("batch.ranking.line", file, row.number(), last);
    }
  }

  /**
   * The place of an application that is listed, in the order of priority: those with the same, or
   * with none, stay in their own order.
   *
   * @return {@link Integer#MAX_VALUE} when no line gives one, of which is taken note
   */
  public int rank(SummaryEntry entry) {
    RankingLine.Who who = RankingLine.Who.of(entry);
    RankingLine best = null;
    RankingLine.Fit how = RankingLine.Fit.NONE;
    for (RankingLine line : lines(who)) {
      RankingLine.Fit fit = line.fit(who);
      if (fit != RankingLine.Fit.NONE && fit.compareTo(how) >= 0) {
        best = line;
        how = fit;
      }
    }
    if (best == null && !file.isEmpty()) {
      note("batch.ranking.unranked", entry.name());
    }
    return best == null ? Integer.MAX_VALUE : best.rank();
  }

  /** Sees an application that could be read, listed or not: whatever line fits it is of use. */
  public void see(SummaryEntry entry) {
    RankingLine.Who who = RankingLine.Who.of(entry);
    for (RankingLine line : lines(who)) {
      if (line.fit(who) != RankingLine.Fit.NONE) {
        unseen.remove(line.number());
      }
    }
  }

  /** Takes note of the lines that fit none of all the applications that were seen. */
  public void end() {
    unseen
        .values()
        .forEach(line -> note("batch.ranking.nobody", file, line.number(), line.shown()));
  }

  /** The lines that name an application, in their order, perhaps with more that it is not. */
  private List<RankingLine> lines(RankingLine.Who who) {
    SortedMap<Long, RankingLine> found = new TreeMap<>();
    for (String word : List.of(who.identity(), who.name())) {
      byWord.getOrDefault(word, List.of()).forEach(line -> found.put(line.number(), line));
    }
    return List.copyOf(found.values());
  }

  private void note(String key, Object... values) {
    if (told.merge(key, 1, Integer::sum) <= MOST_TOLD) {
      notes.add(Sentence.of(key, values));
    }
  }

  /** What the clerk should know about the order. */
  public List<Sentence> notes() {
    List<Sentence> all = new ArrayList<>(notes);
    told.forEach(
        (key, count) -> {
          if (count > MOST_TOLD) {
            all.add(Sentence.of(key + ".more", count - MOST_TOLD));
          }
        });
    return List.copyOf(all);
  }
}

package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.batch.store.OverviewRow;
import io.shenbao.batch.store.OverviewStore;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.programme.SummaryTable;
import io.shenbao.review.Assessments;
import io.shenbao.review.Ranking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whom the summary table lists, and in what order, as the next run would. */
public final class TableOrder {

  private TableOrder() {}

  /**
   * A line of the table.
   *
   * @param path of the application
   * @param isRanked whether the bureau's ranking names it
   */
  public record Line(String path, SummaryEntry entry, boolean isRanked) {}

  static List<Line> of(
      OverviewStore overview, UnitStore units, Path input, SummaryTable.Sort sort) {
    Set<String> ready = new HashSet<>();
    for (OverviewRow row : overview.rows()) {
      if (row.outcome().equals("ready")) {
        ready.add(row.path());
      }
    }
    Map<String, SummaryEntry> entries = new HashMap<>();
    List<Assessment> outlines = units.outlines();
    for (Assessment one : outlines) {
      SummaryEntry entry = one.summary();
      if (entry != null) {
        entries.put(one.path(), entry);
      }
    }
    Ranking ranking = Ranking.read(input);
    SummaryOrder order = new SummaryOrder(Assessments.of(outlines), ranking, sort);
    List<Line> lines = new ArrayList<>();
    for (String path : order.paths(path -> !ready.contains(path))) {
      SummaryEntry entry = Objects.requireNonNull(entries.get(path));
      lines.add(new Line(path, entry, ranking.rank(entry) != Integer.MAX_VALUE));
    }
    return List.copyOf(lines);
  }
}

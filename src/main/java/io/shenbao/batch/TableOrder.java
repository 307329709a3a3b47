package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.batch.store.OverviewRow;
import io.shenbao.batch.store.OverviewStore;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.merging.Quotas;
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
   * @param quota by which it counts; empty for none
   * @param isBeyond whether that quota leaves it off the table
   */
  public record Line(
      String path, SummaryEntry entry, boolean isRanked, String quota, boolean isBeyond) {}

  static List<Line> of(
      OverviewStore overview, UnitStore units, Path input, Quotas quotas, SummaryTable.Sort sort) {
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
    SummaryOrder order = new SummaryOrder(Assessments.of(outlines), ranking, quotas, sort);
    List<Line> lines = new ArrayList<>();
    Map<String, String> beyond = order.beyond(path -> !ready.contains(path));
    for (String path : order.paths(path -> !ready.contains(path))) {
      SummaryEntry entry = Objects.requireNonNull(entries.get(path));
      lines.add(
          new Line(
              path,
              entry,
              ranking.rank(entry) != Integer.MAX_VALUE,
              quotas.ofPath(path).orElse(""),
              beyond.containsKey(path)));
    }
    return List.copyOf(lines);
  }
}

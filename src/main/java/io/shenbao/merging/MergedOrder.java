package io.shenbao.merging;

import io.shenbao.assessment.SummaryDetails;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.merging.SeenRow.Fate;
import io.shenbao.programme.SummaryTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Brings the rows that are listed into the order of the pack's table, and numbers them. */
final class MergedOrder {

  private MergedOrder() {}

  /** Rows that the order does not tell apart stay in the order of the files. */
  static Merged of(
      SummaryTable table, List<String> files, List<SeenRow> seen, List<MergeRemark> told) {
    Comparator<SummaryDetails> details = table.sort().groups().thenComparing(table.sort().within());
    List<Integer> order =
        IntStream.range(0, seen.size())
            .filter(i -> seen.get(i).fate() == Fate.LISTED)
            .boxed()
            .sorted(Comparator.comparing(i -> entry(seen.get(i)).details(), details))
            .toList();
    List<SeenRow> rows = new ArrayList<>(seen);
    List<SummaryEntry> listed = new ArrayList<>();
    String group = "";
    int number = 0;
    for (int i : order) {
      SeenRow row = seen.get(i);
      String its = entry(row).details().group();
      number = table.sort().restart() && !its.equals(group) ? 1 : number + 1;
      group = its;
      listed.add(entry(row));
      rows.set(i, new SeenRow(row.row(), row.fate(), number, row.why()));
    }
    return new Merged(files, List.copyOf(rows), List.copyOf(listed), told);
  }

  private static SummaryEntry entry(SeenRow row) {
    return row.row().entry();
  }
}

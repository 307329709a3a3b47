package io.shenbao.merging;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.merging.SeenRow.Fate;
import java.util.List;

/**
 * What came of a merge: each row that was seen, in the order of files, with what became of it.
 *
 * @param files as they are shown, in their order
 * @param listed what the joined table lists, in its order
 * @param told in the order of files
 */
public record Merged(
    List<String> files, List<SeenRow> rows, List<SummaryEntry> listed, List<MergeRemark> told) {

  /** How many rows there were. */
  public int seen() {
    return rows.size();
  }

  public long doubles() {
    return count(Fate.DOUBLE);
  }

  public long overQuota() {
    return count(Fate.OVER_QUOTA);
  }

  public long unread() {
    return count(Fate.UNREAD);
  }

  /** Whether there is something of that weight. */
  public boolean has(MergeRemark.Level level) {
    return told.stream().anyMatch(one -> one.level() == level);
  }

  private long count(Fate fate) {
    return rows.stream().filter(row -> row.fate() == fate).count();
  }
}

package io.shenbao.merging;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.wording.Sentence;

/**
 * A row of a county's table.
 *
 * @param county the recommending body that the table names, else the file's name
 * @param row its first, where it takes several
 * @param industry as typed; empty when the table has no such column
 * @param unread why it can't be taken over; none when it can
 */
public record CountyRow(
    String county,
    String file,
    Sentence place,
    int row,
    SummaryEntry entry,
    String industry,
    Scenarios scenarios,
    Sentence unread) {

  /** Its table and row, as it is told. */
  Sentence where() {
    return Sentence.of("merging.where", file, place, row);
  }
}

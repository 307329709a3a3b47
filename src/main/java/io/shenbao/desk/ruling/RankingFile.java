package io.shenbao.desk.ruling;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.source.table.BureausTables;
import io.shenbao.source.value.IdNumber;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bureau's order of priority where the command line reads it: {@code ranking.csv} in the input.
 * One that is replaced is kept, whoever wrote it. Safe for use by several threads.
 */
public final class RankingFile {

  private final InputTable table;
  private final Wording wording;

  /**
   * @param kept where earlier ones go
   */
  public RankingFile(Path input, Path kept, Wording wording) {
    this.table =
        new InputTable(input, kept, BureausTables.RANKING, wording.say("desk.order.meantime"));
    this.wording = wording;
  }

  /** Another text whenever somebody has written another order. */
  public String print() {
    return table.print();
  }

  /** Whether there is any. */
  public boolean isThere() {
    return table.isThere();
  }

  /**
   * Writes an order, the first of them being number 1.
   *
   * @param before what {@link #print} gave when somebody saw the order that this one was made of
   * @throws NotDecided when it is another one now
   */
  public void write(List<SummaryEntry> order, String before) throws IOException, NotDecided {
    List<String> lines = new ArrayList<>(List.of(wording.say("desk.order.head")));
    for (SummaryEntry one : order) {
      lines.add(words(one) + ',' + lines.size());
    }
    table.write(lines, before);
  }

  /**
   * Leaves the order to the pack.
   *
   * @param before as for {@link #write}
   * @throws NotDecided as it does
   */
  public void clear(String before) throws IOException, NotDecided {
    table.write(List.of(), before);
  }

  /** What tells an applicant; a number of a person's, and what Excel would work out, does not. */
  private static String words(SummaryEntry one) {
    String identity = IdNumber.shown(one.identity()).equals(one.identity()) ? one.identity() : "";
    return Stream.of(identity, one.name(), one.factory())
        .map(InputTable::cell)
        .collect(Collectors.joining(","));
  }
}

package io.shenbao.document.fill;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.programme.SummaryTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applications that stand together in the summary table.
 *
 * @param name empty where the table has no groups
 * @param from the first, from 0
 * @param size how many
 * @param totals of the columns that are added up, as printed
 */
record SummaryGroup(String name, int from, int size, Map<String, String> totals) {

  /** The groups of a table, in order. */
  static List<SummaryGroup> of(SummaryTable table, List<SummaryEntry> listed) {
    List<SummaryGroup> groups = new ArrayList<>();
    Sums sums = new Sums(table);
    String name = "";
    int from = 0;
    int at = 0;
    for (SummaryEntry entry : listed) {
      String its = table.sort().hasGroups() ? entry.details().group() : "";
      if (at > from && !its.equals(name)) {
        groups.add(new SummaryGroup(name, from, at - from, sums.take()));
        from = at;
      }
      name = its;
      sums.add(entry);
      at++;
    }
    if (at > from) {
      groups.add(new SummaryGroup(name, from, at - from, sums.take()));
    }
    return List.copyOf(groups);
  }

  /** All of them as one. */
  static SummaryGroup whole(SummaryTable table, List<SummaryEntry> listed) {
    Sums sums = new Sums(table);
    int size = 0;
    for (SummaryEntry entry : listed) {
      sums.add(entry);
      size++;
    }
    return new SummaryGroup("", 0, size, sums.take());
  }

  /** Sums of columns, exact. */
  private static final class Sums {
    private final SummaryTable table;
    private Map<String, BigDecimal> sums = new LinkedHashMap<>();

    Sums(SummaryTable table) {
      this.table = table;
    }

    void add(SummaryEntry entry) {
      entry
          .details()
          .amounts()
          .forEach((key, amount) -> sums.merge(key, BigDecimal.valueOf(amount), BigDecimal::add));
    }

    Map<String, String> take() {
      Map<String, String> totals = new LinkedHashMap<>();
      table
          .own()
          .forEach(
              (key, column) -> {
                if (column.total()) {
                  BigDecimal sum = sums.getOrDefault(key, BigDecimal.ZERO);
                  totals.put(
                      key, sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString());
                }
              });
      sums = new LinkedHashMap<>();
      return totals;
    }
  }
}

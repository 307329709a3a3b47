package io.shenbao.merging;

import com.google.common.base.CharMatcher;
import com.google.common.primitives.Doubles;
import io.shenbao.assessment.SummaryDetails;
import io.shenbao.programme.SummaryTable;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns that the pack adds to its summary table, as a county's table has them. What groups or
 * sorts the table is known where a column shows the same; a group also where it stands above its
 * rows.
 */
final class OwnColumns {

  private static final CharMatcher THOUSANDS = CharMatcher.anyOf(",，").or(CharMatcher.whitespace());

  private final SummaryTable table;
  private final @Nullable String group;
  private final @Nullable String sort;

  OwnColumns(SummaryTable table) {
    this.table = table;
    this.group = column(table.sort().group());
    this.sort = column(table.sort().by());
  }

  /** The column that shows what an expression gives; null when none does. */
  private @Nullable String column(String value) {
    return table.own().entrySet().stream()
        .filter(one -> one.getValue().value().strip().equals(value.strip()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** What a row says in them. */
  SummaryDetails of(RowDraft draft) {
    Map<String, String> cells = new LinkedHashMap<>();
    Map<String, Double> amounts = new LinkedHashMap<>();
    table
        .own()
        .forEach(
            (key, column) -> {
              String text = draft.value(key);
              Double amount = column.total() ? number(text) : null;
              cells.put(key, text);
              if (amount != null) {
                amounts.put(key, amount);
              }
            });
    String by = sort == null ? "" : draft.value(sort);
    Double number = number(by);
    return new SummaryDetails(
        cells, amounts, group(draft), number, number == null ? Likeness.compact(by) : "");
  }

  private String group(RowDraft draft) {
    String own = group == null ? "" : Likeness.compact(draft.value(group));
    return own.isEmpty() && table.sort().hasGroups() ? draft.group() : own;
  }

  /** What is to be added up and is no number. */
  List<Sentence> unclear(RowDraft draft) {
    List<Sentence> unclear = new ArrayList<>();
    table
        .own()
        .forEach(
            (key, column) -> {
              String text = draft.value(key);
              if (column.total() && !text.isEmpty() && number(text) == null) {
                String label = table.columns().getOrDefault(key, key);
                unclear.add(Sentence.of("merging.no-number", label, text));
              }
            });
    return unclear;
  }

  private static @Nullable Double number(String text) {
    Double number = Doubles.tryParse(THOUSANDS.removeFrom(text));
    return number != null && Doubles.isFinite(number) ? number : null;
  }
}

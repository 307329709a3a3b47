package io.shenbao.merging;

import com.google.common.primitives.Ints;
import com.google.re2j.Pattern;
import io.shenbao.merging.Headings.Columns;
import io.shenbao.merging.TextTable.TextCell;
import io.shenbao.merging.TextTable.TextRow;
import io.shenbao.programme.SummaryTable;
import io.shenbao.source.BelowTable;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows below one row of headings: items, what goes on with them, and what is none. */
final class TableBody {

  private static final int LONGEST_SHOWN = 60;

  /** As the summary table has them: 小计：3家. */
  private static final Pattern TOTAL =
      Pattern.compile("(?:小计|合计|总计|Subtotal|Total)[：:].*", Pattern.CASE_INSENSITIVE);

  /**
   * Something that is to be told.
   *
   * @param row as people count it; 0 for the whole table
   */
  record Note(int row, Sentence text) {}

  private final SummaryTable table;
  private final Columns columns;
  private final List<RowDraft> drafts = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final Set<Integer> unnamed = new TreeSet<>();
  private boolean isEnded;
  private String group = "";

  TableBody(SummaryTable table, Columns columns, TextTable text) {
    this.table = table;
    this.columns = columns;
    if (!columns.others().isEmpty()) {
      notes.add(new Note(0, Sentence.of("merging.added", List.copyOf(columns.others().values()))));
    }
    List<String> absent =
        table.columns().entrySet().stream()
            .filter(one -> !columns.at().containsKey(one.getKey()))
            .filter(one -> !one.getKey().equals(Headings.NUMBER))
            .map(Map.Entry::getValue)
            .toList();
    if (!absent.isEmpty()) {
      notes.add(new Note(0, Sentence.of("merging.absent", absent)));
    }
  }

  List<RowDraft> drafts() {
    return drafts;
  }

  /** What is to be told of them; called once, at the end. */
  List<Note> notes() {
    if (!isEnded) {
      isEnded = true;
      List<Integer> counted = IntStream.rangeClosed(1, numbers.size()).boxed().toList();
      if (!numbers.isEmpty() && !numbers.equals(counted)) {
        notes.add(new Note(0, Sentence.of("merging.numbers")));
      }
      if (!unnamed.isEmpty()) {
        notes.add(new Note(0, Sentence.of("merging.unnamed", List.copyOf(unnamed))));
      }
    }
    return notes;
  }

  void add(TextRow row) {
    if (isEmpty(row)) {
      return;
    }
    if (isGroup(row)) {
      group = String.join(" ", row.texts());
      return;
    }
    if (isTotal(row)) {
      return;
    }
    if (isRemark(row)) {
      String text = String.join(" ", row.texts());
      String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
      notes.add(new Note(row.number(), Sentence.of("merging.remark", shown)));
      return;
    }
    unnamed(row);
    RowDraft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
    if (last != null && last.goesOnIn(row)) {
      last.take(row, table.columns());
      return;
    }
    drafts.add(new RowDraft(columns, row, table, group));
    Integer number =
        Ints.tryParse(Likeness.letters(RowDraft.text(columns.cell(row, Headings.NUMBER))));
    numbers.add(number == null ? 0 : number);
    if (row.hidden()) {
      notes.add(new Note(row.number(), Sentence.of("merging.hidden-row")));
    }
  }

  /** Nothing in it, or a number that waits for an enterprise. */
  private boolean isEmpty(TextRow row) {
    TextCell number = columns.cell(row, Headings.NUMBER);
    return row.cells().values().stream()
        .allMatch(
            cell ->
                (cell.text().isEmpty() && cell.struck().isEmpty())
                    || (number != null
                        && cell.area() == number.area()
                        && cell.text().length() < 8));
  }

  /** Whether a table with groups has the name of one in a row of its own. */
  private boolean isGroup(TextRow row) {
    if (!table.sort().hasGroups() || row.texts().size() != 1) {
      return false;
    }
    String text = row.texts().iterator().next();
    long width = row.cells().values().stream().filter(cell -> !cell.text().isEmpty()).count();
    return !hasColon(text) && text.length() <= LONGEST_SHOWN && (width > 1 || isFirst(row));
  }

  private static boolean isFirst(TextRow row) {
    return !Objects.requireNonNull(row.cells().get(row.cells().firstKey())).text().isEmpty();
  }

  /** Whether it is one of the rows with sums that a table with groups or sums has. */
  private boolean isTotal(TextRow row) {
    String first = row.texts().stream().findFirst().orElse("");
    return (table.sort().hasGroups() || table.hasTotals()) && TOTAL.matches(first);
  }

  /**
   * What is written over several columns, or beside the name, or with a mark at its end: no item.
   */
  private boolean isRemark(TextRow row) {
    TextCell name = columns.cell(row, Headings.NAME);
    TextCell scenarios = columns.cell(row, Headings.SCENARIOS);
    if (row.texts().size() == 1) {
      TextCell only =
          row.cells().values().stream().filter(c -> !c.text().isEmpty()).findFirst().orElseThrow();
      long mapped =
          columns.at().values().stream()
              .distinct()
              .map(row.cells()::get)
              .filter(cell -> isAt(only, cell))
              .count();
      boolean isItem = isAt(only, name) || isAt(only, scenarios);
      if (mapped > 1 || !isItem) {
        return true;
      }
    }
    TextCell factory = columns.cell(row, Headings.FACTORY);
    String first = row.texts().stream().findFirst().orElse("");
    boolean isBare = RowDraft.text(factory).isEmpty() && RowDraft.text(scenarios).isEmpty();
    return BelowTable.isTotal(Likeness.compact(first))
        || (name != null && BelowTable.isTotal(Likeness.compact(name.text())))
        || (hasColon(first) && (isBare || row.texts().stream().allMatch(TableBody::hasColon)));
  }

  private static boolean hasColon(String text) {
    return text.contains("：") || text.contains(":");
  }

  private static boolean isAt(TextCell one, @Nullable TextCell other) {
    return other != null && one.area() == other.area();
  }

  /** Columns with texts and no heading. */
  private void unnamed(TextRow row) {
    row.cells()
        .forEach(
            (column, cell) -> {
              if (!cell.text().isEmpty()
                  && !columns.at().containsValue(column)
                  && !columns.others().containsKey(column)
                  && columns.at().values().stream()
                      .map(row.cells()::get)
                      .noneMatch(other -> other != null && other.area() == cell.area())) {
                unnamed.add(column + 1);
              }
            });
  }
}

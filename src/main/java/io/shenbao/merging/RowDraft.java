package io.shenbao.merging;

import com.google.common.collect.Iterables;
import io.shenbao.merging.Headings.Columns;
import io.shenbao.merging.TextTable.TextCell;
import io.shenbao.merging.TextTable.TextRow;
import io.shenbao.programme.SummaryTable;
import io.shenbao.source.value.Typed;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one enterprise's row says, and those below it that only go on with it. */
final class RowDraft {

  private static final List<String> KEYS =
      List.of(
          Headings.NAME,
          Headings.FACTORY,
          Headings.SCENARIOS,
          Headings.CONTACT,
          Headings.PHONE,
          Headings.REMARK,
          Headings.IDENTITY,
          Headings.INDUSTRY);

  private final Columns columns;
  private final Set<String> own;
  private final String group;
  private final TextRow first;
  private final Map<String, String> values = new HashMap<>();
  private final Set<Integer> areas = new HashSet<>();
  private final List<Sentence> problems = new ArrayList<>();
  private boolean isNameBroken;
  private boolean isStruck;

  /**
   * @param table knows the pack's own columns
   * @param group what stands above the rows that it stands among; empty when nothing does
   */
  RowDraft(Columns columns, TextRow first, SummaryTable table, String group) {
    this.columns = columns;
    this.own = table.own().keySet();
    this.group = group;
    this.first = first;
    take(first, table.columns());
  }

  String group() {
    return group;
  }

  int row() {
    return first.number();
  }

  boolean isJoint() {
    return columns.joint();
  }

  String value(String key) {
    return values.getOrDefault(key, "");
  }

  /** What is wrong with cells as such. */
  List<Sentence> problems() {
    return problems;
  }

  /** Whether the name itself can't be read. */
  boolean isNameBroken() {
    return isNameBroken;
  }

  /** Whether something in it was struck out. */
  boolean isStruck() {
    return isStruck;
  }

  /** Whether a row only goes on with this one: merged with it, or with scenarios alone. */
  boolean goesOnIn(TextRow row) {
    TextCell name = columns.cell(row, Headings.NAME);
    TextCell factory = columns.cell(row, Headings.FACTORY);
    if (text(name).isEmpty()) {
      return !value(Headings.NAME).isEmpty()
          && text(factory).isEmpty()
          && text(columns.cell(row, Headings.NUMBER)).isEmpty()
          && !text(columns.cell(row, Headings.SCENARIOS)).isEmpty();
    }
    TextCell own = columns.cell(first, Headings.NAME);
    boolean isMerged = own != null && name != null && own.area() == name.area();
    return isMerged && (text(factory).isEmpty() || text(factory).equals(value(Headings.FACTORY)));
  }

  /** Takes a row's values; those of a row that goes on are added to what is there. */
  void take(TextRow row, Map<String, String> labels) {
    Set<String> seen = new HashSet<>();
    for (String key : Iterables.concat(KEYS, own)) {
      TextCell cell = columns.cell(row, key);
      boolean isJointAgain = columns.joint() && key.equals(Headings.CONTACT);
      if (cell == null || isJointAgain || !areas.add(cell.area()) || !seen.add(key)) {
        continue;
      }
      isStruck |= !cell.struck().isEmpty();
      if (!cell.problem().isEmpty()) {
        problems.add(Sentence.of(cell.problem(), labels.getOrDefault(key, key), cell.text()));
        isNameBroken |= key.equals(Headings.NAME);
      }
      add(key, text(cell));
    }
  }

  private void add(String key, String text) {
    String before = value(key);
    if (before.isEmpty()) {
      values.put(key, text);
    } else if (!text.isEmpty() && !key.equals(Headings.NAME) && !before.equals(text)) {
      values.put(key, before + "\n" + text);
    }
  }

  /** Empty where a mark says that there is nothing. */
  static String text(@Nullable TextCell cell) {
    return cell == null || Typed.isNothing(cell.text()) ? "" : cell.text();
  }
}

package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Field;
import io.shenbao.programme.Node;
import io.shenbao.source.cell.CellText;
import io.shenbao.source.grid.GridSheet;
import io.shenbao.source.value.StatedYear;
import io.shenbao.source.value.Typed;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What there is to say of how the sheets of a workbook were read, and of what was not. */
final class ReadingNotes {

  /** So many rows and columns of somebody's own are named. */
  private static final int MOST_NAMED = 20;

  /** Cells that no page shows, or a whole sheet of them. */
  private record Hidden(boolean isSheet, Set<String> places) {}

  private final String file;
  private final CellText cells;
  private final Findings findings;
  private final Map<String, GridSheet> keysLost = new LinkedHashMap<>();
  private final Set<Origin> merged = new LinkedHashSet<>();
  private final Map<String, Hidden> hidden = new LinkedHashMap<>();

  /**
   * @param findings takes what is said
   */
  ReadingNotes(String file, CellText cells, Findings findings) {
    this.file = file;
    this.cells = cells;
    this.findings = findings;
  }

  /** Takes down that a sheet has lost its hidden keys, which often happens to all. */
  void keysLost(GridSheet sheet) {
    keysLost.putIfAbsent(sheet.name(), sheet);
  }

  /** Says which sheets have lost their hidden keys. */
  void noteKeysLost() {
    keysLost.values().stream()
        .findFirst()
        .ifPresent(first -> note(first, 0, "source.keys-lost", List.copyOf(keysLost.keySet())));
  }

  /** Says that a merged cell holds for all its rows. */
  void merged(GridSheet sheet, int row, int last, int column) {
    Origin origin = origin(sheet, row, column);
    if (merged.add(origin)) {
      findings.add(
          Finding.failed(TreeReader.NORMALISED, Severity.INFO)
              .at(origin)
              .says(
                  Sentence.of("source.merged", name(sheet, row, column), row + 1, last + 1),
                  Sentence.NONE));
    }
  }

  /** Takes down that a cell which is read is not printed. */
  void hidden(GridSheet sheet, int row, int column) {
    if (!name(sheet, row, column).isEmpty()) {
      hidden
          .computeIfAbsent(sheet.name(), any -> new Hidden(sheet.hidden(), new LinkedHashSet<>()))
          .places()
          .add(GridSheet.address(row, column));
    }
  }

  /** Says which cells were read though no page shows them. */
  void noteHidden() {
    hidden.forEach(
        (sheet, its) ->
            findings.add(
                Finding.failed(TreeReader.NORMALISED, Severity.INFO)
                    .at(new Origin.Cell(file, sheet, its.places().iterator().next()))
                    .says(
                        its.isSheet() ? "source.hidden-sheet" : "source.hidden-cells",
                        sheet,
                        named(its.places()))));
  }

  /** Says which rows hold something that is no part of the form. */
  void outside(GridSheet sheet, List<Integer> rows) {
    if (!rows.isEmpty()) {
      note(sheet, rows.get(0) - 1, "source.outside", sheet.name(), named(rows));
    }
  }

  /** The first of many, and how many they are. */
  private static List<Object> named(Collection<?> all) {
    List<Object> told = new ArrayList<>(all.stream().limit(MOST_NAMED).toList());
    if (all.size() > MOST_NAMED) {
      told.add(Sentence.of("source.more", all.size()));
    }
    return told;
  }

  /** An info on how a sheet was read. */
  void note(GridSheet sheet, int row, String key, Object... facts) {
    findings.add(
        Finding.failed(TreeReader.NORMALISED, Severity.INFO)
            .at(origin(sheet, row, Layout.LABEL_COLUMN))
            .says(Sentence.of(key, facts), Sentence.NONE));
  }

  /** Says where a row's label names another year than that of the values that it is read for. */
  void year(GridSheet sheet, int row, int column, Node its) {
    String label = name(sheet, row, column);
    if (StatedYear.isAnother(its.caption(), label)) {
      findings.add(
          Finding.failed(TreeReader.STRUCTURE, Severity.ERROR)
              .at(Taken.pointer(its.path()), origin(sheet, row, column))
              .says("source.other-year", its.caption().name(), label));
    }
  }

  /** Says that what stands in a second place for a value is not read. */
  void twice(GridSheet sheet, int row, int column, Field field) {
    String text = name(sheet, row, column);
    if (!text.isEmpty()) {
      findings.add(
          Finding.failed(TreeReader.STRUCTURE, Severity.ERROR)
              .at(Taken.pointer(field.path()), origin(sheet, row, column))
              .says("source.twice", field.caption().name(), text));
    }
  }

  /**
   * Says which columns of somebody's own are not read, by their headings or else letters.
   *
   * @param known columns that are not
   * @param all whether those without a heading too, which may be columns of the form that lost it
   */
  void ownColumns(GridSheet sheet, int headings, Set<Integer> known, boolean all) {
    SortedSet<Integer> own = new TreeSet<>();
    sheet.rows().tailMap(headings).values().forEach(row -> own.addAll(row.cells().keySet()));
    own.removeAll(known);
    own.removeIf(column -> !all && name(sheet, headings, column).isEmpty());
    List<Object> names = new ArrayList<>();
    for (int column : own.stream().limit(MOST_NAMED).toList()) {
      String heading = name(sheet, headings, column);
      names.add(heading.isEmpty() ? GridSheet.letters(column) : heading);
    }
    if (own.size() > names.size()) {
      names.add(Sentence.of("source.more", own.size()));
    }
    if (!names.isEmpty()) {
      note(sheet, headings, "source.own-column", sheet.name(), names);
    }
  }

  private String name(GridSheet sheet, int row, int column) {
    return Typed.strip(cells.read(sheet.cell(row, column), true).text());
  }

  private Origin.Cell origin(GridSheet sheet, int row, int column) {
    return WorkbookSource.origin(file, sheet.name(), row, column);
  }
}

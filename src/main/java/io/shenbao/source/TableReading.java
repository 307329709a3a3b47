package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import io.shenbao.source.value.Typed;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** The reading of a sheet whose rows are the items of a list. */
final class TableReading {

  /** The rule that a row of an inner list belongs to an item of the outer one. */
  static final String ORPHAN = "orphan-row";

  /** The rule that what stands in an example row is not read. */
  static final String EXAMPLE = "example-row";

  /** For more rows without a parent nobody looks for the one that was meant. */
  private static final int FEW = 100;

  private final Taken taken;
  private final WorkedExample examples;
  private final GridSheet sheet;
  private final Items list;
  private final TableColumns columns;

  /** A row that names a parent that is not there, or none. */
  private record Orphan(GridRow row, String parent) {}

  TableReading(
      Taken taken, WorkedExample examples, GridSheet sheet, Items list, TableColumns columns) {
    this.taken = taken;
    this.examples = examples;
    this.sheet = sheet;
    this.list = list;
    this.columns = columns;
  }

  /** Takes the rows as items of a list of its own. */
  void outer() {
    JsonPointer pointer = Taken.pointer(list.path());
    taken.place(pointer, expected());
    rows().forEach(row -> taken.item(sheet, row, columns, pointer));
  }

  /** Keeps the rows of an inner list of which nobody can say whose they are. */
  void hidden() {
    rows().forEach(row -> astray(row, columns.parent()));
  }

  /** Takes the rows as items of the lists in the items of another. */
  void inner(Items outer) {
    List<GridRow> rows = rows();
    Parents parents = new Parents(outer, list, taken.tree().at(Taken.pointer(outer.path())));
    parents.lists().forEach(one -> taken.place(one, expected()));
    int parentColumn = columns.parent();
    List<Orphan> orphans = new ArrayList<>();
    for (GridRow row : rows) {
      String parent = taken.name(sheet, row, parentColumn);
      JsonPointer its = parents.list(parent);
      if (its == null) {
        orphans.add(new Orphan(row, parent));
      } else {
        taken.item(sheet, row, columns, its);
      }
    }
    List<JsonPointer> lacking =
        parents.lists().stream().filter(one -> taken.tree().at(one).isMissingNode()).toList();
    for (Orphan one : orphans) {
      Origin origin = astray(one.row(), parentColumn);
      String meant = orphans.size() > FEW ? "" : parents.meant(one.parent());
      JsonPointer place = place(parents.list(meant), lacking, Taken.pointer(list.path()));
      taken.flagged().add(place);
      taken
          .findings()
          .add(
              Finding.failed(ORPHAN, Severity.ERROR)
                  .at(place, origin)
                  .says(
                      orphan(outer, one.parent(), meant),
                      Sentence.of("source.orphan.fix", outer.caption().name())));
    }
  }

  /** The rows that are filled in. */
  private List<GridRow> rows() {
    List<GridRow> rows = new ArrayList<>();
    int first = columns.first(Layout.columns(list));
    for (GridRow row : taken.rows(sheet, columns.firstRow())) {
      if (taken.name(row, first).startsWith(WorkedExample.MARK)) {
        example(row, first);
      } else if (BelowTable.isRemark(first(row))) {
        remark(row);
      } else if (!taken.isEmpty(row, columns)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /**
   * An example is passed over; what somebody has written into it is not read, and they are told.
   */
  private void example(GridRow row, int column) {
    Map<String, String> typed = taken.texts(row, columns);
    Map<String, String> given = examples.row(list);
    Field first = columns.there().get(column);
    if (first != null) {
      given.computeIfPresent(first.key(), (key, text) -> WorkedExample.MARK + text);
    }
    if (typed.values().stream().allMatch(text -> isGiven(text, given))) {
      return;
    }
    Origin origin = taken.origin(sheet, row.number(), column);
    String parent = first == null ? taken.name(row, column) : "";
    taken.astray(list, parent, typed, origin);
    taken
        .findings()
        .add(
            Finding.failed(EXAMPLE, Severity.WARNING)
                .at(Taken.pointer(list.path()), origin)
                .says("source.example-row", list.caption().name()));
  }

  /** A total or a signature below the items is none of them, and comes back as it was. */
  private void remark(GridRow row) {
    Origin origin = taken.origin(sheet, row.number(), Layout.LABEL_COLUMN);
    taken.astray(list, "", taken.texts(row, columns), origin);
    taken
        .findings()
        .add(
            Finding.failed(TreeReader.NORMALISED, Severity.INFO)
                .at(origin)
                .says(
                    Sentence.of("source.remark-row", first(row), list.caption().name()),
                    Sentence.NONE));
  }

  /** What its first cell says that says anything. */
  private String first(GridRow row) {
    return row.cells().keySet().stream()
        .map(column -> taken.name(row, column))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Whether a text is one of the example's, also where its column is taken for another. */
  private static boolean isGiven(String typed, Map<String, String> given) {
    String text = Typed.strip(typed);
    return text.isEmpty() || given.values().stream().map(Typed::strip).anyMatch(text::equals);
  }

  /** Keeps a row that belongs to nothing; the origin of its parent's name. */
  private Origin astray(GridRow row, int parentColumn) {
    Origin origin = taken.origin(sheet, row.number(), parentColumn);
    taken.astray(list, taken.name(row, parentColumn), taken.texts(row, columns), origin);
    return origin;
  }

  /** The list that is probably lacking because of an orphan: that it is, nobody says again. */
  private static JsonPointer place(
      @Nullable JsonPointer meant, List<JsonPointer> lacking, JsonPointer otherwise) {
    if (meant == null) {
      return lacking.size() == 1 ? lacking.get(0) : otherwise;
    }
    return lacking.contains(meant) ? meant : otherwise;
  }

  private Sentence orphan(Items outer, String name, String meant) {
    String row = list.caption().name();
    String parent = outer.caption().name();
    if (name.isEmpty()) {
      return Sentence.of("source.orphan.unnamed", row, parent);
    }
    Sentence proposal = meant.isEmpty() ? Sentence.NONE : Sentence.of("source.meant", meant);
    return Sentence.of("source.orphan", row, parent, name, proposal);
  }

  /** Where the first row is expected. */
  private Origin expected() {
    return taken.origin(sheet, columns.firstRow(), Layout.LABEL_COLUMN);
  }
}

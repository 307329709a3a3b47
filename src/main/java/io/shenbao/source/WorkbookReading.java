package io.shenbao.source;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** The reading of one workbook, sheet by sheet. */
final class WorkbookReading {

  /** The heading of the values is looked for in so many rows. */
  private static final int MOST_ROWS = 5;

  private final Programme programme;
  private final Grid grid;
  private final String file;
  private final FormSheets sheets;
  private final Taken taken;
  private final TemplateGaps gaps;
  private final WorkedExample examples;
  private final Map<String, Field> single = new LinkedHashMap<>();
  private final Set<String> met = new LinkedHashSet<>();

  WorkbookReading(Programme programme, Grid grid, String file) {
    this.programme = programme;
    this.grid = grid;
    this.file = file;
    this.sheets = new FormSheets(grid, programme);
    this.taken = new Taken(file, grid.since1904());
    this.gaps = new TemplateGaps(file, taken.tree(), taken.findings(), taken.flagged());
    this.examples = new WorkedExample(programme);
    for (Layout.Sheet sheet : Layout.of(programme)) {
      Layout.fields(sheet).forEach(field -> single.put(field.path(), field));
    }
  }

  /** Says that the workbook was known by its labels only. */
  void withoutIdentity() {
    taken
        .findings()
        .add(
            Finding.failed(TreeReader.NORMALISED, Severity.INFO)
                .at(file)
                .says("source.known-by-labels", Layout.IDENTITY, programme.title()));
  }

  Raw read() {
    takeAll();
    return taken.raw(LeftBehind.of(grid, ours()));
  }

  /** What the sheets are called that hold the form. */
  private Set<String> ours() {
    Set<String> ours = new LinkedHashSet<>(sheets.names());
    ours.add(Layout.EVIDENCE);
    return ours;
  }

  private void takeAll() {
    for (Layout.Sheet layout : Layout.of(programme)) {
      GridSheet sheet = sheets.of(layout).orElse(null);
      if (sheet == null) {
        gaps.sheet(layout);
        continue;
      }
      if (!sheet.name().equalsIgnoreCase(layout.name())) {
        taken.notes().note(sheet, 0, "source.sheet-renamed", sheet.name(), layout.name());
      }
      if (layout instanceof Layout.Fields fields) {
        fields(sheet, fields);
      } else if (layout instanceof Layout.FixedRows rows) {
        fixedRows(sheet, rows);
      } else if (layout instanceof Layout.Table table) {
        table(sheet, table);
      }
    }
    grid.sheet(Layout.EVIDENCE).ifPresent(this::evidence);
    taken.notes().noteKeysLost();
    taken.notes().noteHidden();
    LeftBehind.ownSheets(grid, ours())
        .forEach(sheet -> taken.notes().note(sheet, 0, "source.own-sheet", sheet.name()));
  }

  private void fields(GridSheet sheet, Layout.Fields layout) {
    Set<String> nodes = new LinkedHashSet<>();
    List<RowLabels.Line> lines = new ArrayList<>();
    String heading = "";
    for (Node node : layout.nodes()) {
      nodes.add(node.path());
      taken.expect(Taken.pointer(node.path()), sheet);
      lines.add(new RowLabels.Line(node.path(), node.caption().label(), heading));
      heading = node instanceof Field ? heading : node.path();
    }
    RowLabels labels = RowLabels.of(sheet, lines, key -> isElsewhere(key, nodes), taken);
    Place values = values(sheet, labels);
    List<Integer> outside = new ArrayList<>();
    for (GridRow row : taken.rows(sheet, 0)) {
      String key = labels.key(row);
      boolean isOurs = row.number() <= values.row() || programme.form().find(key).isPresent();
      if (single.containsKey(key)) {
        single(sheet, row, labels.column(), values.column(), key);
      } else if (nodes.contains(key)) {
        taken.place(Taken.pointer(key), taken.origin(sheet, row.number(), labels.column()));
      }
      if (hasMore(row, labels, values.column(), isOurs)) {
        outside.add(row.number() + 1);
      }
    }
    taken.notes().outside(sheet, outside);
  }

  private void fixedRows(GridSheet sheet, Layout.FixedRows layout) {
    Set<String> more = new LinkedHashSet<>();
    List<RowLabels.Line> lines = new ArrayList<>();
    for (Node row : layout.grid().children().values()) {
      lines.add(new RowLabels.Line(row.key(), row.caption().label(), ""));
    }
    for (Field field : layout.more()) {
      more.add(field.path());
      lines.add(new RowLabels.Line(field.path(), field.caption().label(), ""));
    }
    RowLabels labels = RowLabels.of(sheet, lines, key -> isElsewhere(key, more), taken);
    List<Integer> others = List.of(Layout.KEY_COLUMN, labels.column());
    TableColumns columns = TableColumns.of(sheet, layout, others, gaps, taken);
    JsonPointer pointer = Taken.pointer(layout.grid().path());
    taken.place(pointer, taken.origin(sheet, columns.firstRow(), labels.column() + 1));
    more.forEach(path -> taken.expect(Taken.pointer(path), sheet));
    List<Integer> outside = new ArrayList<>();
    for (GridRow row : taken.rows(sheet, columns.firstRow())) {
      String key = labels.key(row);
      if (single.containsKey(key)) {
        single(sheet, row, labels.column(), labels.column() + 1, key);
        continue;
      }
      Node line = layout.grid().children().get(key);
      if (line != null && met.add(line.path())) {
        taken.notes().year(sheet, row.number(), labels.column(), line);
        taken.group(sheet, row, columns, pointer.appendProperty(key));
      } else if (isTyped(row, labels)) {
        outside.add(row.number() + 1);
      }
    }
    taken.notes().outside(sheet, outside);
  }

  /** Whether there is something in a row that is no example. */
  private boolean isTyped(GridRow row, RowLabels labels) {
    return !taken.name(row, labels.column()).startsWith(WorkedExample.MARK)
        && hasMore(row, labels, labels.column() + 1, false);
  }

  /** Whether a row is for a field of another sheet. */
  private boolean isElsewhere(String key, Set<String> here) {
    return single.containsKey(key) && !here.contains(key);
  }

  /** A field in a row of its own, on whatever sheet earlier workbooks have it; the first counts. */
  private void single(GridSheet sheet, GridRow row, int label, int column, String key) {
    Field field = Objects.requireNonNull(single.get(key));
    if (met.add(key)) {
      taken.single(sheet, row, label, column, field);
    } else {
      taken.notes().twice(sheet, row.number(), column, field);
    }
  }

  /** The heading of the values of single fields. */
  private record Place(int row, int column) {}

  /** Where it stands, also where somebody has put in rows or columns. */
  private Place values(GridSheet sheet, RowLabels labels) {
    for (GridRow row : sheet.rows().headMap(MOST_ROWS).values()) {
      for (Map.Entry<Integer, GridCell> cell : row.cells().entrySet()) {
        if (Taken.key(cell.getValue()).equals(Layout.VALUES)) {
          if (cell.getKey() != Layout.VALUE_COLUMN && !labels.areLost()) {
            taken
                .notes()
                .note(sheet, row.number(), "source.values-moved", sheet.name(), Layout.VALUES);
          }
          return new Place(row.number(), cell.getKey());
        }
      }
    }
    return new Place(0, labels.column() + 1);
  }

  /** Whether there is more in a row than the form has there. */
  private boolean hasMore(GridRow row, RowLabels labels, int values, boolean isOurs) {
    return row.cells().keySet().stream()
        .filter(column -> column != labels.hidden())
        .filter(column -> !isOurs || !isOfForm(column, labels.column(), values))
        .map(column -> taken.name(row, column))
        .anyMatch(text -> !text.isEmpty() && !text.startsWith(WorkedExample.MARK));
  }

  /** Label, value, and what the form says of the value in two columns behind. */
  private static boolean isOfForm(int column, int label, int values) {
    return column == label || (column >= values && column <= values + 2);
  }

  private void table(GridSheet sheet, Layout.Table layout) {
    TableColumns columns = TableColumns.of(sheet, layout, List.of(), gaps, taken);
    TableReading table = new TableReading(taken, examples, sheet, layout.list(), columns);
    Items outer = layout.parent();
    if (outer == null) {
      table.outer();
    } else if (gaps.hidesParents(layout)) {
      table.hidden();
    } else {
      table.inner(outer);
    }
  }

  private void evidence(GridSheet sheet) {
    List<RowLabels.Line> lines =
        programme.requirements().values().stream()
            .map(one -> new RowLabels.Line(one.id(), one.label(), ""))
            .toList();
    RowLabels labels = RowLabels.of(sheet, lines, key -> false, taken);
    for (GridRow row : taken.rows(sheet, 0)) {
      String key = labels.key(row);
      if (programme.requirements().containsKey(key)) {
        taken.files(key, sheet, row, labels.column() + 1);
      }
    }
  }
}

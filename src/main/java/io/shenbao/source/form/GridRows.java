package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.Group;
import io.shenbao.programme.Node;
import io.shenbao.source.value.StatedYear;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A group with fixed rows and the same fields in each, whichever way it is turned. */
final class GridRows {

  private static final int LEAST = 2;
  private static final Set<String> UNITS = Set.of("单位", "计量单位");

  /**
   * The headings of a grid: either its rows or its fields.
   *
   * @param columns which row or field each means
   */
  record Headings(Group grid, Columns<Node> columns) {}

  private final FormTree tree;
  private final Vocabulary vocabulary;
  private final Taking taking;

  GridRows(FormTree tree, Vocabulary vocabulary, Taking taking) {
    this.tree = tree;
    this.vocabulary = vocabulary;
    this.taking = taking;
  }

  Optional<Headings> headings(List<WordCell> cells) {
    for (Node node : tree.printed()) {
      if (!(node instanceof Group grid) || !grid.grid()) {
        continue;
      }
      Map<WordCell, Node> rows = meant(grid.children(), cells);
      if (rows.size() >= LEAST) {
        return Optional.of(new Headings(grid, new Columns<>(cells, rows)));
      }
      Node first = grid.children().values().iterator().next();
      Map<WordCell, Node> fields = meant(first.children(), cells);
      if (fields.size() >= LEAST) {
        return Optional.of(new Headings(grid, new Columns<>(cells, fields)));
      }
    }
    return Optional.empty();
  }

  private Map<WordCell, Node> meant(Map<String, Node> children, List<WordCell> cells) {
    Map<WordCell, Node> meant = new LinkedHashMap<>();
    for (WordCell cell : cells) {
      for (Node node : vocabulary.all(Texts.of(cell))) {
        if (children.containsValue(node) && !meant.containsValue(node)) {
          meant.put(cell, node);
          break;
        }
      }
    }
    return meant;
  }

  void see(Headings headings) {
    for (WordCell cell : headings.columns().headings()) {
      Node node = headings.columns().meant().get(cell);
      if (node == null) {
        Texts.lines(cell).forEach(taking::own);
      } else {
        taking.see(node, cell);
      }
    }
  }

  /** Takes a row of the table; false when it is none of the grid. */
  boolean row(Headings headings, Table table, int row) {
    Map<Node, WordCell> cells = headings.columns().of(table, row);
    WordCell label = null;
    Node side = null;
    for (WordCell cell : table.across(row)) {
      if (side == null && !cells.containsValue(cell)) {
        side = side(headings, Texts.of(cell));
        label = cell;
      }
    }
    if (side == null || label == null) {
      return false;
    }
    Node named = side;
    taking.see(named, label);
    WordCell unit = unit(headings, table, row);
    WordCell its = label;
    boolean isItem = headings.grid().children().containsValue(named);
    cells.forEach(
        (node, cell) -> {
          Field field = field(headings.grid(), node, named);
          if (field != null) {
            TypedText value = TypedText.of(cell);
            WordCell heading = heading(headings, node);
            taking.labelled(field, isItem ? heading : its);
            String item = Texts.of(isItem ? its : heading);
            taking.put(
                field,
                unit == null || value.isBlank() ? value : value.plus(TypedText.of(unit)),
                !StatedYear.isAnother((isItem ? named : node).caption(), item));
          }
        });
    if (unit != null) {
      Texts.lines(unit).forEach(taking::own);
    }
    return true;
  }

  private static WordCell heading(Headings headings, Node node) {
    return headings.columns().meant().entrySet().stream()
        .filter(one -> one.getValue().equals(node))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private @Nullable Node side(Headings headings, String text) {
    Group grid = headings.grid();
    boolean rowsAbove =
        headings.columns().meant().values().stream().anyMatch(grid.children()::containsValue);
    Map<String, Node> sides =
        rowsAbove ? grid.children().values().iterator().next().children() : grid.children();
    for (Node node : vocabulary.all(text)) {
      if (rowsAbove
          && node instanceof Field field
          && sides.containsKey(field.key())
          && tree.parent(field) != null
          && grid.children().containsValue(tree.parent(field))) {
        return sides.get(field.key());
      }
      if (!rowsAbove && sides.containsValue(node)) {
        return node;
      }
    }
    return null;
  }

  private static @Nullable Field field(Group grid, Node one, Node other) {
    boolean isRow = grid.children().containsValue(one);
    Node row = isRow ? one : other;
    Node field = isRow ? other : one;
    return row.children().get(field.key()) instanceof Field found ? found : null;
  }

  /** The cell of a column that says the unit, where there is one. */
  private static @Nullable WordCell unit(Headings headings, Table table, int row) {
    Columns<Node> columns = headings.columns();
    for (WordCell heading : columns.headings()) {
      if (UNITS.contains(LabelWords.key(Texts.of(heading)))) {
        return new Columns<>(columns.headings(), Map.of(heading, "")).of(table, row).get("");
      }
    }
    return null;
  }
}

package io.shenbao.source.form;

import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list with a row an item, below a row of headings. */
final class ListRows {

  private static final List<String> SUMS = List.of("合计", "小计", "总计", "共计");
  private static final Set<String> NUMBERS = Set.of("序号", "编号", "no", "号", "");

  /** Headings in common with fewer fields of a list may be anything. */
  private static final int LEAST = 2;

  /**
   * The headings of a list.
   *
   * @param columns which field each means
   */
  record Headings(Items list, Columns<Field> columns) {}

  private final FormTree tree;
  private final Vocabulary vocabulary;
  private final Taking taking;
  private final PaperForm paper;

  ListRows(FormTree tree, PaperForm paper, Vocabulary vocabulary, Taking taking) {
    this.tree = tree;
    this.paper = paper;
    this.vocabulary = vocabulary;
    this.taking = taking;
  }

  /** Whether a heading is that of the column of numbers. */
  static boolean isNumbering(String text) {
    return !text.isBlank() && NUMBERS.contains(LabelWords.key(text));
  }

  /** Whether a row has the headings of a list, and of which. */
  Optional<Headings> headings(List<WordCell> cells, boolean instances, String near) {
    List<WordCell> said =
        cells.stream().filter(cell -> !NUMBERS.contains(LabelWords.key(Texts.of(cell)))).toList();
    if (said.size() < LEAST) {
      return Optional.empty();
    }
    Map<WordCell, Set<Node>> known = new LinkedHashMap<>();
    said.forEach(cell -> known.put(cell, vocabulary.all(Texts.of(cell))));
    if (known.values().stream().filter(one -> !one.isEmpty()).count() < LEAST) {
      return Optional.empty();
    }
    Headings best = null;
    int most = 0;
    for (Node node : tree.printed()) {
      if (!(node instanceof Items list) || !mayBe(list, instances)) {
        continue;
      }
      Map<WordCell, Field> meant = meant(list, known);
      int score = meant.size() * 2 + (list.path().equals(near) ? 1 : 0);
      if (meant.size() >= LEAST && meant.size() * 10 >= said.size() * 6 && score > most) {
        best = new Headings(list, new Columns<>(cells, meant));
        most = score;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Scenario instances are described one by one, unless the form itself has them in rows. */
  private boolean mayBe(Items list, boolean instances) {
    return tree.isOfInstances(list) == instances
        || (instances && list == tree.instances() && paper.isInRows(list));
  }

  private static Map<WordCell, Field> meant(Items list, Map<WordCell, Set<Node>> known) {
    Map<WordCell, Field> meant = new LinkedHashMap<>();
    known.forEach(
        (cell, nodes) -> {
          for (Node node : nodes) {
            if (node instanceof Field field
                && list.children().containsValue(field)
                && !meant.containsValue(field)) {
              meant.put(cell, field);
              break;
            }
          }
        });
    return meant;
  }

  /** Notes that the labels of the headings were seen. */
  void see(Headings headings) {
    for (WordCell cell : headings.columns().headings()) {
      Field field = headings.columns().meant().get(cell);
      if (field == null) {
        Texts.lines(cell).forEach(taking::own);
      } else {
        taking.see(field, cell);
      }
    }
  }

  /** Takes a row as an item. */
  void row(Headings headings, Table table, int row) {
    if (isSum(table.row(row))) {
      table.row(row).forEach(cell -> Texts.lines(cell).forEach(taking::own));
      return;
    }
    Map<Field, WordCell> cells = headings.columns().of(table, row);
    for (WordCell cell : table.row(row)) {
      if (!cells.containsValue(cell) && isNumber(cell)) {
        Texts.lines(cell).forEach(taking::own);
      }
    }
    boolean begins =
        cells.values().stream().anyMatch(cell -> cell.row() == row && !Texts.isBlank(cell));
    if (begins) {
      taking.add(headings.list(), Columns.passages(cells));
    } else {
      cells.values().stream()
          .filter(cell -> cell.row() == row)
          .forEach(cell -> Texts.lines(cell).forEach(taking::own));
    }
  }

  /** Whether a row adds up those above it. */
  private static boolean isSum(List<WordCell> row) {
    return row.stream()
        .map(cell -> LabelWords.key(Texts.of(cell)))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .filter(SUMS::contains)
        .isPresent();
  }

  private static boolean isNumber(WordCell cell) {
    String key = LabelWords.key(Texts.of(cell));
    return key.length() <= 4 && key.chars().allMatch(Character::isDigit);
  }
}

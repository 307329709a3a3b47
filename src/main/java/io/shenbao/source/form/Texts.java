package io.shenbao.source.form;

import io.shenbao.source.word.Block;
import io.shenbao.source.word.Cell;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.Table;
import java.util.ArrayList;
import java.util.List;

/** The lines in a cell, those of tables within it too. */
final class Texts {

  private Texts() {}

  static List<Line> lines(List<Block> blocks) {
    List<Line> lines = new ArrayList<>();
    collect(blocks, lines);
    return lines;
  }

  static List<Line> lines(Cell cell) {
    return lines(cell.blocks());
  }

  private static void collect(List<Block> blocks, List<Line> lines) {
    for (Block block : blocks) {
      if (block instanceof Line line) {
        lines.add(line);
      } else if (block instanceof Table table) {
        table.cells().forEach(cell -> collect(cell.blocks(), lines));
      }
    }
  }

  /** All text of a cell, a line each, without what is struck out. */
  static String of(Cell cell) {
    StringBuilder all = new StringBuilder();
    for (Line line : lines(cell)) {
      String text = Span.of(line).text();
      if (!text.isBlank()) {
        all.append(all.isEmpty() ? "" : "\n").append(text);
      }
    }
    return all.toString();
  }

  static boolean isBlank(Cell cell) {
    return lines(cell).stream()
        .allMatch(line -> Span.of(line).isBlank() && !Choice.hasMark(line.text()));
  }
}

package io.shenbao.source.form;

import io.shenbao.source.word.Line;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordBlock;
import io.shenbao.source.word.WordCell;
import java.util.ArrayList;
import java.util.List;

/** The lines in a cell, those of tables within it too. */
final class Texts {

  private Texts() {}

  static List<Line> lines(List<WordBlock> blocks) {
    List<Line> lines = new ArrayList<>();
    collect(blocks, lines);
    return lines;
  }

  static List<Line> lines(WordCell cell) {
    return lines(cell.blocks());
  }

  private static void collect(List<WordBlock> blocks, List<Line> lines) {
    for (WordBlock block : blocks) {
      if (block instanceof Line line) {
        lines.add(line);
      } else if (block instanceof Table table) {
        table.cells().forEach(cell -> collect(cell.blocks(), lines));
      }
    }
  }

  /** All text of a cell, a line each, without what is struck out. */
  static String of(WordCell cell) {
    StringBuilder all = new StringBuilder();
    for (Line line : lines(cell)) {
      String text = LinePart.of(line).text();
      if (!text.isBlank()) {
        all.append(all.isEmpty() ? "" : "\n").append(text);
      }
    }
    return all.toString();
  }

  static boolean isBlank(WordCell cell) {
    return lines(cell).stream()
        .allMatch(line -> LinePart.of(line).isBlank() && !Choice.hasMark(line.text()));
  }
}

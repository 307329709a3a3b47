package io.shenbao.report.returned;

import io.shenbao.application.Origin;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordBlock;
import io.shenbao.source.word.WordFile;
import io.shenbao.source.word.WordPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paragraphs of a document by their places. */
final class Paragraphs {

  private final Map<WordPlace, Line> lines = new LinkedHashMap<>();

  Paragraphs(WordFile document) {
    collect(document.blocks());
  }

  private void collect(List<WordBlock> blocks) {
    for (WordBlock block : blocks) {
      if (block instanceof Line line) {
        lines.putIfAbsent(line.place(), line);
      } else if (block instanceof Table table) {
        table.cells().forEach(cell -> collect(cell.blocks()));
      }
    }
  }

  /** The number of the paragraph of a place; 0 when there is none. */
  int of(Origin origin) {
    if (!(origin instanceof Origin.Passage at)) {
      return 0;
    }
    Line line = lines.get(new WordPlace(at.table(), at.row(), at.cell(), at.paragraph()));
    return line == null ? 0 : line.number();
  }

  /** The number of the first that says something, or of the first of all. */
  int first() {
    return lines.values().stream()
        .filter(line -> !line.text().isBlank())
        .findFirst()
        .map(Line::number)
        .orElse(1);
  }
}

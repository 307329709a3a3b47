package io.shenbao.desk.page;

import io.shenbao.source.word.Line;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordBlock;
import io.shenbao.source.word.WordCell;
import io.shenbao.text.PassageMarker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document's paragraphs and tables as the values that a page shows. The first that has the
 * passage is marked, and no other.
 */
final class WordView {

  private final PassageMarker marks;
  private boolean isMarked;

  WordView(PassageMarker marks) {
    this.marks = marks;
  }

  /** Whether the passage was found in what was looked through. */
  boolean isMarked() {
    return isMarked;
  }

  /** Block by block: lines, and tables of rows of cells with their spans. */
  List<Map<String, Object>> of(List<WordBlock> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  /** Plain text, line by line. */
  List<Map<String, Object>> lines(String text) {
    return text.lines().map(this::line).toList();
  }

  private Map<String, Object> block(WordBlock block) {
    if (block instanceof Line line) {
      return line(line.text().replace(String.valueOf(Line.PICTURE), ""));
    }
    Map<String, Object> view = new LinkedHashMap<>();
    if (block instanceof Table table) {
      List<List<Map<String, Object>>> rows = new ArrayList<>();
      for (int row = 0; row < table.rows(); row++) {
        rows.add(table.row(row).stream().map(this::cell).toList());
      }
      view.put("rows", rows);
    }
    return view;
  }

  private Map<String, Object> line(String text) {
    Map<String, Object> view = new LinkedHashMap<>();
    PassageMarker.Parts parts = isMarked ? new PassageMarker.Parts(text, "", "") : marks.in(text);
    isMarked |= parts.isMarked();
    view.put("text", parts.before());
    view.put("marked", parts.marked());
    view.put("after", parts.after());
    return view;
  }

  private Map<String, Object> cell(WordCell cell) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("rowspan", cell.rows());
    view.put("colspan", cell.columns());
    view.put("blocks", of(cell.blocks()));
    return view;
  }
}

package io.shenbao.source.prose;

import io.shenbao.deadline.Deadline;
import io.shenbao.prose.Block;
import io.shenbao.prose.Prose;
import io.shenbao.prose.Span;
import io.shenbao.source.word.LeftOut;
import io.shenbao.source.word.Line;
import io.shenbao.source.word.LineStyle;
import io.shenbao.source.word.StyleSheet;
import io.shenbao.source.word.Table;
import io.shenbao.source.word.WordBlock;
import io.shenbao.source.word.WordCell;
import io.shenbao.source.word.WordProseFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Makes blocks of prose of a Word document's paragraphs and tables. */
final class BlockMaker {

  /** As many columns as Word can have. */
  private static final int MOST_COLUMNS = 63;

  /** More than that, and a table is no longer one that anybody reads. */
  private static final int MOST_CELLS = 100_000;

  private static final int DEEPEST_HEADING = 6;

  private final WordProseFile.Content content;
  private final ProsePictures pictures;

  BlockMaker(WordProseFile.Content content, ProsePictures pictures) {
    this.content = content;
    this.pictures = pictures;
  }

  /** The whole document; the notes follow it. */
  List<Block> all() {
    List<Block> blocks = new ArrayList<>(blocks(content.blocks()));
    for (int i = 0; i < content.notes().size(); i++) {
      String text =
          blocks(content.notes().get(i)).stream().map(Block::visible).collect(Collectors.joining());
      Span mark = new Span("[" + (i + 1) + "] ", false);
      blocks.add(new Block.Paragraph(0, List.of(mark, new Span(text.strip(), false))));
    }
    return blocks;
  }

  private List<Block> blocks(List<WordBlock> all) {
    List<Block> blocks = new ArrayList<>();
    for (WordBlock one : all) {
      Deadline.poll();
      if (one instanceof Line line) {
        blocks.addAll(line(line));
      } else {
        blocks.addAll(table((Table) one));
      }
    }
    return blocks;
  }

  private List<Block> line(Line line) {
    StyleSheet styles = content.styles();
    LineStyle style = line.style();
    int list = styles.list(style);
    int depth = list == 0 ? 0 : styles.level(style);
    String mark = list == 0 || line.text().isBlank() ? "" : content.lists().next(list, depth);
    int heading = styles.isTitle(style) ? 1 : styles.heading(style);
    if (heading > 0) {
      int level = Math.min(DEEPEST_HEADING, heading);
      return lines(line, "", spans -> new Block.Heading(level, spans));
    }
    return lines(line, spaced(mark), spans -> new Block.Paragraph(depth, spans));
  }

  private List<Block> lines(Line line, String mark, LineMaker.Making making) {
    return new LineMaker(line, mark, pictures::name, content.leftOut(), making).all();
  }

  private static String spaced(String mark) {
    return mark.isEmpty() || mark.charAt(mark.length() - 1) > '~' ? mark : mark + " ";
  }

  private List<Block> table(Table table) {
    int columns =
        table.cells().stream().mapToInt(cell -> cell.column() + cell.columns()).max().orElse(0);
    if (columns == 0) {
      return List.of();
    }
    if (columns > MOST_COLUMNS || (long) columns * table.rows() > MOST_CELLS) {
      return flat(table);
    }
    List<List<List<Block>>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      rows.add(new ArrayList<>(Collections.nCopies(columns, List.of())));
    }
    List<Block.Merge> merges = new ArrayList<>();
    for (WordCell cell : table.cells()) {
      rows.get(cell.row()).set(cell.column(), cell(cell));
      if (cell.rows() > 1 || cell.columns() > 1) {
        merges.add(new Block.Merge(cell.row(), cell.column(), cell.rows(), cell.columns()));
      }
    }
    List<List<List<Block>>> all = rows.stream().map(List::copyOf).toList();
    return List.of(new Block.Table(all, List.copyOf(merges), widths(table, columns)));
  }

  /** The columns' own widths where it has them all. */
  private static List<Integer> widths(Table table, int columns) {
    List<Integer> widths = table.widths();
    boolean isWhole = widths.size() == columns && widths.stream().allMatch(width -> width > 0);
    return isWhole ? widths : List.of();
  }

  /** What stands in a cell: no headings, and of a table in it the text. */
  private List<Block> cell(WordCell cell) {
    List<Block> blocks = new ArrayList<>();
    for (WordBlock one : cell.blocks()) {
      blocks.addAll(one instanceof Line line ? line(line) : flat((Table) one));
    }
    return Captions.joined(
        blocks.stream()
            .map(
                one ->
                    one instanceof Block.Heading head ? new Block.Paragraph(0, head.spans()) : one)
            .toList());
  }

  /** A table as lines of text, a row each. */
  private List<Block> flat(Table table) {
    content.leftOut().add(LeftOut.INNER_TABLE);
    List<Block> lines = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      Deadline.poll();
      List<Block> shown = new ArrayList<>();
      String text =
          table.row(row).stream()
              .map(cell -> text(cell, shown))
              .filter(one -> !one.isBlank())
              .collect(Collectors.joining(" | "));
      if (!text.isEmpty()) {
        lines.add(new Block.Paragraph(0, List.of(new Span(text, false))));
      }
      lines.addAll(shown);
    }
    return lines;
  }

  private String text(WordCell cell, List<Block> shown) {
    List<Block> blocks = cell(cell);
    blocks.stream().filter(Block.Picture.class::isInstance).forEach(shown::add);
    return Prose.visible(blocks.stream().filter(one -> !(one instanceof Block.Picture)).toList())
        .replace('\n', ' ');
  }
}

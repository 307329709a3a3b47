package io.shenbao.prose;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of prose that begins on a line of its own. */
public sealed interface Block {

  /** What a reader sees of it, without pictures; lines are separated by line feeds. */
  String visible();

  /**
   * A paragraph, or one line of a list with its number or bullet in the text.
   *
   * @param depth how deep in lists inside lists; 0 outside of them and in the outermost one
   */
  record Paragraph(int depth, List<Span> spans) implements Block {
    @Override
    public String visible() {
      return text(spans);
    }
  }

  /**
   * A heading.
   *
   * @param level 1 to 6, as written
   */
  record Heading(int level, List<Span> spans) implements Block {
    @Override
    public String visible() {
      return text(spans);
    }
  }

  /**
   * A picture.
   *
   * @param file as written: from the application's folder
   * @param caption empty when there is none
   */
  record Picture(String file, String caption) implements Block {
    @Override
    public String visible() {
      return caption;
    }
  }

  /**
   * A table; its first row holds the column headings. Every row has as many cells as the first.
   *
   * @param merges which cells are one: of each the upper left one holds what stands in it, and the
   *     others hold nothing
   * @param widths of the columns, in any unit; empty where its texts tell how wide each should be
   */
  record Table(List<List<List<Block>>> rows, List<Merge> merges, List<Integer> widths)
      implements Block {

    /** A table without merged cells, as wide as its texts ask for. */
    public Table(List<List<List<Block>>> rows) {
      this(rows, List.of(), List.of());
    }

    @Override
    public String visible() {
      return rows.stream()
          .map(row -> row.stream().map(Prose::visible).collect(Collectors.joining("\t")))
          .collect(Collectors.joining("\n"));
    }
  }

  /**
   * Cells that are one.
   *
   * @param row its first, from 0
   * @param column its first, from 0
   * @param rows how many it takes
   * @param columns how many it takes
   */
  record Merge(int row, int column, int rows, int columns) {}

  private static String text(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}

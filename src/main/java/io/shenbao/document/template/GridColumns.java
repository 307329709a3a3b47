package io.shenbao.document.template;

import com.google.re2j.Pattern;
import io.shenbao.document.word.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The columns of a table's grid that a cell takes, counted from 0.
 *
 * @param from its first
 * @param to the first behind it
 */
record GridColumns(int from, int to) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  static GridColumns of(Element cell) {
    Element row = (Element) cell.getParentNode();
    int from = 0;
    Element properties = Word.child(row, "trPr");
    Element before = properties == null ? null : Word.child(properties, "gridBefore");
    if (before != null) {
      from = number(before, "val");
    }
    for (Element sibling : Word.children(row)) {
      if (sibling == cell) {
        break;
      }
      from += Word.is(sibling, "tc") ? span(sibling) : 0;
    }
    return new GridColumns(from, from + span(cell));
  }

  /** The grid's columns themselves; none where a table has no grid. */
  static List<Element> all(Element table) {
    Element grid = Word.child(table, "tblGrid");
    return grid == null
        ? List.of()
        : Word.children(grid).stream().filter(child -> Word.is(child, "gridCol")).toList();
  }

  /** The width of some of a table's columns, in twentieths of a point. */
  int width(Element table) {
    List<Element> columns = all(table);
    int width = 0;
    for (int i = from; i < Math.min(columns.size(), to); i++) {
      width += number(columns.get(i), "w");
    }
    return width;
  }

  int count() {
    return to - from;
  }

  boolean holds(GridColumns other) {
    return from <= other.from && other.to <= to;
  }

  boolean touches(GridColumns other) {
    return from < other.to && other.from < to;
  }

  private static int span(Element cell) {
    Element span = spanOf(cell);
    return span == null ? 1 : Math.max(1, number(span, "val"));
  }

  /** The property that says how many columns a cell takes; null where it takes one. */
  static @Nullable Element spanOf(Element cell) {
    Element properties = Word.child(cell, "tcPr");
    return properties == null ? null : Word.child(properties, "gridSpan");
  }

  /** The number that an attribute holds; 0 when it holds none. */
  static int number(Element element, String attribute) {
    String value = element.getAttributeNS(Word.NAMESPACE, attribute);
    return NUMBER.matches(value) ? Integer.parseInt(value) : 0;
  }
}

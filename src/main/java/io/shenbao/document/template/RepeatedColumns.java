package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Repeats cells side by side, one group of them for each item of a list ({@code across}). All rows
 * of the table do so in the same columns, or hold them in one cell; the width of these columns in
 * the template is shared out among the items.
 */
final class RepeatedColumns {

  /** Word knows no wider table. */
  private static final int MOST_COLUMNS = 63;

  /** A character of 10.5 points and the margins of its cell, in twentieths of a point. */
  private static final int LEAST_WIDTH = 450;

  private static final String MOST = "most";

  /**
   * What a tag repeats in one row.
   *
   * @param items the list as FreeMarker reads it, no longer than its most
   */
  private record Group(TagPlace place, Element row, GridColumns columns, String items) {

    String size() {
      return "(" + items + ")?size";
    }
  }

  private final Directives directives;
  private final Problems problems;
  private final Map<Element, List<Group>> tables = new LinkedHashMap<>();

  RepeatedColumns(Directives directives, Problems problems) {
    this.directives = directives;
    this.problems = problems;
  }

  /** Into how many columns the column of a cell may be shared out. */
  static int most(Element cell) {
    return cell.getUserData(MOST) instanceof Integer most ? most : 1;
  }

  /** Begins a group, whose cells know from then on how many of them there may be. */
  static void begin(TagPlace start, int most) {
    remember(Word.around(start.at(), "tc"), most);
  }

  /** From a cell to the end of its row. */
  private static void remember(@Nullable Node from, @Nullable Integer most) {
    for (Node at = from; at != null; at = at.getNextSibling()) {
      at.setUserData(MOST, most, null);
    }
  }

  /** The first items of a list, as many as it may have. */
  static String items(String list, int most) {
    return list + "[0..*" + most + "]";
  }

  /**
   * Places the directives of a group around its cells.
   *
   * @param list as FreeMarker reads it
   * @param most items of the list
   */
  void place(TagPlace start, TagPlace end, Blocks.Block block, String list, int most) {
    Element first = Word.around(start.at(), "tc");
    Element last = Word.around(end.at(), "tc");
    if (first == null || last == null || first.getParentNode() != last.getParentNode()) {
      problems.at(start.paragraph(), start.text(), "document.across.cells");
      return;
    }
    remember(last.getNextSibling(), null);
    Word.remove(start.run());
    Word.remove(end.run());
    Node opening = directives.mark(first, block.opening());
    Node closing = directives.mark(last, block.closing());
    Word.insertBefore(opening, first);
    Word.insertAfter(closing, last);
    directives.bound(new Region(opening, closing, block.variable(), false, false));
    String items = items(list, most);
    GridColumns columns = new GridColumns(GridColumns.of(first).from(), GridColumns.of(last).to());
    Element row = (Element) first.getParentNode();
    Element table = Objects.requireNonNull(Word.around(row, "tbl"));
    Group group = new Group(start, row, columns, items);
    for (Node cell = first; cell != closing; cell = cell.getNextSibling()) {
      if (cell instanceof Element element && Word.is(cell, "tc")) {
        width(element, group.size(), block.variable() + "?index");
      }
    }
    tables.computeIfAbsent(table, none -> new ArrayList<>()).add(group);
    wide(table, group, most);
  }

  /** Whether there is room for all items. */
  private void wide(Element table, Group group, int most) {
    int count = group.columns().count();
    int others = GridColumns.all(table).size() - count;
    int width = group.columns().width(table);
    long fit = Math.min((MOST_COLUMNS - others) / count, width / (count * LEAST_WIDTH));
    if (most > fit) {
      problems.at(
          group.place().paragraph(),
          group.place().text(),
          "document.across.narrow",
          Integer.toString(most),
          Long.toString(Math.max(0, fit)));
    }
  }

  /** Shares a cell's own width out among the items. */
  private void width(Element cell, String size, String index) {
    Element properties = Word.child(cell, "tcPr");
    Element width = properties == null ? null : Word.child(properties, "tcW");
    if (width != null && GridColumns.number(width, "w") > 0) {
      share(width, GridColumns.number(width, "w"), size, index);
    }
  }

  private void share(Element element, int width, String size, String index) {
    String share =
        "${((%3$s + 1) * %1$d / %2$s)?floor - (%3$s * %1$d / %2$s)?floor}"
            .formatted(width, size, index);
    element.setAttributeNS(Word.NAMESPACE, "w:w", directives.mark(share));
  }

  /** Fits the grids and the other rows of all tables; what does not fit is a mistake. */
  void finish() {
    tables.forEach(
        (table, groups) -> {
          Group one = groups.get(0);
          if (groups.stream()
              .anyMatch(
                  other ->
                      !other.columns().equals(one.columns())
                          || !other.items().equals(one.items()))) {
            problems.at(one.place().paragraph(), one.place().text(), "document.across.one");
          } else {
            rows(table, groups);
            grid(table, one);
          }
        });
  }

  private void rows(Element table, List<Group> groups) {
    Group one = groups.get(0);
    for (Element row : Word.descendants(table, "tr", "tbl")) {
      List<Element> cells =
          Word.children(row).stream().filter(child -> Word.is(child, "tc")).toList();
      List<Element> others =
          cells.stream().filter(cell -> !one.columns().holds(GridColumns.of(cell))).toList();
      boolean repeats = groups.stream().anyMatch(group -> group.row() == row);
      if (others.isEmpty() || !(repeats || isHeldInOne(row, cells, one))) {
        problems.at(
            one.place().paragraph(),
            one.place().text(),
            "document.across.rows",
            Word.position(row));
      }
    }
  }

  /** Whether one cell of a row holds all the columns; it takes as many as there will be. */
  private boolean isHeldInOne(Element row, List<Element> cells, Group group) {
    List<Element> touched =
        cells.stream().filter(cell -> GridColumns.of(cell).touches(group.columns())).toList();
    if (touched.size() != 1 || !GridColumns.of(touched.get(0)).holds(group.columns())) {
      return false;
    }
    Element cell = touched.get(0);
    GridColumns own = GridColumns.of(cell);
    int rest = own.count() - group.columns().count();
    String span = rest + " + " + group.columns().count() + " * " + group.size();
    spanOf(cell).setAttributeNS(Word.NAMESPACE, "w:val", directives.mark("${" + span + "}"));
    if (rest == 0) {
      Node opening = directives.mark(row, "<#if " + group.size() + " gt 0>");
      Node closing = directives.mark(row, "</#if>");
      Word.insertBefore(opening, cell);
      Word.insertAfter(closing, cell);
      directives.bound(new Region(opening, closing, null, false, false));
    }
    return true;
  }

  /** The span of a cell, which gets one where it had none: behind its width (CT_TcPr). */
  private static Element spanOf(Element cell) {
    Element present = GridColumns.spanOf(cell);
    if (present != null) {
      return present;
    }
    Element properties = Word.child(cell, "tcPr");
    if (properties == null) {
      properties = Word.create(cell, "tcPr");
      cell.insertBefore(properties, cell.getFirstChild());
    }
    Element span = Word.create(cell, "gridSpan");
    Node next = properties.getFirstChild();
    for (Element child : Word.children(properties)) {
      if (Word.is(child, "cnfStyle") || Word.is(child, "tcW")) {
        next = child.getNextSibling();
      }
    }
    properties.insertBefore(span, next);
    return span;
  }

  private void grid(Element table, Group group) {
    List<Element> all = GridColumns.all(table);
    if (group.columns().to() > all.size()) {
      problems.at(group.place().paragraph(), group.place().text(), "document.across.grid");
      return;
    }
    List<Element> own = all.subList(group.columns().from(), group.columns().to());
    Word.insertBefore(
        directives.mark(table, "<#list " + group.items() + " as column>"), own.get(0));
    Word.insertAfter(directives.mark(table, "</#list>"), own.get(own.size() - 1));
    for (Element column : own) {
      share(column, GridColumns.number(column, "w"), group.size(), "column?index");
    }
  }
}

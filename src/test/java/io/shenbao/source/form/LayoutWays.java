package io.shenbao.source.form;

import java.util.List;
import org.w3c.dom.Element;

/** What becomes of rows, tables and blocks. */
final class LayoutWays {

  private LayoutWays() {}

  static List<WayOfFilling> all() {
    return List.of(
        new WayOfFilling("values in their labels' cells", LayoutWays::inLabels),
        new WayOfFilling("values below their labels", LayoutWays::below),
        new WayOfFilling("lines in the place of rows", LayoutWays::lines),
        new WayOfFilling("blank rows added", LayoutWays::blankRows),
        new WayOfFilling("blank paragraphs added", LayoutWays::blankParagraphs),
        new WayOfFilling("tables cut in two", LayoutWays::cut),
        new WayOfFilling("each 附1-2 before its 附1-1", LayoutWays::reversed),
        new WayOfFilling("all 附1-2 behind all 附1-1", LayoutWays::sorted),
        new WayOfFilling("titles of blocks deleted", LayoutWays::withoutTitles),
        new WayOfFilling("blocks without titles as one table", LayoutWays::asOneTable),
        new WayOfFilling("empty lists deleted", LayoutWays::withoutEmptyRows),
        new WayOfFilling("nothing is a stroke", LayoutWays::strokes),
        new WayOfFilling("a column more in lists", LayoutWays::column));
  }

  private static Element cell(Element row, int at) {
    return FormDom.children(row, "tc").get(at);
  }

  private static void inLabels(FormDom dom) {
    for (Element row : dom.pairs()) {
      Element label = cell(row, 0);
      Element value = cell(row, 1);
      List<Element> lines = FormDom.children(value, "p");
      if (lines.size() == 1 && !FormDom.text(value).contains("□")) {
        String words = FormDom.text(label) + "：" + FormDom.text(value);
        FormDom.children(label, "p").forEach(FormDom::remove);
        label.appendChild(dom.paragraph(words));
        FormDom.remove(value);
      }
    }
  }

  private static void below(FormDom dom) {
    for (Element row : dom.pairs()) {
      Element value = cell(row, 1);
      Element next = dom.make("tr");
      FormDom.after(next, row);
      span(dom, value, 9);
      span(dom, cell(row, 0), 9);
      next.appendChild(value);
    }
  }

  private static void span(FormDom dom, Element cell, int columns) {
    List<Element> properties = FormDom.children(cell, "tcPr");
    Element tcPr = properties.isEmpty() ? dom.make("tcPr") : properties.get(0);
    if (properties.isEmpty()) {
      cell.insertBefore(tcPr, cell.getFirstChild());
    }
    FormDom.children(tcPr, "gridSpan").forEach(FormDom::remove);
    Element gridSpan = dom.make("gridSpan");
    FormDom.set(gridSpan, "val", String.valueOf(columns));
    tcPr.appendChild(gridSpan);
  }

  /** The first rows of the first table are lines before it. */
  private static void lines(FormDom dom) {
    Element table = dom.all("tbl").get(0);
    int moved = 0;
    for (Element row : FormDom.children(table, "tr")) {
      List<Element> cells = FormDom.children(row, "tc");
      boolean plain = FormDom.below(row, "vMerge").isEmpty() && cells.size() % 2 == 0;
      if (moved > 0 && !plain) {
        return;
      }
      StringBuilder line = new StringBuilder();
      for (int i = 0; i + 1 < cells.size(); i += 2) {
        line.append(line.isEmpty() ? "" : "　　")
            .append(FormDom.text(cells.get(i)))
            .append("：")
            .append(FormDom.text(cells.get(i + 1)));
      }
      String words = cells.size() == 1 ? FormDom.text(row) : line.toString();
      FormDom.before(dom.paragraph(words), table);
      FormDom.remove(row);
      moved++;
    }
  }

  private static void blankRows(FormDom dom) {
    for (Element row : dom.all("tr")) {
      if (FormDom.below(row, "vMerge").isEmpty()) {
        Element blank = (Element) row.cloneNode(true);
        FormDom.below(blank, "r").forEach(run -> FormDom.remove(run));
        FormDom.after(blank, row);
      }
    }
  }

  private static void blankParagraphs(FormDom dom) {
    for (Element block : dom.blocks()) {
      FormDom.before(dom.make("p"), block);
    }
    for (Element cell : dom.all("tc")) {
      cell.appendChild(dom.make("p"));
    }
  }

  private static void cut(FormDom dom) {
    for (Element table : dom.all("tbl")) {
      List<Element> rows = FormDom.children(table, "tr");
      int half = rows.size() / 2;
      while (half < rows.size() && !FormDom.below(rows.get(half), "vMerge").isEmpty()) {
        half++;
      }
      boolean list = rows.stream().anyMatch(row -> FormDom.text(row).startsWith("序号"));
      boolean blocks = rows.stream().anyMatch(row -> FormDom.text(row).startsWith("关键装备种类"));
      if (rows.size() > 8 && half < rows.size() && !list && !blocks) {
        Element second = (Element) table.cloneNode(true);
        List<Element> copies = FormDom.children(second, "tr");
        copies.subList(0, half).forEach(FormDom::remove);
        rows.subList(half, rows.size()).forEach(FormDom::remove);
        FormDom.after(second, table);
        FormDom.after(dom.make("p"), table);
      }
    }
  }

  /** Each 附1-2 stands before its 附1-1. */
  private static void reversed(FormDom dom) {
    for (List<Element> one : dom.instances()) {
      int from = 0;
      while (!FormDom.text(one.get(from)).strip().equals("附1-2")) {
        from++;
      }
      Element first = one.get(0);
      one.subList(from, one.size()).forEach(block -> FormDom.before(block, first));
    }
  }

  private static void sorted(FormDom dom) {
    Element end = dom.block("附1-3");
    List<List<Element>> instances = dom.instances();
    for (int half = 0; half < 2; half++) {
      for (List<Element> one : instances) {
        int from = 0;
        while (!FormDom.text(one.get(from)).strip().equals("附1-2")) {
          from++;
        }
        List<Element> part = half == 0 ? one.subList(0, from) : one.subList(from, one.size());
        part.forEach(block -> FormDom.before(block, end));
      }
    }
  }

  private static void withoutTitles(FormDom dom) {
    for (List<Element> one : dom.instances()) {
      one.stream().filter(block -> block.getLocalName().equals("p")).forEach(FormDom::remove);
    }
  }

  /** As LibreOffice saves tables that nothing parts. */
  private static void asOneTable(FormDom dom) {
    withoutTitles(dom);
    Element first = null;
    for (List<Element> one : dom.instances()) {
      for (Element table : one) {
        if (!table.getLocalName().equals("tbl")) {
          continue;
        }
        if (first == null) {
          first = table;
          continue;
        }
        for (Element row : FormDom.below(table, "tr")) {
          first.appendChild(row);
        }
        FormDom.remove(table);
      }
    }
  }

  private static void withoutEmptyRows(FormDom dom) {
    for (Element row : dom.all("tr")) {
      if (FormDom.text(row).isBlank() && FormDom.below(row, "vMerge").isEmpty()) {
        FormDom.remove(row);
      }
    }
  }

  private static void strokes(FormDom dom) {
    for (Element row : dom.pairs()) {
      Element value = cell(row, 1);
      if (FormDom.text(value).isBlank()) {
        FormDom.children(value, "p").get(0).appendChild(dom.run("/"));
      }
    }
  }

  private static void column(FormDom dom) {
    for (Element table : dom.all("tbl")) {
      List<Element> rows = FormDom.children(table, "tr");
      if (FormDom.text(rows.get(0)).startsWith("序号")) {
        for (int i = 0; i < rows.size(); i++) {
          Element cell = dom.make("tc");
          cell.appendChild(dom.paragraph(i == 0 ? "页码" : ""));
          FormDom.after(cell, cell(rows.get(i), 1));
        }
      }
    }
  }
}

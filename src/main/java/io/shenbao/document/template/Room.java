package io.shenbao.document.template;

import io.shenbao.document.word.Word;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How much room there is for a picture or a table at a place of a template.
 *
 * @param width in twentieths of a point
 * @param height in twentieths of a point: a share of the page, so that the caption fits below
 */
public record Room(int width, int height) {

  /** A4 within the margins of GB/T 9704: 156 mm by 225 mm. */
  private static final Room OFFICIAL = new Room(8844, 12756);

  private static final double SHARE = 0.55;
  private static final int CELL_MARGINS = 216;

  static Room around(Element paragraph) {
    Room page = page(paragraph);
    int height = (int) (page.height() * SHARE);
    Element cell = Word.around(paragraph, "tc");
    int cellWidth = cell == null ? 0 : width(cell) - CELL_MARGINS;
    return new Room(cellWidth > 0 ? Math.min(cellWidth, page.width()) : page.width(), height);
  }

  private static Room page(Element paragraph) {
    Node top = paragraph;
    while (top.getParentNode() != null && !Word.is(top.getParentNode(), "body")) {
      top = top.getParentNode();
    }
    for (Node at = top; at != null; at = at.getNextSibling()) {
      Element section = Word.is(at, "sectPr") ? (Element) at : ending(at);
      if (section != null) {
        return of(section);
      }
    }
    return OFFICIAL;
  }

  /** The properties of the section that ends with a paragraph; null for any other node. */
  private static @Nullable Element ending(Node node) {
    Element properties = Word.is(node, "p") ? Word.child(node, "pPr") : null;
    return properties == null ? null : Word.child(properties, "sectPr");
  }

  private static Room of(Element section) {
    Element size = Word.child(section, "pgSz");
    Element margins = Word.child(section, "pgMar");
    if (size == null || margins == null) {
      return OFFICIAL;
    }
    int width =
        GridColumns.number(size, "w")
            - GridColumns.number(margins, "left")
            - GridColumns.number(margins, "right");
    int height =
        GridColumns.number(size, "h")
            - GridColumns.number(margins, "top")
            - GridColumns.number(margins, "bottom");
    return width > 0 && height > 0 ? new Room(width, height) : OFFICIAL;
  }

  private static int width(Element cell) {
    Element table = Word.around(cell, "tbl");
    int width = table == null ? 0 : GridColumns.of(cell).width(table);
    return width / RepeatedColumns.most(cell);
  }
}

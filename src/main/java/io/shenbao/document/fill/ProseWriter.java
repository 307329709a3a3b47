package io.shenbao.document.fill;

import io.shenbao.deadline.Deadline;
import io.shenbao.document.look.ColumnWidths;
import io.shenbao.document.look.Indent;
import io.shenbao.document.look.MergedCells;
import io.shenbao.document.look.SpanLook;
import io.shenbao.document.template.Numbering;
import io.shenbao.document.template.ProseLook;
import io.shenbao.prose.Block;
import io.shenbao.prose.Prose;
import io.shenbao.prose.Span;
import java.util.Arrays;
import java.util.List;

/** Writes prose as paragraphs, tables and pictures of WordprocessingML, at one place. */
final class ProseWriter {

  private static final String CENTRED =
      "<w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>"
          + "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/></w:pPr>";
  private static final String PICTURE = "<w:pPr><w:keepNext/>" + CENTRED;
  private static final String CAPTION = "<w:pPr>" + CENTRED;
  private static final String LEFT = CAPTION.replace("center", "left").replace("\"60\"", "\"20\"");
  private static final String AFTER_TABLE =
      "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>";
  private static final String BORDERS = borders();

  /** Twentieths of a point by which a list inside a list is indented. */
  private static final int STEP = 420;

  private static final int DEEPEST = 4;

  private final ProseLook look;
  private final Pictures pictures;
  private final StringBuilder out = new StringBuilder(4096);
  private final int[] counters = new int[DEEPEST + 1];
  private int topHeading;

  ProseWriter(ProseLook look, Pictures pictures) {
    this.look = look;
    this.pictures = pictures;
  }

  /** The prose as XML: at least one paragraph, the last of which follows any table. */
  String write(Prose prose) {
    topHeading =
        prose.blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .mapToInt(block -> ((Block.Heading) block).level())
            .min()
            .orElse(1);
    prose.blocks().forEach(this::block);
    if (out.isEmpty()) {
      paragraph(look.paragraph(), look.text(), List.of());
    }
    return out.toString();
  }

  private void block(Block block) {
    Deadline.poll();
    if (block instanceof Block.Paragraph text) {
      paragraph(indented(text.depth()), look.text(), text.spans());
    } else if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Picture picture) {
      picture(picture, look.room().width(), look.room().height());
    } else {
      table((Block.Table) block);
    }
  }

  private String indented(int depth) {
    if (depth == 0) {
      return look.paragraph();
    }
    return Indent.of(look.paragraph(), depth * STEP);
  }

  // --- headings

  private void heading(Block.Heading heading) {
    int level = Math.min(DEEPEST, look.level() + 1 + heading.level() - topHeading);
    Arrays.fill(counters, level + 1, counters.length, 0);
    counters[level]++;
    String properties = level == 2 ? look.second() : look.bold();
    String text = heading.visible();
    String number = Numbering.isNumbered(text) ? "" : Numbering.of(level, counters[level]);
    out.append("<w:p>").append(look.heading());
    if (heading.spans().stream().allMatch(SpanLook::isPlain)) {
      run(properties, number + text);
    } else {
      run(properties, number);
      heading.spans().forEach(span -> span(span, properties));
    }
    out.append("</w:p>");
  }

  // --- text

  private void paragraph(String properties, String runProperties, List<Span> spans) {
    out.append("<w:p>").append(properties);
    boolean small = runProperties.equals(look.small()) || runProperties.equals(look.smallBold());
    String bold = small ? look.smallBold() : look.bold();
    spans.forEach(span -> span(span, span.bold() ? bold : runProperties));
    out.append("</w:p>");
  }

  private void span(Span span, String properties) {
    if (span.formula() == null) {
      run(SpanLook.of(properties, span.script()), span.text());
    } else {
      out.append(SpanLook.formula(span.formula(), properties));
    }
  }

  private void run(String properties, String text) {
    out.append("<w:r>").append(properties).append(WordFormat.text(text)).append("</w:r>");
  }

  // --- pictures

  private void picture(Block.Picture picture, int width, int height) {
    out.append("<w:p>").append(picture.caption().isEmpty() ? CAPTION : PICTURE);
    out.append("<w:r>").append(look.small()).append(pictures.shown(picture.file(), width, height));
    out.append("</w:r></w:p>");
    if (!picture.caption().isEmpty()) {
      paragraph(CAPTION, look.small(), List.of(new Span(picture.caption(), false)));
    }
  }

  // --- tables

  private void table(Block.Table table) {
    int[] widths = widths(table);
    out.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(look.room().width());
    out.append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>").append(BORDERS);
    out.append("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    out.append("</w:tblGrid>");
    MergedCells merged = new MergedCells(table, widths);
    for (int i = 0; i < table.rows().size(); i++) {
      row(table.rows().get(i), i, widths, merged);
    }
    out.append("</w:tbl>").append(AFTER_TABLE);
  }

  private void row(List<List<Block>> cells, int row, int[] widths, MergedCells merged) {
    boolean first = row < merged.headings();
    out.append("<w:tr><w:trPr><w:cantSplit/>").append(first ? "<w:tblHeader/>" : "");
    out.append("</w:trPr>");
    for (int i = 0; i < widths.length; i += merged.columns(row, i)) {
      int width = merged.width(row, i);
      out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
      out.append(merged.properties(row, i)).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
      cell(i < cells.size() ? cells.get(i) : List.of(), width, first);
      out.append("</w:tc>");
    }
    out.append("</w:tr>");
  }

  private void cell(List<Block> blocks, int width, boolean first) {
    int before = out.length();
    for (Block block : blocks) {
      if (block instanceof Block.Picture picture) {
        picture(picture, width - 216, look.room().height() / 2);
      } else if (block instanceof Block.Paragraph text) {
        paragraph(first ? CAPTION : LEFT, first ? look.smallBold() : look.small(), text.spans());
      }
    }
    if (out.length() == before) {
      paragraph(LEFT, look.small(), List.of());
    }
  }

  private int[] widths(Block.Table table) {
    List<List<List<Block>>> rows = table.rows();
    if (table.widths().size() == rows.get(0).size()) {
      return ColumnWidths.stretched(table.widths(), look.room().width());
    }
    int[] wanted = new int[rows.get(0).size()];
    Arrays.fill(wanted, ColumnWidths.wanted(""));
    MergedCells merged = new MergedCells(table, wanted);
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < Math.min(wanted.length, rows.get(row).size()); i++) {
        if (merged.columns(row, i) == 1) {
          String text = Prose.visible(rows.get(row).get(i));
          wanted[i] = Math.max(wanted[i], ColumnWidths.wanted(text));
        }
      }
    }
    return ColumnWidths.share(wanted, look.room().width());
  }

  private static String borders() {
    StringBuilder borders = new StringBuilder("<w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      borders
          .append("<w:")
          .append(side)
          .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
    }
    return borders.append("</w:tblBorders>").toString();
  }
}

package io.shenbao.source.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands below each other: paragraphs and tables, in what order ever they are nested.
 */
final class BlockReading {

  /** What a document may hold: a form is below a hundredth. */
  private static final int MOST_LETTERS = 3_000_000;

  private static final int MOST_LINES = 100_000;
  private static final int DEEPEST = 40;
  private static final int MOST_COLUMNS = 200;
  private static final int MOST_LEVELS = 9;

  /** What Word allows a page to be, in twentieths of a point. */
  private static final int WIDEST = 31_680;

  private final WordXml xml;
  private final RunReading runs;
  private final @Nullable Detail detail;
  private int letters;
  private int lines;
  private int depth;
  private int tables;
  private Where where = new Where(0, 0, 0);
  private @Nullable LineBuilder unended;

  BlockReading(WordXml xml) {
    this(xml, null);
  }

  /**
   * @param detail what is asked of a document that is read as prose; null of any other
   */
  BlockReading(WordXml xml, @Nullable Detail detail) {
    this.xml = xml;
    this.detail = detail;
    this.runs = new RunReading(xml, this, detail);
  }

  /** The cell that is being read, and its last paragraph. */
  private static final class Where {
    private final int table;
    private final int row;
    private final int cell;
    private int paragraph;

    Where(int table, int row, int cell) {
      this.table = table;
      this.row = row;
      this.cell = cell;
    }

    WordPlace next() {
      return new WordPlace(table, row, cell, ++paragraph);
    }
  }

  /** All that stands in a part. */
  List<WordBlock> read() throws XMLStreamException {
    List<WordBlock> all = new ArrayList<>();
    while (xml.next()) {
      if (xml.isStart() && isContainer(xml.name())) {
        blocks(all);
      }
    }
    return all;
  }

  /** What stands in a part that is a header or footer. */
  List<WordBlock> header() throws XMLStreamException {
    List<WordBlock> all = new ArrayList<>();
    while (xml.next()) {
      if (xml.isStart("hdr") || xml.isStart("ftr")) {
        blocks(all);
      }
    }
    return all;
  }

  /** The notes of a part by their ids. */
  Map<String, List<WordBlock>> notes(String kind) throws XMLStreamException {
    Map<String, List<WordBlock>> all = new LinkedHashMap<>();
    while (xml.next()) {
      if (xml.isStart(kind)) {
        String id = kind + " " + xml.attribute("id");
        List<WordBlock> blocks = new ArrayList<>();
        blocks(blocks);
        all.put(id, blocks);
      }
    }
    return all;
  }

  private static boolean isContainer(String name) {
    return name.equals("body") || name.equals("footnote") || name.equals("endnote");
  }

  /** Text of some length was read. */
  void count(int more) throws XMLStreamException {
    letters += more;
    if (letters > MOST_LETTERS || lines > MOST_LINES) {
      throw new TooMuch();
    }
  }

  /** There is more than anybody reads. */
  static final class TooMuch extends XMLStreamException {
    private static final long serialVersionUID = 1;
  }

  /** What stands in a text box, which has just begun, follows its paragraph. */
  void inBox(LineBuilder line) throws XMLStreamException {
    LineBuilder outer = unended;
    unended = null;
    blocks(line.boxes());
    unended = outer;
  }

  private void blocks(List<WordBlock> into) throws XMLStreamException {
    if (++depth > DEEPEST) {
      throw new TooMuch();
    }
    xml.children(name -> block(name, into));
    depth--;
    endLine(into);
  }

  /** A paragraph that should go on, and nothing follows it. */
  private void endLine(List<WordBlock> into) {
    if (unended != null) {
      into.add(unended.line(where.next()));
      into.addAll(unended.boxes());
      unended = null;
    }
  }

  private void block(String name, List<WordBlock> into) throws XMLStreamException {
    switch (name) {
      case "p" -> paragraph(into);
      case "tbl" -> into.add(table());
      case "ins", "moveTo", "customXml", "sdtContent", "Choice", "smartTag" -> blocks(into);
      case "sdt" -> control(into);
      case "AlternateContent" -> {
        boolean[] taken = {false};
        xml.children(
            child -> {
              if (child.equals("Choice") && !taken[0]) {
                taken[0] = true;
                blocks(into);
              } else {
                xml.skip();
              }
            });
      }
      default -> xml.skip();
    }
  }

  private void control(List<WordBlock> into) throws XMLStreamException {
    ControlKind[] kind = {ControlKind.TEXT};
    xml.children(
        name -> {
          if (name.equals("sdtPr")) {
            kind[0] = ControlKind.read(xml);
          } else if (name.equals("sdtContent") && kind[0] == ControlKind.TEXT) {
            blocks(into);
          } else {
            if (name.equals("sdtContent") && kind[0] != ControlKind.GUIDANCE) {
              LineBuilder line = new LineBuilder(xml.paragraphs() + 1);
              line.add(kind[0] == ControlKind.TICKED ? Symbols.TICKED : Symbols.OPEN, (byte) 0);
              into.add(line.line(where.next()));
            }
            xml.skip();
          }
        });
  }

  private void paragraph(List<WordBlock> into) throws XMLStreamException {
    lines++;
    count(0);
    LineBuilder line = unended == null ? new LineBuilder(xml.paragraphs()) : unended;
    unended = null;
    boolean[] goesOn = {false};
    xml.children(
        name -> {
          if (name.equals("pPr")) {
            goesOn[0] = properties(line);
          } else {
            runs.inline(name, line);
          }
        });
    if (goesOn[0]) {
      unended = line;
      return;
    }
    into.add(line.line(where.next()));
    into.addAll(line.boxes());
  }

  /**
   * The properties of a paragraph, which have just begun.
   *
   * @return whether its end was deleted: it goes on in the next
   */
  private boolean properties(LineBuilder line) throws XMLStreamException {
    boolean[] deleted = {false};
    String[] style = {""};
    boolean[] centred = {false};
    int[] said = {-1, -1, -1};
    xml.children(
        name -> {
          switch (name) {
            case "rPr" ->
                xml.children(
                    child -> {
                      deleted[0] |= child.equals("del");
                      xml.skip();
                    });
            case "pStyle" -> {
              String id = xml.attribute("val");
              style[0] = id == null ? "" : id;
              xml.skip();
            }
            case "numPr" ->
                xml.children(
                    child -> {
                      if (child.equals("numId")) {
                        said[0] = xml.number("val", 0, Integer.MAX_VALUE);
                      } else if (child.equals("ilvl")) {
                        said[1] = xml.number("val", 0, MOST_LEVELS);
                      }
                      xml.skip();
                    });
            case "jc" -> {
              centred[0] = "center".equals(xml.attribute("val"));
              xml.skip();
            }
            case "outlineLvl" -> {
              said[2] = xml.number("val", 0, MOST_LEVELS);
              xml.skip();
            }
            default -> xml.skip();
          }
        });
    line.style(new LineStyle(style[0], said[0], said[1], said[2], centred[0]));
    return deleted[0];
  }

  // --- tables

  private Table table() throws XMLStreamException {
    TableShape shape = new TableShape();
    Where outer = where;
    LineBuilder begun = unended;
    unended = null;
    int number = ++tables;
    int[] row = {0};
    xml.children(name -> rows(name, shape, number, row));
    where = outer;
    unended = begun;
    return shape.table();
  }

  private void rows(String name, TableShape shape, int number, int[] row)
      throws XMLStreamException {
    switch (name) {
      case "tr" -> row(shape, number, ++row[0]);
      case "tblGrid" ->
          xml.children(
              child -> {
                if (child.equals("gridCol")) {
                  shape.width(xml.number("w", 0, WIDEST));
                }
                xml.skip();
              });
      case "ins", "moveTo", "customXml", "sdtContent", "sdt" ->
          deeper(child -> rows(child, shape, number, row));
      default -> xml.skip();
    }
  }

  /** The children of what only stands around rows or cells. */
  private void deeper(WordXml.Child child) throws XMLStreamException {
    if (++depth > DEEPEST) {
      throw new TooMuch();
    }
    xml.children(child);
    depth--;
  }

  private void row(TableShape shape, int table, int number) throws XMLStreamException {
    boolean[] deleted = {false};
    int[] cell = {0};
    boolean[] begun = {false};
    int[] before = {0};
    xml.children(
        name -> {
          if (name.equals("trPr")) {
            xml.children(
                child -> {
                  deleted[0] |= child.equals("del");
                  before[0] =
                      child.equals("gridBefore") ? xml.number("val", 0, MOST_COLUMNS) : before[0];
                  xml.skip();
                });
          } else {
            if (!begun[0] && !deleted[0]) {
              shape.row(before[0]);
              begun[0] = true;
            }
            cells(name, shape, table, number, cell, deleted[0]);
          }
        });
    if (begun[0]) {
      shape.end();
    }
  }

  private void cells(String name, TableShape shape, int table, int row, int[] cell, boolean deleted)
      throws XMLStreamException {
    switch (name) {
      case "tc" -> {
        where = new Where(table, row, ++cell[0]);
        if (deleted) {
          xml.skip();
        } else {
          cell(shape);
        }
      }
      case "ins", "moveTo", "customXml", "sdtContent", "sdt" ->
          deeper(child -> cells(child, shape, table, row, cell, deleted));
      default -> xml.skip();
    }
  }

  private void cell(TableShape shape) throws XMLStreamException {
    Where own = where;
    List<WordBlock> blocks = new ArrayList<>();
    int[] columns = {1};
    boolean[] continues = {false};
    unended = null;
    if (++depth > DEEPEST) {
      throw new TooMuch();
    }
    xml.children(
        name -> {
          if (name.equals("tcPr")) {
            xml.children(
                child -> {
                  if (child.equals("gridSpan")) {
                    columns[0] = xml.number("val", 1, MOST_COLUMNS);
                  } else if (child.equals("vMerge")) {
                    continues[0] = !"restart".equals(xml.attribute("val"));
                  }
                  xml.skip();
                });
          } else {
            where = own;
            block(name, blocks);
          }
        });
    depth--;
    endLine(blocks);
    shape.cell(columns[0], continues[0], blocks);
  }
}

package io.shenbao.source.word;

import com.google.common.primitives.Ints;
import io.shenbao.text.Raised;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads what stands in a paragraph. */
final class RunReading {

  /** Deeper than any document, and not too deep to walk through. */
  private static final int DEEPEST = 60;

  /** Two points, in halves. */
  private static final int SEEN_HEIGHT = 4;

  private final WordXml xml;
  private final FieldReading fields;
  private final BlockReading blocks;
  private final @Nullable Detail detail;
  private int depth;

  /** The font of the run that is being read, where it names one. */
  private @Nullable String font;

  RunReading(WordXml xml, BlockReading blocks, @Nullable Detail detail) {
    this.xml = xml;
    this.fields = new FieldReading(detail);
    this.blocks = blocks;
    this.detail = detail;
  }

  /** A child of a paragraph, or of what stands around its runs, which has just begun. */
  void inline(String name, LineBuilder line) throws XMLStreamException {
    if (++depth > DEEPEST) {
      throw new XMLStreamException("too deep");
    }
    switch (name) {
      case "r" -> run(line);
      case "fldSimple" -> {
        fields.simple(xml.attribute("instr"));
        xml.children(child -> inline(child, line));
      }
      case "hyperlink",
          "ins",
          "moveTo",
          "smartTag",
          "dir",
          "bdo",
          "customXml",
          "sdtContent",
          "rubyBase",
          "ruby" ->
          xml.children(child -> inline(child, line));
      case "sdt" -> control(line);
      case "AlternateContent" -> choice(line);
      case "oMath", "oMathPara" -> formula(line);
      default -> xml.skip();
    }
    depth--;
  }

  /** Of what is there twice, for newer and older programs, the first. */
  private void choice(LineBuilder line) throws XMLStreamException {
    boolean[] taken = {false};
    xml.children(
        name -> {
          if (name.equals("Choice") && !taken[0]) {
            taken[0] = true;
            xml.children(child -> content(child, line, (byte) 0));
          } else {
            xml.skip();
          }
        });
  }

  private void formula(LineBuilder line) throws XMLStreamException {
    if (detail == null) {
      formulaText(line);
    } else if (xml.name().equals("oMathPara")) {
      xml.children(
          name -> {
            if (name.equals("oMath")) {
              written(line);
            } else {
              xml.skip();
            }
          });
    } else {
      written(line);
    }
  }

  private void written(LineBuilder line) throws XMLStreamException {
    FormulaReading.Piece formula = new FormulaReading(xml).read();
    if (!formula.xml().isEmpty()) {
      String text = formula.text().isBlank() ? "…" : formula.text();
      line.add(new Inset.Formula(line.length(), text.length(), formula.xml()));
      line.add(text, (byte) 0);
      blocks.count(formula.xml().length());
    }
  }

  private void formulaText(LineBuilder line) throws XMLStreamException {
    int open = 1;
    boolean inText = false;
    while (open > 0 && xml.next()) {
      if (xml.isStart()) {
        open++;
        inText = xml.name().equals("t");
      } else if (xml.isEnd()) {
        open--;
        inText = false;
      } else if (inText && xml.isText()) {
        line.add(xml.text(), (byte) 0);
      }
    }
  }

  /** A content control: a check box shows whether it is ticked, guidance is no content. */
  private void control(LineBuilder line) throws XMLStreamException {
    ControlKind[] kind = {ControlKind.TEXT};
    xml.children(
        name -> {
          if (name.equals("sdtPr")) {
            kind[0] = ControlKind.read(xml);
          } else if (name.equals("sdtContent") && kind[0] == ControlKind.TEXT) {
            xml.children(child -> inline(child, line));
          } else {
            if (name.equals("sdtContent") && kind[0] != ControlKind.GUIDANCE) {
              line.add(kind[0] == ControlKind.TICKED ? Symbols.TICKED : Symbols.OPEN, (byte) 0);
            }
            xml.skip();
          }
        });
  }

  private void run(LineBuilder line) throws XMLStreamException {
    byte[] look = {0};
    boolean[] hidden = {false};
    String outer = font;
    font = null;
    xml.children(
        name -> {
          if (name.equals("rPr")) {
            look[0] = looks(hidden);
          } else if (hidden[0] && !name.equals("fldChar")) {
            xml.skip();
          } else {
            content(name, line, look[0]);
          }
        });
    font = outer;
  }

  private byte looks(boolean[] hidden) throws XMLStreamException {
    int[] look = {0};
    xml.children(
        name -> {
          boolean on = xml.isOn();
          switch (name) {
            case "b" -> look[0] = on ? look[0] | Line.BOLD : look[0] & ~Line.BOLD;
            case "u" -> look[0] |= on ? Line.UNDERLINED : 0;
            case "strike", "dstrike" -> look[0] |= on ? Line.STRUCK : 0;
            case "highlight", "em", "bdr" -> look[0] |= on ? Line.MARKED : 0;
            case "vanish" -> hidden[0] = on;
            case "rFonts" -> font = xml.attribute("ascii");
            case "rStyle" -> look[0] |= isBold() ? Line.BOLD : 0;
            case "vertAlign" -> look[0] |= script();
            case "position" -> look[0] |= isLifted() ? Line.RAISED : 0;
            default -> {}
          }
          xml.skip();
        });
    return (byte) look[0];
  }

  private boolean isBold() {
    return detail != null && detail.isBold(xml.attribute("val"));
  }

  private byte script() {
    String value = String.valueOf(xml.attribute("val"));
    return value.equals("superscript") ? Line.RAISED : value.equals("subscript") ? Line.LOWERED : 0;
  }

  /** Whether it stands so high that a reader sees it; prose is printed with its own baselines. */
  private boolean isLifted() {
    Integer height = Ints.tryParse(String.valueOf(xml.attribute("val")));
    return detail == null && height != null && height >= SEEN_HEIGHT;
  }

  private void content(String name, LineBuilder line, byte look) throws XMLStreamException {
    switch (name) {
      case "t" -> text(line, look);
      case "tab", "ptab" -> sign('\t', line, look);
      case "br" -> {
        String type = xml.attribute("type");
        sign(type == null || type.equals("textWrapping") ? '\n' : ' ', line, look);
      }
      case "cr" -> sign('\n', line, look);
      case "noBreakHyphen" -> sign('-', line, look);
      case "sym" -> sign(Symbols.of(xml.attribute("font"), xml.attribute("char")), line, look);
      case "fldChar" -> fields.mark(xml, line, look);
      case "instrText" -> fields.code(xml);
      case "footnoteReference", "endnoteReference" -> note(name, line);
      case "drawing", "pict" -> drawing(line, look);
      case "object", "control" -> object(line, look);
      case "AlternateContent" -> choice(line);
      case "ruby", "rubyBase" -> inline(name, line);
      case "r" -> inline(name, line);
      default -> xml.skip();
    }
  }

  private void sign(char sign, LineBuilder line, byte look) throws XMLStreamException {
    if (fields.isShown()) {
      line.add(sign, look);
    }
    xml.skip();
  }

  private void text(LineBuilder line, byte look) throws XMLStreamException {
    while (xml.next() && !xml.isEnd()) {
      if (xml.isText() && fields.isShown()) {
        String shown = Symbols.shown(xml.text(), font);
        boolean isRaised = detail == null && (look & Line.RAISED) != 0 && !line.endsIn(Line.RAISED);
        line.add(isRaised ? Raised.behind(line.text(), shown) : shown, look);
        blocks.count(xml.text().length());
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
  }

  /** The number of a note, where notes are asked for. */
  private void note(String name, LineBuilder line) throws XMLStreamException {
    if (detail != null && fields.isShown()) {
      String id = name.replace("Reference", " ") + xml.attribute("id");
      String mark = "[" + detail.note(id) + "]";
      line.add(new Inset.Note(line.length(), mark.length(), id));
      line.add(mark, Line.RAISED);
    }
    xml.skip();
  }

  /** What another program made: its picture stands for it where only the text is asked for. */
  private void object(LineBuilder line, byte look) throws XMLStreamException {
    if (detail == null) {
      drawing(line, look);
    } else {
      detail.leftOut().add(LeftOut.OBJECT);
      xml.skip();
    }
  }

  /** A picture, or a box with text. */
  private void drawing(LineBuilder line, byte look) throws XMLStreamException {
    int open = 1;
    boolean picture = false;
    boolean chart = false;
    String relation = null;
    while (open > 0 && xml.next()) {
      if (xml.isStart("txbxContent")) {
        blocks.inBox(line);
      } else if (xml.isStart("Fallback")) {
        xml.skip();
      } else if (xml.isStart()) {
        open++;
        String name = xml.name();
        chart |= name.equals("chart") || name.equals("relIds") || name.equals("OLEObject");
        if (name.equals("blip") || name.equals("imagedata")) {
          picture = true;
          String id = xml.attribute(name.equals("blip") ? "embed" : "id");
          relation = relation == null ? id : relation;
        }
      } else if (xml.isEnd()) {
        open--;
      }
    }
    if (detail == null && picture) {
      line.add(new Inset.Picture(line.length(), relation == null ? "" : relation));
      line.add(Line.PICTURE, look);
    } else if (detail != null && fields.isShown()) {
      shown(line, picture, chart, relation);
    }
  }

  private void shown(LineBuilder line, boolean picture, boolean chart, @Nullable String relation) {
    if (picture && relation != null && !relation.isEmpty()) {
      line.add(new Inset.Picture(line.length(), relation));
      line.add(Line.PICTURE, (byte) 0);
    } else if (detail != null && (picture || chart)) {
      detail.leftOut().add(picture ? LeftOut.LINKED_PICTURE : LeftOut.OBJECT);
    }
  }
}

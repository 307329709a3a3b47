package io.shenbao.source.word;

import javax.xml.stream.XMLStreamException;

/** Reads what stands in a paragraph. */
final class RunReading {

  /** Deeper than any document, and not too deep to walk through. */
  private static final int DEEPEST = 60;

  private final WordXml xml;
  private final FieldReading fields;
  private final BlockReading blocks;
  private int depth;

  RunReading(WordXml xml, BlockReading blocks) {
    this.xml = xml;
    this.fields = new FieldReading();
    this.blocks = blocks;
  }

  /** A child of a paragraph, or of what stands around its runs, which has just begun. */
  void inline(String name, LineBuilder line) throws XMLStreamException {
    if (++depth > DEEPEST) {
      throw new XMLStreamException("too deep");
    }
    switch (name) {
      case "r" -> run(line);
      case "hyperlink",
          "ins",
          "moveTo",
          "smartTag",
          "fldSimple",
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
  }

  private byte looks(boolean[] hidden) throws XMLStreamException {
    int[] look = {0};
    xml.children(
        name -> {
          boolean on = xml.isOn();
          switch (name) {
            case "b" -> look[0] |= on ? Line.BOLD : 0;
            case "u" -> look[0] |= on ? Line.UNDERLINED : 0;
            case "strike", "dstrike" -> look[0] |= on ? Line.STRUCK : 0;
            case "highlight", "em", "bdr" -> look[0] |= on ? Line.MARKED : 0;
            case "vanish" -> hidden[0] = on;
            default -> {}
          }
          xml.skip();
        });
    return (byte) look[0];
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
      case "drawing", "pict", "object" -> drawing(line, look);
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
        line.add(xml.text(), look);
        blocks.count(xml.text().length());
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
  }

  /** A picture, or a box with text. */
  private void drawing(LineBuilder line, byte look) throws XMLStreamException {
    int open = 1;
    boolean picture = false;
    while (open > 0 && xml.next()) {
      if (xml.isStart("txbxContent")) {
        blocks.inBox(line);
      } else if (xml.isStart("Fallback")) {
        xml.skip();
      } else if (xml.isStart()) {
        open++;
        picture |= xml.name().equals("blip") || xml.name().equals("imagedata");
      } else if (xml.isEnd()) {
        open--;
      }
    }
    if (picture) {
      line.add(Line.PICTURE, look);
    }
  }
}

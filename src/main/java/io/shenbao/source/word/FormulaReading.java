package io.shenbao.source.word;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a formula in Office MathML and writes it anew: of what it holds only what {@link
 * FormulaShape} knows, in the order of the schema, so that nothing else comes along.
 */
final class FormulaReading {

  private static final int DEEPEST = 40;
  private static final int MOST = 60_000;

  private final WordXml xml;
  private int depth;
  private int written;

  FormulaReading(WordXml xml) {
    this.xml = xml;
  }

  /**
   * A formula or a part of one.
   *
   * @param text as one line
   */
  record Piece(String xml, String text) {
    static final Piece NOTHING = new Piece("", "");
  }

  /** Reads the formula that has just begun; nothing when there is none in it. */
  Piece read() throws XMLStreamException {
    Piece piece = content("oMath");
    String head = "<m:oMath xmlns:m=\"" + FormulaShape.NAMESPACE + "\"";
    return piece.xml().isEmpty()
        ? Piece.NOTHING
        : new Piece(head + piece.xml().substring("<m:oMath".length()), piece.text());
  }

  /** What stands side by side, in an element of a name. */
  private Piece content(String name) throws XMLStreamException {
    StringBuilder inner = new StringBuilder();
    StringBuilder text = new StringBuilder();
    deeper(child -> side(child, inner, text));
    boolean nothing = inner.isEmpty() && name.equals("oMath");
    return nothing ? Piece.NOTHING : new Piece(wrapped(name, inner), text.toString());
  }

  private void side(String child, StringBuilder inner, StringBuilder text)
      throws XMLStreamException {
    if (child.equals("ins") || child.equals("moveTo") || child.equals("smartTag")) {
      deeper(more -> side(more, inner, text));
      return;
    }
    Piece piece =
        child.equals("r") ? run() : FormulaShape.isStructure(child) ? structure(child) : skipped();
    inner.append(piece.xml());
    text.append(piece.text());
  }

  private void deeper(WordXml.Child child) throws XMLStreamException {
    if (++depth > DEEPEST || written > MOST) {
      throw new BlockReading.TooMuch();
    }
    xml.children(child);
    depth--;
  }

  private Piece skipped() throws XMLStreamException {
    xml.skip();
    return Piece.NOTHING;
  }

  private Piece structure(String name) throws XMLStreamException {
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    String[] sign = {""};
    deeper(
        child -> {
          Piece piece;
          if (!FormulaShape.parts(name).contains(child)) {
            piece = skipped();
          } else if (child.equals(name + "Pr")) {
            String said = properties(child);
            piece = new Piece(said, "");
            sign[0] = sign(said);
          } else if (child.equals("mr")) {
            piece = structure(child);
          } else {
            piece = content(child);
          }
          boolean again = parts.containsKey(child);
          if (!again || FormulaShape.mayRepeat(name, child)) {
            parts.computeIfAbsent(child, key -> new StringBuilder()).append(piece.xml());
            texts
                .computeIfAbsent(child, key -> new StringBuilder())
                .append(again ? ", " : "")
                .append(piece.text());
          }
        });
    StringBuilder inner = new StringBuilder();
    for (String part : FormulaShape.parts(name)) {
      StringBuilder there = parts.get(part);
      if (there != null) {
        inner.append(there);
      } else if (!part.equals(name + "Pr")) {
        inner.append("<m:").append(part).append("/>");
      }
    }
    return new Piece(wrapped(name, inner), FormulaText.of(name, sign[0], key -> said(texts, key)));
  }

  /** The sign that properties name; empty when they name none. */
  private static String sign(String properties) {
    String begin = "<m:chr m:val=\"";
    int from = properties.indexOf(begin);
    return from < 0
        ? ""
        : properties.substring(
            from + begin.length(), properties.indexOf('"', from + begin.length()));
  }

  private static String said(Map<String, StringBuilder> texts, String key) {
    StringBuilder text = texts.get(key);
    return text == null ? "" : text.toString();
  }

  private String wrapped(String name, CharSequence inner) {
    written += name.length();
    return "<m:" + name + ">" + inner + "</m:" + name + ">";
  }

  /** Properties: each a single value, of which only known ones are taken. */
  private String properties(String name) throws XMLStreamException {
    Map<String, String> values = new LinkedHashMap<>();
    StringBuilder columns = new StringBuilder();
    deeper(
        child -> {
          if (child.equals("mcs")) {
            deeper(column -> column(column, columns));
          } else {
            String value = value(child);
            if (value != null) {
              values.putIfAbsent(child, value);
            }
            xml.skip();
          }
        });
    StringBuilder inner = new StringBuilder();
    for (String property : FormulaShape.properties(name)) {
      if (property.equals("mcs") && !columns.isEmpty()) {
        inner.append("<m:mcs>").append(columns).append("</m:mcs>");
      }
      inner.append(values.getOrDefault(property, ""));
    }
    return inner.isEmpty() ? "" : wrapped(name, inner);
  }

  /** A column of a matrix: how many of its kind, and how they stand. */
  private void column(String name, StringBuilder into) throws XMLStreamException {
    if (!name.equals("mc")) {
      xml.skip();
      return;
    }
    deeper(
        child -> {
          if (child.equals("mcPr")) {
            String properties = properties("mcPr");
            if (!properties.isEmpty()) {
              into.append("<m:mc>").append(properties).append("</m:mc>");
              written += properties.length();
            }
          } else {
            xml.skip();
          }
        });
  }

  private @Nullable String value(String property) {
    String value = xml.attribute("val");
    if (value == null) {
      return FormulaShape.mayBeBare(property) ? "<m:" + property + "/>" : null;
    }
    return FormulaShape.isValue(property, value)
        ? "<m:" + property + " m:val=\"" + FormulaLetters.of(value) + "\"/>"
        : null;
  }

  private Piece run() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    String[] look = {""};
    deeper(
        child -> {
          if (child.equals("rPr") && xml.isMath()) {
            look[0] = properties("rPr");
          } else if (child.equals("t")) {
            text(text);
          } else {
            xml.skip();
          }
        });
    if (text.isEmpty()) {
      return Piece.NOTHING;
    }
    written += text.length();
    String shown = "<m:t xml:space=\"preserve\">" + FormulaLetters.of(text.toString()) + "</m:t>";
    return new Piece("<m:r>" + look[0] + "<w:rPr/>" + shown + "</m:r>", text.toString());
  }

  private void text(StringBuilder into) throws XMLStreamException {
    while (xml.next() && !xml.isEnd()) {
      if (xml.isText()) {
        into.append(xml.text());
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
  }
}

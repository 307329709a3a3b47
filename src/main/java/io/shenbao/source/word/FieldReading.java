package io.shenbao.source.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Word's fields: of each only what it shows counts; old form fields show what was chosen. */
final class FieldReading {

  private static final int DEEPEST = 50;

  private static final int LONGEST_CODE = 300;

  private final Deque<Boolean> shown = new ArrayDeque<>();
  private final Deque<StringBuilder> codes = new ArrayDeque<>();
  private final @Nullable Detail detail;

  /**
   * @param detail takes note of fields that fetch something; null where nobody asks
   */
  FieldReading(@Nullable Detail detail) {
    this.detail = detail;
  }

  /** Whether text that comes now is shown: it is in no field's code. */
  boolean isShown() {
    return !shown.contains(false);
  }

  /** A piece of a field's code, which has just begun. */
  void code(WordXml xml) throws XMLStreamException {
    while (xml.next() && !xml.isEnd()) {
      if (xml.isText() && !codes.isEmpty() && codes.getFirst().length() < LONGEST_CODE) {
        codes.getFirst().append(xml.text());
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
  }

  /** A field whose code stands in one piece. */
  void simple(@Nullable String code) {
    if (detail != null && code != null) {
      detail.leftOut().field(code);
    }
  }

  /** A mark of a field: where it begins, where what it shows begins, where it ends. */
  void mark(WordXml xml, LineBuilder line, byte look) throws XMLStreamException {
    String type = String.valueOf(xml.attribute("fldCharType"));
    if (type.equals("begin") && shown.size() < DEEPEST) {
      shown.push(false);
      codes.push(new StringBuilder());
    } else if (type.equals("separate") && !shown.isEmpty()) {
      shown.pop();
      shown.push(true);
    } else if (type.equals("end") && !shown.isEmpty()) {
      shown.pop();
      simple(codes.pop().toString());
    }
    xml.children(
        name -> {
          if (name.equals("ffData")) {
            data(xml, line, look);
          } else {
            xml.skip();
          }
        });
  }

  private static void data(WordXml xml, LineBuilder line, byte look) throws XMLStreamException {
    xml.children(
        name -> {
          switch (name) {
            case "checkBox" -> line.add(checked(xml) ? Symbols.TICKED : Symbols.OPEN, look);
            case "ddList" -> line.add(chosen(xml), look);
            default -> xml.skip();
          }
        });
  }

  private static boolean checked(WordXml xml) throws XMLStreamException {
    boolean[] is = new boolean[2];
    xml.children(
        name -> {
          if (name.equals("default")) {
            is[0] = xml.isOn();
            is[1] |= is[0];
          } else if (name.equals("checked")) {
            is[1] = xml.isOn();
          }
          xml.skip();
        });
    return is[1];
  }

  private static String chosen(WordXml xml) throws XMLStreamException {
    List<String> entries = new ArrayList<>();
    int[] at = {0};
    xml.children(
        name -> {
          if (name.equals("listEntry")) {
            String entry = xml.attribute("val");
            entries.add(entry == null ? "" : entry);
          } else if (name.equals("result") || name.equals("default")) {
            at[0] = xml.number("val", at[0], Integer.MAX_VALUE);
          }
          xml.skip();
        });
    return at[0] < entries.size() ? entries.get(at[0]) : "";
  }
}

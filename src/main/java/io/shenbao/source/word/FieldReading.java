package io.shenbao.source.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Word's fields: of each only what it shows counts; old form fields show what was chosen. */
final class FieldReading {

  private static final int DEEPEST = 50;

  private final Deque<Boolean> shown = new ArrayDeque<>();

  /** Whether text that comes now is shown: it is in no field's code. */
  boolean isShown() {
    return !shown.contains(false);
  }

  /** A mark of a field: where it begins, where what it shows begins, where it ends. */
  void mark(WordXml xml, LineBuilder line, byte look) throws XMLStreamException {
    String type = String.valueOf(xml.attribute("fldCharType"));
    if (type.equals("begin") && shown.size() < DEEPEST) {
      shown.push(false);
    } else if (type.equals("separate") && !shown.isEmpty()) {
      shown.pop();
      shown.push(true);
    } else if (type.equals("end") && !shown.isEmpty()) {
      shown.pop();
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

package io.shenbao.source.grid;

import io.shenbao.deadline.Deadline;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes a part of a workbook as it streams by: elements within others, each with its text. */
abstract class PartHandler extends DefaultHandler {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** The name of an element that is none of a workbook's own, and the parent of the root. */
  private static final String FOREIGN = "";

  private final String root;
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();

  PartHandler(String root) {
    this.root = root;
  }

  /** An element begins. */
  abstract void begin(String parent, String name, Attributes attributes);

  /**
   * An element ends.
   *
   * @param text what stands in it behind the last element within it
   */
  abstract void end(String parent, String name, String text);

  @Override
  public final void startElement(
      String namespace, String local, String qualified, Attributes attributes) throws SAXException {
    Deadline.poll();
    String name = namespace.equals(NAMESPACE) ? local : FOREIGN;
    if (open.isEmpty() && !name.equals(root)) {
      throw new SAXException("no " + root + " but " + qualified);
    }
    begin(open.isEmpty() ? FOREIGN : open.peek(), name, attributes);
    open.push(name);
    text.setLength(0);
  }

  @Override
  public final void characters(char[] letters, int from, int count) {
    text.append(letters, from, count);
  }

  @Override
  public final void endElement(String namespace, String local, String qualified) {
    String name = open.pop();
    end(open.isEmpty() ? FOREIGN : open.peek(), name, text.toString());
    text.setLength(0);
  }

  /** Whether an attribute is true; what has none is what the schema says of it. */
  static boolean isTrue(@Nullable String value, boolean otherwise) {
    return value == null ? otherwise : value.equals("1") || value.equals("true");
  }

  /** A number from 0 that an attribute holds; -1 when there is none. */
  static int number(@Nullable String value) {
    return value == null ? -1 : Integer.parseUnsignedInt(value);
  }
}

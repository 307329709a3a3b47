package io.shenbao.source.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xml.sax.Attributes;

/** The part that lists the sheets and names of a workbook. */
final class WorkbookPart extends PartHandler {

  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** What is left of a reference to cells that somebody has deleted. */
  private static final String DELETED = "#REF!";

  /**
   * A sheet.
   *
   * @param relationship to its part
   */
  record Entry(String name, boolean hidden, String relationship) {}

  private final List<Entry> sheets = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private boolean since1904;
  private String name = "";

  WorkbookPart() {
    super("workbook");
  }

  @Override
  void begin(String parent, String element, Attributes attributes) {
    if (element.equals("sheet") && parent.equals("sheets")) {
      String state = attributes.getValue("state");
      sheets.add(
          new Entry(
              Objects.requireNonNullElse(attributes.getValue("name"), ""),
              state != null && !state.equals("visible"),
              Objects.requireNonNullElse(attributes.getValue(RELATIONSHIPS, "id"), "")));
    } else if (element.equals("workbookPr")) {
      since1904 = isTrue(attributes.getValue("date1904"), false);
    } else if (element.equals("definedName")) {
      // a name of one sheet, or of a function, stands for no cells
      boolean isOfCells =
          attributes.getValue("localSheetId") == null
              && !isTrue(attributes.getValue("function"), false);
      name = isOfCells ? Objects.requireNonNullElse(attributes.getValue("name"), "") : "";
    }
  }

  @Override
  void end(String parent, String element, String text) {
    boolean isName = element.equals("definedName") && !name.isEmpty();
    if (isName && !text.isEmpty() && !text.contains(DELETED)) {
      names.putIfAbsent(name, text);
    }
  }

  List<Entry> sheets() {
    return List.copyOf(sheets);
  }

  Map<String, String> names() {
    return Collections.unmodifiableMap(names);
  }

  boolean since1904() {
    return since1904;
  }
}

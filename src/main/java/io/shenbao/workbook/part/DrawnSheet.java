package io.shenbao.workbook.part;

import java.util.Map;
import java.util.NavigableMap;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it was drawn.
 *
 * @param number that of its file
 * @param rows by their numbers, from 0
 * @param links what cells lead to, within the workbook
 * @param widths of the columns, in characters
 * @param printArea as the workbook's file has it; null when all is printed
 */
record DrawnSheet(
    String name,
    int number,
    Frame frame,
    NavigableMap<Integer, SheetRow> rows,
    Map<CellAddress, CellNote> notes,
    Map<CellAddress, String> links,
    int[] widths,
    @Nullable String printArea) {

  /**
   * What stands in a sheet's file around what is written anew.
   *
   * @param head up to the cells that are in use
   * @param middle from there to the rows
   * @param tail from the rows to the links
   * @param end what follows
   */
  record Frame(String head, String middle, String tail, String end) {

    /** Takes a sheet's file apart, as the library writes it. */
    static Frame of(String xml) {
      int size = xml.indexOf("<dimension ");
      int afterSize = xml.indexOf("/>", size) + 2;
      int rows = xml.indexOf("<sheetData", afterSize);
      int afterRows = after(xml, "</sheetData>", "<sheetData/>");
      int links = xml.indexOf("<hyperlinks>", afterRows);
      int afterLinks = links < 0 ? -1 : after(xml, "</hyperlinks>", "</hyperlinks>");
      int last = xml.lastIndexOf("</worksheet>");
      return new Frame(
          xml.substring(0, size),
          xml.substring(afterSize, rows),
          xml.substring(afterRows, links < 0 ? last : links),
          links < 0 ? "" : xml.substring(afterLinks, last));
    }

    private static int after(String xml, String end, String other) {
      int at = xml.lastIndexOf(end);
      return at >= 0 ? at + end.length() : xml.lastIndexOf(other) + other.length();
    }
  }

  String part() {
    return "xl/worksheets/sheet" + number + ".xml";
  }
}

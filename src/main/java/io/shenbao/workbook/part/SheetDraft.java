package io.shenbao.workbook.part;

import io.shenbao.document.fill.Packed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.util.CellAddress;

/** A sheet that is being written anew. Rows and columns are counted from 0. */
public final class SheetDraft {

  private final DrawnSheet drawn;
  private final NavigableMap<Integer, SheetRow> rows;
  private final Map<CellAddress, CellNote> notes;
  private final Map<CellAddress, String> links;
  private boolean isTouched;

  SheetDraft(DrawnSheet drawn) {
    this.drawn = drawn;
    this.rows = new TreeMap<>(drawn.rows());
    this.notes = new TreeMap<>(drawn.notes());
    this.links = new TreeMap<>(drawn.links());
  }

  /** A row, which is there. */
  public SheetRow row(int number) {
    SheetRow row = rows.get(number);
    if (row == null) {
      throw new IllegalArgumentException(drawn.name() + " has no row " + number);
    }
    return row;
  }

  /** Puts a row there. */
  public void put(int number, SheetRow row) {
    rows.put(number, row);
    isTouched = true;
  }

  /** Changes a cell, which is there. */
  public void change(int number, int column, UnaryOperator<SheetCell> change) {
    SheetRow row = row(number);
    put(number, row.with(change.apply(row.cell(column))));
  }

  /** Takes away all rows from a number on, with what hangs on them. */
  public void cutFrom(int number) {
    isTouched = true;
    rows.tailMap(number, true).clear();
    notes.keySet().removeIf(at -> at.getRow() >= number);
    links.keySet().removeIf(at -> at.getRow() >= number);
  }

  /** Puts words on a cell, before what its comment says already. */
  public void note(int number, int column, CellNote note) {
    isTouched = true;
    notes.merge(new CellAddress(number, column), note, (there, added) -> added.before(there));
  }

  /** Makes a cell lead to another, such as {@code '基本信息'!C8}. */
  public void link(int number, int column, String target) {
    isTouched = true;
    links.put(new CellAddress(number, column), target);
  }

  /** How wide a column is, in characters. */
  public int width(int column) {
    return drawn.widths()[column];
  }

  DrawnSheet drawn() {
    return drawn;
  }

  boolean hasNotes() {
    return !notes.isEmpty();
  }

  int lastRow() {
    return rows.isEmpty() ? 0 : rows.lastKey();
  }

  /** Whether anything was put into it. */
  boolean isTouched() {
    return isTouched;
  }

  /** Its file, and those of its comments. */
  List<Packed> parts(SharedTexts texts) throws IOException {
    List<Packed> parts = new ArrayList<>(List.of(Sheets.packed(drawn.part(), xml(texts))));
    if (hasNotes()) {
      parts.addAll(NotesParts.of(drawn.number(), notes));
    }
    return parts;
  }

  private String xml(SharedTexts texts) {
    DrawnSheet.Frame frame = drawn.frame();
    StringBuilder out = new StringBuilder(1 << 14).append(frame.head());
    out.append("<dimension ref=\"A1:").append(lastCell()).append("\"/>").append(frame.middle());
    out.append("<sheetData>");
    rows.forEach((number, row) -> row.write(out, number, texts));
    out.append("</sheetData>").append(frame.tail());
    if (!links.isEmpty()) {
      out.append("<hyperlinks>");
      links.forEach((at, target) -> out.append(link(at, target)));
      out.append("</hyperlinks>");
    }
    out.append(frame.end()).append(hasNotes() ? NotesParts.MARK : "");
    return out.append("</worksheet>").toString();
  }

  private CellAddress lastCell() {
    int column =
        rows.values().stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(SheetCell::column)
            .max()
            .orElse(0);
    return new CellAddress(lastRow(), column);
  }

  private static String link(CellAddress at, String target) {
    return "<hyperlink ref=\"" + at + "\" location=\"" + XmlText.escaped(target) + "\"/>";
  }
}

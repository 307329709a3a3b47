package io.shenbao.workbook;

import io.shenbao.deadline.Deadline;
import io.shenbao.source.Filled;
import io.shenbao.workbook.part.SheetCell;
import io.shenbao.workbook.part.SheetDraft;
import io.shenbao.workbook.part.SheetRow;
import io.shenbao.workbook.part.WorkbookDraft;
import org.apache.poi.ss.SpreadsheetVersion;
import tools.jackson.core.JsonPointer;

/** What was typed, put into a drawn form. */
final class Filling {

  /** The longest text that a cell holds. */
  private static final int MOST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private final Filled filled;
  private final WorkbookDraft draft;
  private final Places places;

  private Filling(DrawnForm form, Filled filled) {
    this.filled = filled;
    this.draft = form.workbook().draft();
    this.places = new Places(form.places());
  }

  static Draft of(DrawnForm form, Filled filled) {
    Filling filling = new Filling(form, filled);
    form.values().forEach(filling::single);
    form.tables().forEach(table -> TableFilling.of(filling, table));
    return new Draft(filling.draft, filling.places, form.marked());
  }

  Filled filled() {
    return filled;
  }

  Places places() {
    return places;
  }

  SheetDraft sheet(String name) {
    return draft.sheet(name);
  }

  private void single(JsonPointer pointer, Spot spot) {
    if (!filled.text(pointer).isEmpty() || filled.unread().containsKey(pointer)) {
      SheetDraft sheet = sheet(spot.sheet());
      sheet.put(spot.row(), value(sheet.row(spot.row()), spot, pointer));
    }
  }

  /**
   * A row with what was typed in the cell where it belongs. What could not be read is put as the
   * number that it is, or as an error, so that it is neither taken for absent nor for well when it
   * is read again.
   */
  SheetRow value(SheetRow row, Spot spot, JsonPointer pointer) {
    String text = filled.text(pointer);
    String unread = filled.unread().get(pointer);
    return text.isEmpty() && unread != null
        ? row.with(unread(row.cell(spot.column()), unread))
        : text(row, spot, text);
  }

  /** A row with a text in a cell, high enough for it. */
  SheetRow text(SheetRow row, Spot spot, String text) {
    Deadline.poll();
    if (text.isEmpty()) {
      return row;
    }
    if (text.length() > MOST) {
      places.putCut(spot);
    }
    String held = text.substring(0, Math.min(MOST, text.length()));
    int width = sheet(spot.sheet()).width(spot.column());
    return row.with(row.cell(spot.column()).withText(held)).atLeast(Lines.height(held, width));
  }

  private static SheetCell unread(SheetCell cell, String text) {
    try {
      return cell.withNumber(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return cell.withError();
    }
  }
}

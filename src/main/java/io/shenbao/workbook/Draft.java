package io.shenbao.workbook;

import io.shenbao.workbook.part.CellNote;
import io.shenbao.workbook.part.SheetDraft;
import io.shenbao.workbook.part.WorkbookDraft;
import java.io.IOException;
import java.io.OutputStream;

/** A form with what was typed, which is not saved yet: more may be put into it. */
public final class Draft {

  private final WorkbookDraft parts;
  private final Places places;
  private final MarkedStyles marked;

  Draft(WorkbookDraft parts, Places places, MarkedStyles marked) {
    this.parts = parts;
    this.places = places;
    this.marked = marked;
  }

  /** Where its values stand. */
  public Places places() {
    return places;
  }

  /** One of its sheets, which is there. */
  public SheetDraft sheet(String name) {
    return parts.sheet(name);
  }

  /** The first of its sheets. */
  public SheetDraft first() {
    return parts.first();
  }

  /** Colours a cell, red for an error, yellow for less, and leaves all else of its looks. */
  public void colour(Spot spot, boolean isError) {
    sheet(spot.sheet())
        .change(
            spot.row(), spot.column(), cell -> cell.withStyle(marked.of(cell.style(), isError)));
  }

  /** Puts words on a cell, before what its comment says already. */
  public void note(Spot spot, String words, String author) {
    sheet(spot.sheet()).note(spot.row(), spot.column(), CellNote.of(words, author));
  }

  /** Saves it, with the same bytes whenever; leaves {@code out} open. */
  public void save(OutputStream out) throws IOException {
    parts.save(out);
  }
}

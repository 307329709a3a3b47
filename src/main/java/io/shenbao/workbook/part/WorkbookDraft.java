package io.shenbao.workbook.part;

import io.shenbao.document.fill.Packed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A workbook that is being written anew. A sheet into which nothing is put stays as it was drawn.
 */
public final class WorkbookDraft {

  private final DrawnWorkbook drawn;
  private final Map<String, SheetDraft> drafts = new LinkedHashMap<>();

  WorkbookDraft(DrawnWorkbook drawn) {
    this.drawn = drawn;
  }

  /** A sheet, which is there, to put something into it. */
  public SheetDraft sheet(String name) {
    return drafts.computeIfAbsent(
        name, key -> new SheetDraft(Objects.requireNonNull(drawn.sheets().get(key), key)));
  }

  /** The first sheet, to put something into it. */
  public SheetDraft first() {
    return sheet(drawn.sheets().keySet().iterator().next());
  }

  /** Writes the file; the same content gives the same bytes. Leaves {@code out} open. */
  public void save(OutputStream out) throws IOException {
    StringBuilder listed = new StringBuilder(NotesParts.BOXES_LISTED);
    String workbook = drawn.text(DrawnWorkbook.WORKBOOK);
    SharedTexts texts = drawn.sharedTexts();
    List<Packed> sheets = new ArrayList<>();
    for (DrawnSheet sheet : drawn.sheets().values()) {
      SheetDraft draft = sheet(sheet.name());
      if (draft.hasNotes()) {
        listed.append(NotesParts.listed(sheet.number()));
      }
      if (draft.isTouched()) {
        sheets.addAll(draft.parts(texts));
        workbook = printed(workbook, draft);
      } else {
        sheets.addAll(drawn.untouched(sheet));
      }
    }
    String list = drawn.text(DrawnWorkbook.LIST).replace("</Types>", listed + "</Types>");
    List<Packed> parts = new ArrayList<>(List.of(Sheets.packed(DrawnWorkbook.LIST, list)));
    parts.addAll(drawn.others());
    parts.add(Sheets.packed(DrawnWorkbook.WORKBOOK, workbook));
    parts.addAll(sheets);
    parts.add(Sheets.packed(SharedTexts.PART, texts.xml()));
    Packed.write(parts, out);
  }

  /** All rows of a sheet come onto paper, also those that it has got meanwhile. */
  private static String printed(String workbook, SheetDraft draft) {
    String area = draft.drawn().printArea();
    if (area == null) {
      return workbook;
    }
    String anew = area.substring(0, area.lastIndexOf('$') + 1) + (draft.lastRow() + 1);
    return workbook.replace(">" + area + "<", ">" + anew + "<");
  }
}

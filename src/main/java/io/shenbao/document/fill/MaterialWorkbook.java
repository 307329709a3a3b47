package io.shenbao.document.fill;

import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** The index of what is handed in as a workbook of one sheet. Every cell is text. */
final class MaterialWorkbook {

  private static final List<String> COLUMNS = List.of("number", "item", "file", "extent", "sha256");
  private static final List<Integer> WIDTHS = List.of(8, 30, 50, 20, 36);

  private final String title;
  private final Wording wording;

  MaterialWorkbook(String title, Wording wording) {
    this.title = title;
    this.wording = wording;
  }

  void write(MaterialList list, OutputStream out) throws IOException {
    try (TextSheets sheets = TextSheets.held()) {
      Workbook workbook = sheets.workbook();
      Sheet sheet = workbook.createSheet(wording.say("material.sheet"));
      TextSheets.page(sheet, WIDTHS);
      sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
      sheet.createFreezePane(0, 3);
      sheets.title(sheet, wording.say("material.title", title), COLUMNS.size());
      sheets.line(
          sheet,
          1,
          wording.say("material.applicant", list.applicant(), list.factory()),
          COLUMNS.size());
      CellStyle style = sheets.cells();
      Row head = sheet.createRow(2);
      for (int i = 0; i < COLUMNS.size(); i++) {
        TextSheets.put(head, i, wording.say("material.column." + COLUMNS.get(i)), style);
      }
      int next = 3;
      for (MaterialList.Row one : list.rows()) {
        Row row = sheet.createRow(next++);
        List<String> texts =
            List.of(one.number(), one.item(), one.file(), one.extent(), one.sha256());
        for (int i = 0; i < texts.size(); i++) {
          TextSheets.put(row, i, texts.get(i), style);
        }
      }
      if (!list.note().isEmpty()) {
        sheets.line(sheet, next, list.note(), COLUMNS.size());
      }
      sheets.write(out);
    }
  }
}

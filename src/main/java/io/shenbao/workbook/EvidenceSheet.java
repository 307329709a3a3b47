package io.shenbao.workbook;

import io.shenbao.programme.Requirement;
import io.shenbao.source.Filled;
import io.shenbao.source.Layout;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import tools.jackson.core.JsonPointer;

/** The sheet on which files can be named that do not lie in their folder. */
final class EvidenceSheet {

  private static final List<Integer> WIDTHS = List.of(40, 62, 36);

  private EvidenceSheet() {}

  static void write(Pen pen, Sheet sheet) {
    sheet.setColumnHidden(Layout.KEY_COLUMN, true);
    Row head = sheet.createRow(0);
    List<String> titles = List.of("证明材料", "文件名（已放入对应文件夹的不必填；多个用；分隔）", "对应文件夹");
    for (int i = 0; i < WIDTHS.size(); i++) {
      sheet.setColumnWidth(Layout.LABEL_COLUMN + i, WIDTHS.get(i) * 256);
      pen.put(head, Layout.LABEL_COLUMN + i, titles.get(i), pen.styles().header());
    }
    sheet.createFreezePane(Layout.VALUE_COLUMN, 1);
    int at = 1;
    for (Requirement requirement : pen.programme().requirements().values()) {
      Row row = sheet.createRow(at++);
      row.createCell(Layout.KEY_COLUMN).setCellValue(requirement.id());
      pen.put(row, Layout.LABEL_COLUMN, requirement.label(), pen.styles().label());
      JsonPointer files =
          JsonPointer.empty().appendProperty(Filled.ATTACHMENTS).appendProperty(requirement.id());
      pen.value(row, Layout.VALUE_COLUMN, Duty.OPTIONAL, files);
      pen.put(row, Layout.VALUE_COLUMN + 1, requirement.folder(), pen.styles().note());
      Lines.fit(row, 1);
    }
    Paper.set(sheet, Layout.LABEL_COLUMN, Layout.VALUE_COLUMN + 1, List.of(0));
  }
}

package io.shenbao.workbook;

import io.shenbao.source.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;

/** The hidden sheet on which all lists stand that drop-downs offer, however long they are. */
final class ListSheet {

  private final Workbook workbook;
  private final Sheet sheet;
  private final Map<List<String>, String> names = new LinkedHashMap<>();
  private int columns;

  ListSheet(Workbook workbook) {
    this.workbook = workbook;
    this.sheet = workbook.createSheet(Layout.LISTS);
  }

  /** Hides it behind all others. */
  void finish() {
    workbook.setSheetOrder(sheet.getSheetName(), workbook.getNumberOfSheets() - 1);
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
  }

  /** The name of a list of choices. */
  String choices(List<String> choices) {
    return names.computeIfAbsent(
        choices, all -> define("choices" + (names.size() + 1), column(all).range()));
  }

  /** Puts texts below each other into the next column. */
  Stretch column(List<String> texts) {
    int column = columns++;
    for (int i = 0; i < texts.size(); i++) {
      Row there = sheet.getRow(i);
      Row row = there == null ? sheet.createRow(i) : there;
      if (!texts.get(i).isEmpty()) {
        row.createCell(column).setCellValue(texts.get(i));
      }
    }
    return new Stretch(sheet.getSheetName(), column, 0, Math.max(0, texts.size() - 1));
  }

  /** Puts numbers below each other into the next column. */
  Stretch numbers(List<Integer> numbers) {
    Stretch stretch = column(numbers.stream().map(number -> "").toList());
    for (int i = 0; i < numbers.size(); i++) {
      sheet.getRow(i).createCell(stretch.column()).setCellValue(numbers.get(i));
    }
    return stretch;
  }

  /**
   * Gives a formula a name: letters and digits of ASCII, which every program accepts.
   *
   * @return the name
   */
  String define(String name, String formula) {
    Name defined = workbook.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(formula);
    return name;
  }
}

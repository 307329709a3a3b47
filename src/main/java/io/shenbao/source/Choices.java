package io.shenbao.source;

import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;

/** The drop-downs of a workbook; their lists stand on a hidden sheet, however long they are. */
final class Choices {

  private static final String SHEET = "_lists";

  private final Workbook workbook;
  private final Map<List<String>, String> names = new LinkedHashMap<>();

  Choices(Workbook workbook) {
    this.workbook = workbook;
  }

  /** Offers a field's choices in a stretch of one column; does nothing for a field without any. */
  void offer(Sheet sheet, Field field, Programme programme, int firstRow, int lastRow, int column) {
    List<String> choices = choices(field, programme);
    if (choices.isEmpty()) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(name(choices)),
            new CellRangeAddressList(firstRow, lastRow, column, column));
    boolean open = field.type() == FieldType.STAGE || field.type() == FieldType.SCENARIO;
    validation.setErrorStyle(
        open ? DataValidation.ErrorStyle.WARNING : DataValidation.ErrorStyle.STOP);
    validation.createErrorBox("请从下拉列表中选择", "“" + field.caption().name() + "”应从下拉列表中选择。");
    validation.setShowErrorBox(true);
    validation.setSuppressDropDownArrow(true);
    sheet.addValidationData(validation);
  }

  void hide() {
    int index = workbook.getSheetIndex(SHEET);
    if (index >= 0) {
      workbook.setSheetVisibility(index, SheetVisibility.HIDDEN);
    }
  }

  private static List<String> choices(Field field, Programme programme) {
    return switch (field.type()) {
      case OPTION -> List.copyOf(field.options().keySet());
      case BOOLEAN -> List.of("是", "否");
      case EDITION -> List.copyOf(programme.editions().keySet());
      case STAGE -> catalogue(programme, true);
      case SCENARIO -> catalogue(programme, false);
      default -> List.of();
    };
  }

  /** The standard edition first, then what the other accepted editions add. */
  private static List<String> catalogue(Programme programme, boolean stages) {
    List<Catalogue> editions = new ArrayList<>(programme.editions().values());
    editions.sort(
        Comparator.comparing(
            edition -> !edition.edition().equals(programme.catalogues().standard())));
    Set<String> all = new LinkedHashSet<>();
    for (Catalogue edition : editions) {
      all.addAll(stages ? edition.stages().keySet() : edition.scenarios().keySet());
    }
    return List.copyOf(all);
  }

  private String name(List<String> choices) {
    return names.computeIfAbsent(choices, this::define);
  }

  private String define(List<String> choices) {
    Sheet sheet = workbook.getSheet(SHEET);
    if (sheet == null) {
      sheet = workbook.createSheet(SHEET);
    }
    int column = names.size();
    for (int i = 0; i < choices.size(); i++) {
      Row row = sheet.getRow(i);
      if (row == null) {
        row = sheet.createRow(i);
      }
      row.createCell(column).setCellValue(choices.get(i));
    }
    String letter = CellReference.convertNumToColString(column);
    Name name = workbook.createName();
    name.setNameName("choices" + (column + 1));
    name.setRefersToFormula("'%s'!$%s$1:$%s$%d".formatted(SHEET, letter, letter, choices.size()));
    return name.getNameName();
  }
}

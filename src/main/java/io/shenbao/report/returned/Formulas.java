package io.shenbao.report.returned;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Formulas of strangers: arithmetic stays, any other becomes the value that it shows. */
final class Formulas {

  private static final Pattern FUNCTION = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.]*)\\s*\\(");
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"]|\"\")*\"");
  private static final Set<String> ARITHMETIC =
      Set.of(
          "SUM",
          "SUMIF",
          "SUMIFS",
          "SUMPRODUCT",
          "AVERAGE",
          "ROUND",
          "ROUNDUP",
          "ROUNDDOWN",
          "INT",
          "ABS",
          "MIN",
          "MAX",
          "COUNT",
          "COUNTA",
          "COUNTIF",
          "IF",
          "IFERROR",
          "AND",
          "OR",
          "NOT",
          "TEXT",
          "VALUE",
          "CONCATENATE",
          "CONCAT",
          "LEFT",
          "RIGHT",
          "MID",
          "LEN",
          "TRIM",
          "DATE",
          "YEAR",
          "MONTH",
          "DAY");

  private Formulas() {}

  /** Whether a formula only reckons with cells of its own workbook. */
  static boolean isArithmetic(String formula) {
    String plain = TEXT.matcher(formula).replaceAll("\"\"");
    if (plain.contains("[") || plain.contains("|") || plain.contains("#REF!")) {
      return false; // another workbook, DDE, or what no longer is there
    }
    Matcher functions = FUNCTION.matcher(plain);
    while (functions.find()) {
      if (!ARITHMETIC.contains(functions.group(1).toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** Replaces all other formulas of a workbook by the values they show. */
  static void settle(Workbook workbook) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA && !isArithmetic(formula(cell))) {
            settle(cell);
          }
        }
      }
    }
  }

  private static String formula(Cell cell) {
    try {
      return cell.getCellFormula();
    } catch (RuntimeException e) {
      return "[?]"; // one that can't be told is no arithmetic
    }
  }

  private static void settle(Cell cell) {
    switch (cell.getCachedFormulaResultType()) {
      case NUMERIC -> {
        double number = cell.getNumericCellValue();
        cell.removeFormula();
        cell.setCellValue(number);
      }
      case STRING -> {
        String text = cell.getStringCellValue();
        cell.removeFormula();
        cell.setCellValue(text);
      }
      case BOOLEAN -> {
        boolean flag = cell.getBooleanCellValue();
        cell.removeFormula();
        cell.setCellValue(flag);
      }
      case ERROR -> {
        byte error = cell.getErrorCellValue();
        cell.removeFormula();
        cell.setCellErrorValue(error);
      }
      default -> cell.setBlank();
    }
  }
}

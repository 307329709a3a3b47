package io.shenbao.report.returned;

import io.shenbao.deadline.Deadline;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Formulas of strangers: arithmetic stays, any other becomes the value that it shows. */
final class Formulas {

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
    String plain = withoutTexts(formula);
    if (plain.contains("[") || plain.contains("|") || plain.contains("#REF!")) {
      return false; // another workbook, DDE, or what no longer is there
    }
    for (int open = plain.indexOf('('); open >= 0; open = plain.indexOf('(', open + 1)) {
      String function = nameBefore(plain, open);
      if (!function.isEmpty() && !ARITHMETIC.contains(function.toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** A formula with nothing in its quoted texts; what is quoted but not closed stays. */
  private static String withoutTexts(String formula) {
    StringBuilder plain = new StringBuilder(formula.length());
    int from = 0;
    for (int open = formula.indexOf('"'); open >= 0; open = formula.indexOf('"', from)) {
      int close = formula.indexOf('"', open + 1);
      if (close < 0) {
        break;
      }
      plain.append(formula, from, open + 1).append('"');
      from = close + 1;
    }
    return plain.append(formula.substring(from)).toString();
  }

  /** The name of the function whose bracket opens at an index; empty when it is no function's. */
  private static String nameBefore(String formula, int open) {
    int end = open;
    while (end > 0 && Character.isWhitespace(formula.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && isOfName(formula.charAt(start - 1))) {
      start--;
    }
    while (start < end && !isLetter(formula.charAt(start))) {
      start++; // a name begins with a letter: 2*SUM(, 2SUM(
    }
    return formula.substring(start, end);
  }

  private static boolean isLetter(char c) {
    return c == '_' || Character.isLetter(c) || c > '~';
  }

  private static boolean isOfName(char c) {
    return isLetter(c) || c == '.' || Character.isDigit(c);
  }

  /** Replaces all other formulas of a workbook by the values they show. */
  static void settle(Workbook workbook) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          Deadline.poll();
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

package io.shenbao.source.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Works out formulas that reckon with a few cells of their own workbook, and no others: a
 * stranger's formula neither reaches out nor keeps us busy.
 */
final class Calculator {

  private static final Set<String> FUNCTIONS =
      Set.of(
          "SUM",
          "AVERAGE",
          "PRODUCT",
          "ROUND",
          "ROUNDUP",
          "ROUNDDOWN",
          "INT",
          "ABS",
          "MIN",
          "MAX",
          "COUNT",
          "COUNTA");

  /** Formulas that need each other's results, one within the other. */
  private static final int MOST_DEPTH = 32;

  /** Longer formulas are not worked out: each operator is a step deeper into the stack. */
  private static final int MOST_CHARACTERS = 1_000;

  /** Cells that the formulas of a workbook may look at together. */
  private static final int MOST_CELLS = 20_000;

  private final XSSFWorkbook workbook;
  private final Map<Cell, Boolean> known = new HashMap<>();
  private @Nullable FormulaEvaluator evaluator;
  private int looked;

  Calculator(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The result of a formula; {@link Stored.Uncalculated} where it is no plain arithmetic. */
  Stored calculate(Cell cell) {
    if (!isArithmetic(cell, 0)) {
      return new Stored.Uncalculated();
    }
    if (evaluator == null) {
      evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    }
    try {
      CellValue value = evaluator.evaluate(cell);
      return switch (value.getCellType()) {
        case NUMERIC -> new Stored.Numeric(value.getNumberValue());
        case BOOLEAN -> new Stored.Flag(value.getBooleanValue());
        case ERROR -> new Stored.Fault(FormulaError.forInt(value.getErrorValue()).getString());
        default -> new Stored.Uncalculated();
      };
    } catch (RuntimeException | StackOverflowError e) { // it can't be worked out
      return new Stored.Uncalculated();
    }
  }

  /** The formula as it stands in a cell; a question mark where that can't be told. */
  static String formula(Cell cell) {
    try {
      return cell.getCellFormula();
    } catch (RuntimeException
        | StackOverflowError e) { // what POI says of a shared formula that it can't parse
      return SheetFormulas.UNKNOWN;
    }
  }

  /** Whether a formula, and each that it needs, is arithmetic; one that needs itself is not. */
  private boolean isArithmetic(Cell cell, int depth) {
    Boolean before = known.putIfAbsent(cell, false);
    if (before != null) {
      return before;
    }
    List<Ptg> parts = depth < MOST_DEPTH ? parts(cell) : List.of();
    boolean arithmetic =
        !parts.isEmpty()
            && parts.stream().allMatch(part -> isArithmetic(part, cell.getSheet(), depth));
    known.put(cell, arithmetic);
    return arithmetic;
  }

  /** Empty: it can't be parsed, or is too long. */
  private List<Ptg> parts(Cell cell) {
    try {
      if (cell.getCellFormula().length() > MOST_CHARACTERS) {
        return List.of();
      }
      return List.of(
          FormulaParser.parse(
              cell.getCellFormula(),
              XSSFEvaluationWorkbook.create(workbook),
              FormulaType.CELL,
              workbook.getSheetIndex(cell.getSheet()),
              cell.getRowIndex()));
    } catch (RuntimeException | StackOverflowError e) { // what POI says of a formula that is none
      return List.of();
    }
  }

  private boolean isArithmetic(Ptg part, Sheet sheet, int depth) {
    if (part instanceof AbstractFunctionPtg function) {
      return FUNCTIONS.contains(function.getName());
    }
    if (part instanceof AttrPtg attribute) {
      return attribute.isSum() || attribute.isSpace();
    }
    if (part instanceof RefPtg || part instanceof AreaPtg) {
      return areArithmetic(part, sheet, depth);
    }
    if (part instanceof Ref3DPxg || part instanceof Area3DPxg) {
      Pxg place = (Pxg) part;
      Sheet other =
          place.getExternalWorkbookNumber() > 0 ? null : workbook.getSheet(place.getSheetName());
      return other != null && areArithmetic(part, other, depth);
    }
    return part instanceof NumberPtg
        || part instanceof IntPtg
        || part instanceof ParenthesisPtg
        || part instanceof ValueOperatorPtg;
  }

  /** Whether the cells that a formula refers to hold values, or arithmetic in turn. */
  private boolean areArithmetic(Ptg reference, Sheet sheet, int depth) {
    if (reference instanceof RefPtgBase one) {
      return areArithmetic(
          sheet, one.getRow(), one.getRow(), one.getColumn(), one.getColumn(), depth);
    }
    AreaPtgBase area = (AreaPtgBase) reference;
    return areArithmetic(
        sheet,
        area.getFirstRow(),
        area.getLastRow(),
        area.getFirstColumn(),
        area.getLastColumn(),
        depth);
  }

  private boolean areArithmetic(
      Sheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn, int depth) {
    long cells = (lastRow - firstRow + 1L) * (lastColumn - firstColumn + 1L);
    looked += (int) Math.min(cells, MOST_CELLS);
    if (looked > MOST_CELLS) {
      return false;
    }
    for (int i = firstRow; i <= lastRow; i++) {
      Row row = sheet.getRow(i);
      for (int j = firstColumn; row != null && j <= lastColumn; j++) {
        Cell cell = row.getCell(j);
        if (cell != null
            && cell.getCellType() == CellType.FORMULA
            && !isArithmetic(cell, depth + 1)) {
          return false;
        }
      }
    }
    return true;
  }
}

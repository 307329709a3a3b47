package io.shenbao.workbook.part;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * A cell.
 *
 * @param column from 0
 * @param style its number
 * @param value as the file has it; of a text that was drawn its number
 */
public record SheetCell(int column, int style, Kind kind, String value) {

  /** What a cell holds. */
  public enum Kind {
    EMPTY,
    DRAWN_TEXT,
    TEXT,
    NUMBER,
    FORMULA,
    ERROR
  }

  /** A cell as it was drawn. */
  static SheetCell of(XSSFCell cell) {
    CellType type = cell.getCellType();
    Kind kind =
        switch (type) {
          case STRING -> Kind.DRAWN_TEXT;
          case NUMERIC -> Kind.NUMBER;
          case FORMULA -> Kind.FORMULA;
          case BLANK -> Kind.EMPTY;
          default -> throw new IllegalStateException("a form has no cell of type " + type);
        };
    String value =
        switch (kind) {
          case EMPTY -> "";
          case FORMULA -> cell.getCellFormula();
          default -> String.valueOf(cell.getRawValue());
        };
    return new SheetCell(cell.getColumnIndex(), cell.getCellStyle().getIndex(), kind, value);
  }

  /** The same cell with a text, which is never a formula. */
  public SheetCell withText(String text) {
    return new SheetCell(column, style, text.isEmpty() ? Kind.EMPTY : Kind.TEXT, text);
  }

  /** The same cell with a number; with an error where it is none that a file can hold. */
  public SheetCell withNumber(double number) {
    return Double.isFinite(number)
        ? new SheetCell(column, style, Kind.NUMBER, Double.toString(number))
        : withError();
  }

  /** The same cell, saying that its value is not there. */
  public SheetCell withError() {
    return new SheetCell(column, style, Kind.ERROR, FormulaError.NA.getString());
  }

  public SheetCell withStyle(int number) {
    return new SheetCell(column, number, kind, value);
  }

  void write(StringBuilder out, int row, SharedTexts texts) {
    out.append("<c r=\"").append(CellReference.convertNumToColString(column)).append(row + 1);
    out.append("\" s=\"").append(style).append('"');
    switch (kind) {
      case EMPTY -> out.append("/>");
      case DRAWN_TEXT -> out.append(" t=\"s\"><v>").append(value).append("</v></c>");
      case NUMBER -> out.append("><v>").append(value).append("</v></c>");
      case ERROR -> out.append(" t=\"e\"><v>").append(value).append("</v></c>");
      case FORMULA -> out.append("><f>").append(XmlText.escaped(value)).append("</f></c>");
      case TEXT -> out.append(" t=\"s\"><v>").append(texts.number(value)).append("</v></c>");
    }
  }
}

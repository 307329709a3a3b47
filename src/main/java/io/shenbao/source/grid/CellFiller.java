package io.shenbao.source.grid;

import io.shenbao.text.Raised;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Takes what there is to know of one cell of an .xls after the other. */
final class CellFiller {

  private final HSSFWorkbook workbook;

  CellFiller(HSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Null: the cell is blank. A formula always has its result. */
  @Nullable GridCell fill(HSSFCell cell) {
    boolean isFormula = cell.getCellType() == CellType.FORMULA;
    Stored stored =
        stored(cell, isFormula ? cell.getCachedFormulaResultType() : cell.getCellType());
    HSSFCellStyle style = cell.getCellStyle();
    String format = FormatCodes.of(style.getDataFormatString(), style.getDataFormat());
    return stored == null
        ? null
        : new GridCell(stored, format, isStruck(cell), isFormula ? Calculator.formula(cell) : "");
  }

  private @Nullable Stored stored(HSSFCell cell, CellType type) {
    return switch (type) {
      case STRING -> text(cell.getRichStringCellValue(), isStruck(cell));
      case NUMERIC -> new Stored.Numeric(cell.getNumericCellValue());
      case BOOLEAN -> new Stored.Flag(cell.getBooleanCellValue());
      case ERROR -> new Stored.Fault(FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> null;
    };
  }

  private Stored text(HSSFRichTextString rich, boolean struck) {
    String text = rich.getString();
    List<Stored.Run> runs = new ArrayList<>();
    int from = 0;
    boolean isStruck = struck;
    boolean isRaised = false;
    for (int i = 0; i < rich.numFormattingRuns(); i++) {
      int start = Math.min(rich.getIndexOfFormattingRun(i), text.length());
      if (start > from) {
        runs.add(new Stored.Run(piece(text, from, start, isRaised), isStruck));
        from = start;
      }
      HSSFFont font = workbook.getFontAt(rich.getFontOfFormattingRun(i));
      isStruck = font.getStrikeout();
      isRaised = font.getTypeOffset() == Font.SS_SUPER;
    }
    runs.add(new Stored.Run(piece(text, from, text.length(), isRaised), isStruck));
    return new Stored.Text(List.copyOf(runs));
  }

  private static String piece(String text, int from, int to, boolean isRaised) {
    String piece = text.substring(from, to);
    return isRaised ? Raised.behind(text.substring(0, from), piece) : piece;
  }

  private boolean isStruck(HSSFCell cell) {
    return workbook.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout();
  }
}

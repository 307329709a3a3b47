package io.shenbao.source.grid;

import com.google.common.primitives.Ints;
import io.shenbao.deadline.Deadline;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRPrElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Takes what there is to know of one cell after the other. */
final class CellFiller {

  private final Workbook workbook;
  private final Calculator calculator;

  CellFiller(Workbook workbook) {
    this.workbook = workbook;
    this.calculator = new Calculator(workbook);
  }

  /** Null: the cell is blank. */
  @Nullable GridCell fill(Cell cell) {
    Deadline.poll();
    Stored stored = stored(cell);
    return stored == null
        ? null
        : new GridCell(stored, FormatCodes.of(cell.getCellStyle()), isStruck(cell), formula(cell));
  }

  private @Nullable Stored stored(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      return isUncalculated(cell)
          ? calculator.calculate(cell)
          : stored(cell, cell.getCachedFormulaResultType());
    }
    return stored(cell, cell.getCellType());
  }

  private @Nullable Stored stored(Cell cell, CellType type) {
    return switch (type) {
      case STRING -> text(cell);
      case NUMERIC -> new Stored.Numeric(cell.getNumericCellValue());
      case BOOLEAN -> new Stored.Flag(cell.getBooleanCellValue());
      case ERROR -> new Stored.Fault(fault(cell));
      default -> null;
    };
  }

  /** Other programs than Excel may leave out a formula's result; an .xls always has one. */
  private static boolean isUncalculated(Cell cell) {
    if (!(cell instanceof XSSFCell xssf)) {
      return false;
    }
    String raw = xssf.getRawValue();
    return raw == null || (raw.isEmpty() && cell.getCachedFormulaResultType() == CellType.NUMERIC);
  }

  private static String formula(Cell cell) {
    if (cell.getCellType() != CellType.FORMULA) {
      return "";
    }
    try {
      return cell.getCellFormula();
    } catch (RuntimeException
        | StackOverflowError e) { // what POI says of a shared formula that it can't parse
      return "?";
    }
  }

  private static String fault(Cell cell) {
    return cell instanceof XSSFCell xssf
        ? xssf.getErrorCellString()
        : FormulaError.forInt(cell.getErrorCellValue()).getString();
  }

  private Stored text(Cell cell) {
    if (cell instanceof XSSFCell xssf && isLost(xssf)) {
      return new Stored.Lost();
    }
    RichTextString rich = cell.getRichStringCellValue();
    if (rich instanceof XSSFRichTextString xssf) {
      return text(xssf, isStruck(cell));
    }
    return rich instanceof HSSFRichTextString hssf
        ? text(hssf, isStruck(cell))
        : text(rich.getString(), isStruck(cell));
  }

  /** A text that is not in the list of texts, where POI would see a blank. */
  private static boolean isLost(XSSFCell cell) {
    if (cell.getCTCell().getT() != STCellType.S) {
      return false;
    }
    Integer number = Ints.tryParse(String.valueOf(cell.getRawValue()));
    int texts = cell.getSheet().getWorkbook().getSharedStringSource().getSharedStringItems().size();
    return number == null || number < 0 || number >= texts;
  }

  private static Stored text(String text, boolean struck) {
    return new Stored.Text(List.of(new Stored.Run(text, struck)));
  }

  /** A piece without a look of its own looks like the cell. Phonetic text is no piece. */
  private static Stored text(XSSFRichTextString rich, boolean struck) {
    CTRElt[] pieces = rich.getCTRst().getRArray();
    if (pieces.length == 0) {
      return text(rich.getString(), struck);
    }
    List<Stored.Run> runs = new ArrayList<>();
    for (CTRElt piece : pieces) {
      String text = new XSSFRichTextString(piece.getT()).getString();
      runs.add(new Stored.Run(text, piece.isSetRPr() ? isStruck(piece.getRPr()) : struck));
    }
    return new Stored.Text(List.copyOf(runs));
  }

  private static boolean isStruck(CTRPrElt look) {
    return look.sizeOfStrikeArray() > 0 && look.getStrikeArray(0).getVal();
  }

  private Stored text(HSSFRichTextString rich, boolean struck) {
    String text = rich.getString();
    List<Stored.Run> runs = new ArrayList<>();
    int from = 0;
    boolean isStruck = struck;
    for (int i = 0; i < rich.numFormattingRuns(); i++) {
      int start = Math.min(rich.getIndexOfFormattingRun(i), text.length());
      if (start > from) {
        runs.add(new Stored.Run(text.substring(from, start), isStruck));
        from = start;
      }
      isStruck = workbook.getFontAt(rich.getFontOfFormattingRun(i)).getStrikeout();
    }
    runs.add(new Stored.Run(text.substring(from), isStruck));
    return new Stored.Text(List.copyOf(runs));
  }

  private boolean isStruck(Cell cell) {
    return workbook.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout();
  }
}

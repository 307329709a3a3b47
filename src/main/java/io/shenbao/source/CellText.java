package io.shenbao.source;

import io.shenbao.deadline.Deadline;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/** A cell's content as the person who typed it means it. Formulas count with their cached value. */
public final class CellText {

  /** Beyond this a number typed as digits has lost some of them. */
  private static final double EXACT_DIGITS = 1e15;

  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

  /** What a cell says; {@code problem} is a key of the wording, null when all is well. */
  public record Content(String text, @Nullable String problem) {}

  /**
   * Reads a cell.
   *
   * @param asShown whether a number is to be read as the cell shows it: codes and phone numbers
   */
  public Content read(@Nullable Cell cell, boolean asShown) {
    Deadline.poll();
    if (cell == null) {
      return new Content("", null);
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> new Content(cell.getStringCellValue(), null);
      case NUMERIC -> number(cell, asShown);
      case BOOLEAN -> new Content(cell.getBooleanCellValue() ? "是" : "否", null);
      case ERROR -> new Content("", "source.cell-error");
      default -> new Content("", null);
    };
  }

  private Content number(Cell cell, boolean asShown) {
    double value = cell.getNumericCellValue();
    String format = String.valueOf(cell.getCellStyle().getDataFormatString());
    if (DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format)
        && DateUtil.isValidExcelDate(value)) {
      return new Content(date(cell.getLocalDateTimeCellValue(), format), null);
    }
    String plain = new BigDecimal(NumberToTextConverter.toText(value)).toPlainString();
    if (format.contains("%")) {
      return new Content(
          new BigDecimal(plain).movePointRight(2).stripTrailingZeros().toPlainString() + "%", null);
    }
    if (!asShown) {
      return new Content(plain, null);
    }
    if (Math.abs(value) >= EXACT_DIGITS) {
      return new Content(plain, "source.lost-digits");
    }
    boolean general = format.equalsIgnoreCase("general") || format.equals("@");
    return new Content(
        general
            ? plain
            : formatter.formatRawCellContents(value, cell.getCellStyle().getDataFormat(), format),
        null);
  }

  /** A date whose format shows no day is a month. */
  private static String date(LocalDateTime date, String format) {
    boolean showsDay = format.toLowerCase(Locale.ROOT).contains("d");
    return showsDay ? date.toLocalDate().toString() : YearMonth.from(date).toString();
  }
}

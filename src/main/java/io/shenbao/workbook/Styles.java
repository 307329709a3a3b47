package io.shenbao.workbook;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of a workbook's cells. */
final class Styles {

  private static final String FONT = "宋体";
  private static final String BLACK = "000000";
  private static final String GREY = "808080";
  private static final String BLUE = "0563C1";
  private static final String LINE = "BFBFBF";
  private static final String TEXT_FORMAT = "@";

  private final XSSFWorkbook workbook;
  private final CellStyle title;
  private final CellStyle plain;
  private final CellStyle header;
  private final CellStyle group;
  private final CellStyle label;
  private final CellStyle note;
  private final CellStyle example;
  private final CellStyle link;
  private final CellStyle count;
  private final Map<Duty, CellStyle> inputs = new EnumMap<>(Duty.class);

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    title = style(font(14, BLACK));
    title.setWrapText(false);
    ((XSSFCellStyle) title).getFont().setBold(true);
    plain = style(font(11, BLACK));
    header = filled(boxed(style(font(11, BLACK))), "D9E2EC");
    ((XSSFCellStyle) header).getFont().setBold(true);
    header.setAlignment(HorizontalAlignment.CENTER);
    group = filled(boxed(style(font(11, BLACK))), "E7E6E6");
    ((XSSFCellStyle) group).getFont().setBold(true);
    label = boxed(style(font(11, BLACK)));
    note = boxed(style(font(10, BLACK)));
    XSSFFont italic = font(10, GREY);
    italic.setItalic(true);
    example = text(boxed(style(italic)));
    XSSFFont underlined = font(11, BLUE);
    underlined.setUnderline(XSSFFont.U_SINGLE);
    link = boxed(style(underlined));
    count = boxed(style(font(11, BLACK)));
    count.setAlignment(HorizontalAlignment.CENTER);
    for (Duty duty : Duty.values()) {
      inputs.put(duty, text(filled(boxed(style(font(11, BLACK))), duty.fill())));
    }
  }

  CellStyle title() {
    return title;
  }

  /** Words on no ground and in no box. */
  CellStyle plain() {
    return plain;
  }

  CellStyle header() {
    return header;
  }

  CellStyle group() {
    return group;
  }

  CellStyle label() {
    return label;
  }

  CellStyle note() {
    return note;
  }

  /** Grey and slanted: not to be filled in. */
  CellStyle example() {
    return example;
  }

  CellStyle link() {
    return link;
  }

  CellStyle count() {
    return count;
  }

  /** A cell to fill in. */
  CellStyle input(Duty duty) {
    return inputs.getOrDefault(duty, label);
  }

  static XSSFColor colour(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb));
  }

  private XSSFFont font(int points, String colour) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setColor(colour(colour));
    return font;
  }

  private XSSFCellStyle style(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }

  private static XSSFCellStyle filled(XSSFCellStyle style, String colour) {
    style.setFillForegroundColor(colour(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private XSSFCellStyle text(XSSFCellStyle style) {
    style.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
    return style;
  }

  private static XSSFCellStyle boxed(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(colour(LINE));
    style.setBottomBorderColor(colour(LINE));
    style.setLeftBorderColor(colour(LINE));
    style.setRightBorderColor(colour(LINE));
    return style;
  }
}

package io.shenbao.source.grid;

import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;

/** The code of a cell's number format, also where the file has only its number. */
final class FormatCodes {

  private static final String MONTH = "yyyy\"年\"m\"月\"";
  private static final String DAY = "yyyy\"年\"m\"月\"d\"日\"";
  private static final String DAY_OF_YEAR = "m\"月\"d\"日\"";

  /** What a Chinese Excel shows for them (ECMA-376 part 1, 18.8.30, zh-cn). */
  private static final Map<Short, String> CHINESE =
      Map.ofEntries(
          Map.entry((short) 27, MONTH),
          Map.entry((short) 28, DAY_OF_YEAR),
          Map.entry((short) 29, DAY_OF_YEAR),
          Map.entry((short) 30, "m-d-yy"),
          Map.entry((short) 31, DAY),
          Map.entry((short) 32, "h\"时\"mm\"分\""),
          Map.entry((short) 33, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry((short) 34, "上午/下午h\"时\"mm\"分\""),
          Map.entry((short) 35, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
          Map.entry((short) 36, MONTH),
          Map.entry((short) 50, MONTH),
          Map.entry((short) 51, DAY_OF_YEAR),
          Map.entry((short) 52, MONTH),
          Map.entry((short) 53, DAY_OF_YEAR),
          Map.entry((short) 54, DAY_OF_YEAR),
          Map.entry((short) 55, "上午/下午h\"时\"mm\"分\""),
          Map.entry((short) 56, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
          Map.entry((short) 57, MONTH),
          Map.entry((short) 58, DAY_OF_YEAR));

  /** What POI says of a number that its own list leaves open. */
  private static final String OPEN = "reserved-";

  private FormatCodes() {}

  static String of(CellStyle style) {
    String code = style.getDataFormatString();
    boolean isOpen = code == null || code.startsWith(OPEN) || code.equals(GridCell.GENERAL);
    String chinese = isOpen ? CHINESE.get(style.getDataFormat()) : null;
    if (chinese != null) {
      return chinese;
    }
    return code == null || code.startsWith(OPEN) ? GridCell.GENERAL : code;
  }
}

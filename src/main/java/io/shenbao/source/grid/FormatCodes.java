package io.shenbao.source.grid;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code of a cell's number format, also where the file has only its number. */
final class FormatCodes {

  private static final String MONTH = "yyyy\"年\"m\"月\"";
  private static final String DAY = "yyyy\"年\"m\"月\"d\"日\"";
  private static final String DAY_OF_YEAR = "m\"月\"d\"日\"";

  /** What a Chinese Excel shows for them (ECMA-376 part 1, 18.8.30, zh-cn). */
  private static final Map<Integer, String> CHINESE =
      Map.ofEntries(
          Map.entry(27, MONTH),
          Map.entry(28, DAY_OF_YEAR),
          Map.entry(29, DAY_OF_YEAR),
          Map.entry(30, "m-d-yy"),
          Map.entry(31, DAY),
          Map.entry(32, "h\"时\"mm\"分\""),
          Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(34, "上午/下午h\"时\"mm\"分\""),
          Map.entry(35, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(36, MONTH),
          Map.entry(50, MONTH),
          Map.entry(51, DAY_OF_YEAR),
          Map.entry(52, MONTH),
          Map.entry(53, DAY_OF_YEAR),
          Map.entry(54, DAY_OF_YEAR),
          Map.entry(55, "上午/下午h\"时\"mm\"分\""),
          Map.entry(56, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(57, MONTH),
          Map.entry(58, DAY_OF_YEAR));

  /** What POI says of a number that its own list leaves open. */
  private static final String OPEN = "reserved-";

  private FormatCodes() {}

  /**
   * The code.
   *
   * @param code as the file or POI has it; null when neither has one
   * @param number by which the file refers to it
   */
  static String of(@Nullable String code, int number) {
    boolean isOpen = code == null || code.startsWith(OPEN) || code.equals(GridCell.GENERAL);
    String chinese = isOpen ? CHINESE.get(number) : null;
    if (chinese != null) {
      return chinese;
    }
    return code == null || code.startsWith(OPEN) ? GridCell.GENERAL : code;
  }
}

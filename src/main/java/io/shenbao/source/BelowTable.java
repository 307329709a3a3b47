package io.shenbao.source;

import com.google.common.base.CharMatcher;
import java.util.List;
import java.util.Set;

/** What people write below the items of a table: totals, notes, who has filled it in. */
public final class BelowTable {

  private static final Set<String> TOTALS = Set.of("合计", "小计", "总计", "共计");

  private static final List<String> BEGINNINGS =
      List.of("填表人", "填报人", "制表人", "审核人", "填表日期", "填报日期", "注：", "备注：", "说明：");

  private static final CharMatcher BLANK = CharMatcher.whitespace();

  private BelowTable() {}

  /** Whether a word without white space says that a row sums up others. */
  public static boolean isTotal(String word) {
    return TOTALS.contains(word);
  }

  /**
   * Whether a row is no item.
   *
   * @param first what its first cell says that says anything
   */
  static boolean isRemark(String first) {
    String text = BLANK.removeFrom(first).replace(':', '：');
    String word = text.endsWith("：") ? text.substring(0, text.length() - 1) : text;
    return isTotal(word) || BEGINNINGS.stream().anyMatch(text::startsWith);
  }
}

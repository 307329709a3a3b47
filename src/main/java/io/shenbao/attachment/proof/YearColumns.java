package io.shenbao.attachment.proof;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Which column of a financial statement is that of its own year: the heading says. */
final class YearColumns {

  private static final Pattern CURRENT = Pattern.compile("期末|年末|本期|本年");
  private static final Pattern EARLIER = Pattern.compile("上年|年初|期初|上期|上一年");

  private YearColumns() {}

  /**
   * The column of its own year, from 0: the second where the heading names the earlier one first.
   */
  static int current(Passage passage) {
    for (int line = passage.line() - 1; line >= 0; line--) {
      String heading = passage.page().lines().get(line);
      Matcher earlier = EARLIER.matcher(heading);
      if (earlier.find()) {
        Matcher current = CURRENT.matcher(heading.replace("上年年末", "上年--"));
        return current.find() && current.start() > earlier.start() ? 1 : 0;
      }
    }
    return 0;
  }
}

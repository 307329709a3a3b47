package io.shenbao.source.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.text.Likeness;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import tools.jackson.databind.node.JsonNodeFactory;

/** Days, months and years as people write them. */
public final class Dates {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})[日号]?|月份?)?(?:T?0?0:00(?::00)?)?");

  /** As forms ask for dates: nothing to tell of when it is read so. */
  private static final Pattern WRITTEN = Pattern.compile("\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?");

  /** A number of a year and a month: October's nought is lost when it is typed as a number. */
  private static final Pattern CUT = Pattern.compile("\\d{4}\\.1");

  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年?度?");
  private static final Pattern YEAR_OF =
      Pattern.compile("((?:19|20)\\d{2})[-/.年]\\d{1,2}(?:[-/.月]\\d{0,2})?[日号]?");

  private Dates() {}

  /** A day or a month. */
  public static Understood date(String text) {
    String plain = Numerals.plain(Likeness.compact(text));
    Matcher matcher = DATE.matcher(plain);
    try {
      if (matcher.matches()) {
        String iso = iso(matcher);
        if (CUT.matches(plain)) {
          String october = matcher.group(1) + "-10";
          return new Understood.Doubtful(NODES.stringNode(iso), true, "source.month", iso, october);
        }
        boolean isUsual = iso.equals(text) || WRITTEN.matches(Likeness.compact(text));
        return new Understood.Read(NODES.stringNode(iso), isUsual ? "" : iso);
      }
    } catch (DateTimeException e) {
      // a month 13 or a 30th of February: unreadable like any other text
    }
    return new Understood.Unclear(Normaliser.UNREADABLE, "source.date");
  }

  private static String iso(Matcher date) {
    int year = Integer.parseInt(date.group(1));
    int month = Integer.parseInt(date.group(2));
    String day = date.group(3);
    return day == null
        ? YearMonth.of(year, month).toString()
        : LocalDate.of(year, month, Integer.parseInt(day)).toString();
  }

  static Understood year(String text) {
    String plain = Numerals.plain(Likeness.compact(text));
    Matcher year = YEAR.matcher(plain);
    if (year.matches()) {
      return new Understood.Read(NODES.numberNode(Integer.parseInt(year.group(1))), "");
    }
    Matcher date = YEAR_OF.matcher(plain);
    return date.matches()
        ? new Understood.Read(NODES.numberNode(Integer.parseInt(date.group(1))), date.group(1))
        : new Understood.Unclear(Normaliser.UNREADABLE, "source.year");
  }
}

package io.shenbao.check.expression;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Spans between dates of the form; a month counts from its first day, a year too. */
final class CivilDates {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private CivilDates() {}

  /** Whole years from a birthday to a date (周岁); negative when it lies after it. */
  static long ageOn(String birth, String date) {
    return ChronoUnit.YEARS.between(date(birth), date(date));
  }

  static long monthsBetween(String from, String to) {
    return ChronoUnit.MONTHS.between(date(from), date(to));
  }

  static long daysBetween(String from, String to) {
    return ChronoUnit.DAYS.between(date(from), date(to));
  }

  /**
   * @throws java.time.format.DateTimeParseException when it is no date
   */
  private static LocalDate date(String text) {
    if (YEAR.matches(text)) {
      return LocalDate.parse(text + "-01-01");
    }
    return LocalDate.parse(MONTH.matches(text) ? text + "-01" : text);
  }
}

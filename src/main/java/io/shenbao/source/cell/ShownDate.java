package io.shenbao.source.cell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;

/** A date with what its format shows of it: the day, the month or only the year. */
final class ShownDate {

  private static final LocalDate BASE = LocalDate.of(1899, 12, 31);
  private static final LocalDate BASE_1904 = LocalDate.of(1904, 1, 1);

  /** Excel counts a 29 February 1900, which never was, as this day. */
  private static final int NO_DAY = 60;

  /** 9999-12-31, the last that Excel knows. */
  private static final int LAST_DAY = 2_958_465;

  private static final int SECONDS_OF_DAY = 86_400;
  private static final int SECONDS_OF_HOUR = 3_600;
  private static final int SECONDS_OF_MINUTE = 60;

  private ShownDate() {}

  /** Whether a section shows a date or a time of day. */
  static boolean isDate(FormatSection section) {
    return section.has(FormatToken.Kind.DATE) && !section.has(FormatToken.Kind.GENERAL);
  }

  /** A number of days as its format shows it; empty when it is no day that Excel knows. */
  static Optional<String> of(double days, FormatSection section, boolean since1904) {
    long seconds = Math.round(days * SECONDS_OF_DAY);
    if (days < 0 || seconds / SECONDS_OF_DAY > LAST_DAY) {
      return Optional.empty();
    }
    boolean showsYear = section.shows('y') || section.shows('e');
    boolean showsDay = section.shows('d') || section.shows('a');
    boolean isClock = !showsYear && !showsDay && (section.shows('h') || section.shows('s'));
    if (isClock && (section.shows('[') || days < 1)) {
      return Optional.of(clock(seconds, section.shows('s')));
    }
    LocalDate date = date(seconds, since1904).toLocalDate();
    if (showsDay || isClock) {
      return Optional.of(date.toString());
    }
    return Optional.of(
        section.shows('m') ? YearMonth.from(date).toString() : String.valueOf(date.getYear()));
  }

  /** A number of days as the day that it is. */
  static String day(double days, boolean since1904) {
    return date(Math.round(days * SECONDS_OF_DAY), since1904).toLocalDate().toString();
  }

  private static LocalDateTime date(long seconds, boolean since1904) {
    long day = seconds / SECONDS_OF_DAY;
    LocalDate date =
        since1904 ? BASE_1904.plusDays(day) : BASE.plusDays(day >= NO_DAY ? day - 1 : day);
    return date.atStartOfDay().plusSeconds(seconds % SECONDS_OF_DAY);
  }

  private static String clock(long seconds, boolean showsSeconds) {
    long hours = seconds / SECONDS_OF_HOUR;
    long minutes = seconds % SECONDS_OF_HOUR / SECONDS_OF_MINUTE;
    return showsSeconds
        ? "%d:%02d:%02d".formatted(hours, minutes, seconds % SECONDS_OF_MINUTE)
        : "%d:%02d".formatted(hours, minutes);
  }
}

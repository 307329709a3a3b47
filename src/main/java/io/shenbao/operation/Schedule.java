package io.shenbao.operation;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/** When runs are due. Nothing is started by it: that is systemd's or cron's work. */
public final class Schedule {

  private final CronExpression cron;

  private Schedule(CronExpression cron) {
    this.cron = cron;
  }

  /**
   * Understands an expression as cron has it (minute, hour, day, month, day of the week), or with
   * seconds before it.
   *
   * @throws IllegalArgumentException that says what is wrong with it
   */
  public static Schedule of(String text) {
    String words = text.strip();
    boolean isWithoutSeconds = words.chars().filter(c -> c == ' ').count() == 4;
    return new Schedule(CronExpression.parse(isWithoutSeconds ? "0 " + words : words));
  }

  /** The next time after one; none where there never is one. */
  public Optional<ZonedDateTime> next(ZonedDateTime after) {
    return Optional.ofNullable(cron.next(after));
  }
}

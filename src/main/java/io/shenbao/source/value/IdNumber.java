package io.shenbao.source.value;

import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.text.Likeness;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The number of a citizen's identity card (公民身份号码, GB 11643-1999): six digits of the place, the day
 * of birth, three of a serial number, and a check digit by ISO 7064 MOD 11-2.
 */
public final class IdNumber {

  private static final int LENGTH = 18;

  /** Numbers given out until 1999 had a year of two digits and no check digit. */
  private static final int OLD_LENGTH = 15;

  private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern OLD_SHAPE = Pattern.compile("\\d{15}");

  /** The first two digits: provinces and their like (GB/T 2260). */
  private static final Set<String> PLACES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  private static final int BIRTH = 6;
  private static final int BIRTH_END = 14;
  private static final int FIRST_YEAR = 1850;

  /** By the remainder of the sum. */
  private static final String CHECK_DIGITS = "10X98765432";

  /** What is shown of a number at its ends; between them is the day of birth. */
  private static final int SHOWN_AT_START = 6;

  private static final int SHOWN_AT_END = 4;

  private IdNumber() {}

  /** A number as it is written, without blanks and with a capital X. */
  static String plain(String typed) {
    return Likeness.compact(typed).toUpperCase(Locale.ROOT).replace("-", "").replace('×', 'X');
  }

  /** Why a plain text is no such number, as a key of the wording; empty when it is one. */
  static Optional<String> fault(String plain) {
    if (plain.length() == OLD_LENGTH && OLD_SHAPE.matches(plain)) {
      return Optional.of("source.id-number.old");
    }
    if (plain.length() != LENGTH) {
      return Optional.of("source.id-number.length");
    }
    if (!SHAPE.matches(plain)) {
      return Optional.of("source.id-number.digits");
    }
    if (!PLACES.contains(plain.substring(0, 2))) {
      return Optional.of("source.id-number.place");
    }
    if (birth(plain).isEmpty()) {
      return Optional.of("source.id-number.birth");
    }
    return plain.charAt(LENGTH - 1) == checkDigit(plain)
        ? Optional.empty()
        : Optional.of("source.id-number.check");
  }

  /** Whether a text is such a number. */
  public static boolean isValid(String text) {
    return fault(text).isEmpty();
  }

  /** The day of birth, {@code 1949-12-31}; empty where a text is no such number. */
  public static String birthOf(String text) {
    return isValid(text) ? birth(text).map(LocalDate::toString).orElse("") : "";
  }

  private static Optional<LocalDate> birth(String plain) {
    String digits = plain.substring(BIRTH, BIRTH_END);
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6)));
      return day.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** ISO 7064 MOD 11-2: the weight of each place is 2 to the power of those behind it. */
  private static char checkDigit(String plain) {
    int sum = 0;
    for (int at = 0; at < LENGTH - 1; at++) {
      sum = (sum + Character.digit(plain.charAt(at), 10)) * 2 % CHECK_DIGITS.length();
    }
    return CHECK_DIGITS.charAt(sum);
  }

  /**
   * What was typed into a field, as a finding tells it: whose number it is, is nobody's business.
   */
  public static String told(Field field, String typed) {
    return field.type() == FieldType.ID_NUMBER ? masked(typed) : typed;
  }

  /** What tells applicants apart, as reports show it: a person's number only in part. */
  public static String shown(String identity) {
    return isValid(identity) ? masked(identity) : identity;
  }

  /** A number, or what was typed as one, as those may see it who need not know it. */
  public static String masked(String text) {
    int length = text.length();
    int start = Math.min(SHOWN_AT_START, length / 3);
    int end = Math.min(SHOWN_AT_END, length / 4);
    return text.substring(0, start)
        + "*".repeat(length - start - end)
        + text.substring(length - end);
  }
}

package io.shenbao.document.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.text.ChineseNumeral;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a tag wants a value printed: what follows {@code as}. The grammar is in docs/templates.md.
 */
public sealed interface Format {

  /** Whether values of a name can be printed so. */
  boolean suits(Names.Text name);

  /** Before an option: asks a value of several whether that one is chosen. */
  String CHOSEN = "chosen:";

  Pattern WHITE = Pattern.compile("\\s+");

  /** Parses a format; empty when it is none. */
  static Optional<Format> parse(String text) {
    String[] words = WHITE.split(text.strip(), 2);
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "date" -> rest.equals(ChineseDate.WORD) ? Optional.of(new ChineseDate()) : Date.of(rest);
      case "number" -> Number.of(rest);
      case "options" -> rest.isEmpty() ? Optional.of(new Options()) : Optional.empty();
      case "picture" -> Picture.of(rest);
      default -> rest.isEmpty() ? Optional.of(new Unit(words[0])) : Optional.empty();
    };
  }

  /** A format that gives a text. */
  sealed interface OfText extends Format {

    /** The value as printed. */
    String print(Field field, JsonNode value);
  }

  /**
   * {@code date yyyy.MM.dd}. A value without a day is printed without it.
   *
   * @param pattern of years, months and days as {@link DateTimeFormatter} has them
   */
  record Date(String pattern) implements OfText {
    private static final Pattern SOUND =
        Pattern.compile(
            "[^A-Za-z'\\[\\]{}#]*y+(?:[^A-Za-z'\\[\\]{}#]*[Md]{1,2})*[^A-Za-z'\\[\\]{}#]*");

    private static final Pattern DAY = Pattern.compile("d+[^yM]*");
    private static final Pattern MARKS_AT_END = Pattern.compile("[-./ ]+$");

    static Optional<Format> of(String pattern) {
      return SOUND.matcher(pattern).matches() ? Optional.of(new Date(pattern)) : Optional.empty();
    }

    @Override
    public boolean suits(Names.Text name) {
      return name.type() == FieldType.DATE;
    }

    @Override
    public String print(Field field, JsonNode value) {
      String date = value.asString("");
      try {
        return date.length() > 7
            ? LocalDate.parse(date).format(formatter(pattern))
            : YearMonth.parse(date).format(formatter(withoutDay()));
      } catch (DateTimeException e) {
        return FieldText.of(field, value);
      }
    }

    private String withoutDay() {
      return MARKS_AT_END.matcher(DAY.matcher(pattern).replaceAll("")).replaceAll("");
    }

    private static DateTimeFormatter formatter(String pattern) {
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
  }

  /** {@code date 大写}: 二〇二五年四月二十八日, as official documents are dated, GB/T 9704 7.3.5. */
  record ChineseDate() implements OfText {
    private static final String WORD = "大写";
    private static final String DIGITS = "〇一二三四五六七八九";

    @Override
    public boolean suits(Names.Text name) {
      return name.type() == FieldType.DATE;
    }

    @Override
    public String print(Field field, JsonNode value) {
      Matcher date = FieldText.DATE.matcher(value.asString(""));
      if (!date.matches()) {
        return FieldText.of(field, value);
      }
      StringBuilder text = new StringBuilder();
      date.group(1).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
      text.append('年').append(ChineseNumeral.of(Integer.parseInt(date.group(2)))).append('月');
      return date.group(3) == null
          ? text.toString()
          : text.append(ChineseNumeral.of(Integer.parseInt(date.group(3)))).append('日').toString();
    }
  }

  /**
   * {@code number #,##0.00}: the number alone.
   *
   * @param pattern as {@link DecimalFormat} has it; half is rounded up
   */
  record Number(String pattern) implements OfText {
    private static final Pattern SOUND = Pattern.compile("[#,]*0[0,]*(?:\\.[0#]+)?");
    private static final Set<FieldType> TYPES =
        Set.of(
            FieldType.NUMBER,
            FieldType.INTEGER,
            FieldType.PERCENT,
            FieldType.MONEY,
            FieldType.INDICATOR,
            FieldType.YEAR);

    static Optional<Format> of(String pattern) {
      return SOUND.matches(pattern) ? Optional.of(new Number(pattern)) : Optional.empty();
    }

    @Override
    public boolean suits(Names.Text name) {
      return TYPES.contains(name.type());
    }

    @Override
    public String print(Field field, JsonNode value) {
      BigDecimal amount = amount(value);
      if (amount == null) {
        return FieldText.of(field, value);
      }
      DecimalFormat format =
          new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
      format.setRoundingMode(RoundingMode.HALF_UP);
      return format.format(amount);
    }
  }

  /** {@code 亿元}: the amount in another of the field's units, with the unit. */
  record Unit(String unit) implements OfText {

    @Override
    public boolean suits(Names.Text name) {
      return name.units().contains(unit);
    }

    @Override
    public String print(Field field, JsonNode value) {
      Field.Unit other = field.units().get(unit);
      BigDecimal factor = other == null ? BigDecimal.ONE : other.factor();
      String stated = value.isObject() ? field.unitOf(value) : field.unit();
      BigDecimal amount = amount(value);
      if (amount == null || factor == null || !stated.equals(field.unit())) {
        return FieldText.of(field, value);
      }
      return FieldText.plain(amount.divide(factor, MathContext.DECIMAL64)) + unit;
    }
  }

  /** {@code options}: all options, each with its box. */
  record Options() implements Format {
    @Override
    public boolean suits(Names.Text name) {
      return !name.options().isEmpty();
    }
  }

  /**
   * {@code picture 60x40}: the picture that the value names.
   *
   * @param width at most, in millimetres; 0: as its place allows
   * @param height at most, in millimetres; 0: as its place allows
   */
  record Picture(int width, int height) implements Format {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,3})(?:[x×](\\d{1,3}))?");

    static Optional<Format> of(String size) {
      Matcher matcher = SIZE.matcher(size);
      if (size.isEmpty()) {
        return Optional.of(new Picture(0, 0));
      }
      return matcher.matches()
          ? Optional.of(
              new Picture(
                  Integer.parseInt(matcher.group(1)),
                  matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))))
          : Optional.empty();
    }

    @Override
    public boolean suits(Names.Text name) {
      return name.isPicture();
    }
  }

  private static @Nullable BigDecimal amount(JsonNode value) {
    JsonNode number = value.isObject() ? value.path("value") : value;
    return number.isNumber() ? number.decimalValue() : null;
  }
}

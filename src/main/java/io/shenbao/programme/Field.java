package io.shenbao.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A single value of the form.
 *
 * @param required must be present where relevant; a starred field always is
 * @param starred printed with an asterisk
 * @param limit the most that a text may have; null: no limit
 * @param unit of a number or indicator, the default for a bare number; empty when it has none
 * @param units other units accepted as typed, to their factor; a factor of null keeps unit and
 *     value
 * @param kind of an indicator: the default for a bare number; null for other types
 * @param direction of an indicator: what counts as better; null for other types
 * @param options as printed, each with the other spellings that are accepted
 * @param format of a text that is a code, such as {@code credit-code}, or {@link #PICTURE}; empty
 *     for plain text
 * @param sample the form's own sample text, for the blank form and hints only
 * @param example a good value as one types it, for the workbook only; empty when the pack has none
 * @param offer path of a list's field: what was typed there is offered here; empty for nothing
 * @param sheet the workbook sheet it stands on; empty for that of what it belongs to
 * @param aliases other names that prose calls a number or indicator by
 * @param plausible what the value of a number or indicator usually lies within
 * @param unique whether no two items of its list should have the same value
 * @param figures whether the figures that a prose speaks of are compared with the form's; not when
 *     it speaks of the future
 * @param value the expression that gives its value, which nobody types; null: it is typed
 * @param currencies that an amount of money may be in, that of the unit first; empty for other
 *     types
 * @param max the most options that may be chosen; null: any number
 * @param accept the types of file that it may name, as requirements have them; empty: any
 */
public record Field(
    Caption caption,
    FieldType type,
    boolean required,
    boolean starred,
    @Nullable Limit limit,
    String unit,
    Map<String, Unit> units,
    @Nullable Measure kind,
    @Nullable Direction direction,
    Map<String, List<String>> options,
    String format,
    String sample,
    String example,
    String offer,
    String sheet,
    List<String> aliases,
    Plausible plausible,
    boolean unique,
    boolean figures,
    @Nullable String value,
    List<Currency> currencies,
    @Nullable Integer max,
    Set<String> accept)
    implements Node {

  /** Whether its value is worked out and never typed. */
  public boolean isComputed() {
    return value != null;
  }

  @Override
  public Map<String, Node> children() {
    return Map.of();
  }

  /** The format of a text that names a picture among the application's files. */
  public static final String PICTURE = "picture";

  public boolean isPicture() {
    return format.equals(PICTURE);
  }

  /** What an amount of money is in where nobody says so. */
  public Currency currency() {
    return currencies.isEmpty() ? Currency.CNY : currencies.get(0);
  }

  /** The unit of an amount in a currency: {@code 万美元} where the field's own is {@code 万元}. */
  public String unitIn(Currency other) {
    return unit.substring(0, unit.length() - currency().word().length()) + other.word();
  }

  /** The currency of that code, if amounts may be in it. */
  public Optional<Currency> currency(String code) {
    return currencies.stream().filter(one -> one.name().equals(code)).findFirst();
  }

  /** The unit that a value is in: an indicator says so itself, and an amount by its currency. */
  public String unitOf(JsonNode value) {
    return switch (type) {
      case INDICATOR -> value.path("unit").asString("");
      case MONEY -> currency(value.path("currency").asString("")).map(this::unitIn).orElse(unit);
      default -> unit;
    };
  }

  /**
   * The longest that a text may be.
   *
   * @param most of what is counted
   */
  public record Limit(int most, Count count) {}

  /** What of a text is counted. */
  public enum Count {
    /** Word's 字数; more characters than that are worth a warning. */
    BOTH,
    /** Word's 字数 and nothing else. */
    WORDS,
    /** Characters, white space aside. */
    CHARACTERS
  }

  /** A currency by its code (ISO 4217), and how people write it. */
  public enum Currency {
    CNY("元", "人民币", "RMB", "¥"),
    USD("美元", "美金", "US$", "$"),
    EUR("欧元", "€"),
    HKD("港元", "港币", "HK$"),
    JPY("日元", "日圆"),
    GBP("英镑", "£"),
    CHF("瑞士法郎", "瑞郎"),
    SGD("新加坡元", "新元"),
    KRW("韩元", "韩币"),
    AUD("澳元", "澳大利亚元"),
    CAD("加元", "加拿大元"),
    TWD("新台币", "台币"),
    MOP("澳门元", "澳门币");

    private final String word;
    private final List<String> others;

    Currency(String word, String... others) {
      this.word = word;
      this.others = List.of(others);
    }

    /** What its unit is called. */
    public String word() {
      return word;
    }

    /** What else it is called, but for its code. */
    public List<String> others() {
      return others;
    }
  }

  /** What an indicator's number says: where things stand, or by how much they changed. */
  public enum Measure {
    LEVEL,
    CHANGE
  }

  /** What counts as better. */
  public enum Direction {
    UP,
    DOWN
  }

  /**
   * Usual bounds, in the field's own unit and kind.
   *
   * @param min null: none
   * @param max null: none
   * @param whole whether the value counts things
   * @param why the reason that a finding gives; may be empty
   */
  public record Plausible(@Nullable Double min, @Nullable Double max, boolean whole, String why) {

    /** Nothing is implausible. */
    public static final Plausible ANYTHING = new Plausible(null, null, false, "");
  }

  /**
   * A unit that is accepted besides the field's own.
   *
   * @param factor turns the value into the field's own unit; null: value and unit are kept as typed
   */
  public record Unit(java.math.@Nullable BigDecimal factor) {}
}

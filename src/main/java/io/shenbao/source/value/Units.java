package io.shenbao.source.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.text.Likeness;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The units that a field's numbers may be typed in. */
final class Units {

  /**
   * What a typed unit comes to.
   *
   * @param unit that the value then has
   * @param factor by which the number is multiplied
   */
  record Measure(String unit, BigDecimal factor) {}

  private static final Pattern SCALED = Pattern.compile("([十百千万亿]*)(.*)");
  private static final Pattern A_YEAR =
      Pattern.compile("(.*)/(?:人[·•・.]?/?年|\\(人[·•・.]?年\\)|年[·•・.]?/?人)");
  private static final Pattern NOUN = Pattern.compile("\\p{Han}{1,8}");

  /** What is counted is no unit of time: nine months are not nine pieces. */
  private static final Pattern TIME = Pattern.compile(".*[月年天日时分秒季周点]|小时|工作日|百分点");

  /** A unit that a field keeps as typed is a short one. */
  private static final int LONGEST = 10;

  private static final String YUAN = "元";
  private static final Map<String, BigDecimal> SHARES =
      Map.of(
          "%", BigDecimal.ONE,
          "‰", new BigDecimal("0.1"),
          "成", BigDecimal.TEN,
          "ppm", new BigDecimal("0.0001"),
          "PPM", new BigDecimal("0.0001"));

  private final Field field;

  Units(Field field) {
    this.field = field;
  }

  /** Empty: nobody can tell. */
  Optional<Measure> measure(String typed) {
    return converted(typed).or(() -> kept(typed));
  }

  /** Whether a text is a unit that numbers of the field may be in, and not the field's own. */
  boolean isAnother(String text) {
    boolean isOwn = canonical(text).equals(canonical(field.unit()));
    return !text.isEmpty()
        && !isOwn
        && (converted(text).isPresent() || (field.unit().endsWith(YUAN) && text.endsWith(YUAN)));
  }

  private Optional<Measure> converted(String typed) {
    if (typed.isEmpty() || canonical(typed).equals(canonical(field.unit()))) {
      return Optional.of(new Measure(field.unit(), BigDecimal.ONE));
    }
    Map<String, Measure> known = known();
    for (Map.Entry<String, Measure> one : known.entrySet()) {
      if (canonical(one.getKey()).equals(canonical(typed))) {
        return Optional.of(one.getValue());
      }
    }
    for (Map.Entry<String, Measure> one : known.entrySet()) {
      Optional<BigDecimal> factor = factor(canonical(typed), canonical(one.getKey()));
      if (factor.isPresent()) {
        Measure base = one.getValue();
        return Optional.of(new Measure(base.unit(), base.factor().multiply(factor.get())));
      }
    }
    return Optional.empty();
  }

  /** Whether the pack says that a number may be typed so, which then is not worth a word. */
  boolean isListed(String typed) {
    return typed.isEmpty()
        || known().keySet().stream().anyMatch(unit -> Likeness.compact(unit).equals(typed));
  }

  /** The field's own unit and the others that the pack lists, in that order. */
  private Map<String, Measure> known() {
    Map<String, Measure> known = new LinkedHashMap<>();
    known.put(field.unit(), new Measure(field.unit(), BigDecimal.ONE));
    field
        .units()
        .forEach(
            (unit, other) ->
                known.put(
                    unit,
                    other.factor() == null
                        ? new Measure(unit, BigDecimal.ONE)
                        : new Measure(field.unit(), other.factor())));
    return known;
  }

  /** By what a number in a unit is multiplied to be one in another. */
  private static Optional<BigDecimal> factor(String from, String to) {
    if (SHARES.containsKey(to)) {
      return Optional.ofNullable(SHARES.get(from)).map(share -> share.divide(SHARES.get(to)));
    }
    Matcher one = scaled(from);
    Matcher other = scaled(to);
    String rest = one.group(2);
    boolean isBare = rest.isEmpty() && !one.group(1).isEmpty();
    if (isBare || rest.equals(other.group(2)) || isNounAfter(rest, other.group(2))) {
      return Optional.of(scale(one.group(1)).divide(scale(other.group(1))));
    }
    return Optional.empty();
  }

  /** {@code 家企业} is counted in 家. */
  private static boolean isNounAfter(String typed, String unit) {
    if (unit.isEmpty() || unit.equals(YUAN) || !typed.startsWith(unit)) {
      return false;
    }
    String noun = typed.substring(unit.length());
    return NOUN.matches(noun) && !TIME.matches(noun);
  }

  private static Matcher scaled(String unit) {
    Matcher matcher = SCALED.matcher(unit);
    matcher.matches();
    return matcher;
  }

  /** How many the letters before a unit stand for: ten thousand for 万. */
  static BigDecimal scale(String letters) {
    BigDecimal scale = BigDecimal.ONE;
    for (int i = 0; i < letters.length(); i++) {
      int zeros =
          switch (letters.charAt(i)) {
            case '十' -> 1;
            case '百' -> 2;
            case '千' -> 3;
            case '万' -> 4;
            default -> 8;
          };
      scale = scale.movePointRight(zeros);
    }
    return scale;
  }

  /** An indicator that keeps other units as they are typed keeps any. */
  private Optional<Measure> kept(String typed) {
    boolean keeps =
        field.type() == FieldType.INDICATOR
            && field.units().values().stream().anyMatch(unit -> unit.factor() == null);
    return keeps && typed.length() <= LONGEST && typed.codePoints().noneMatch(Character::isDigit)
        ? Optional.of(new Measure(typed, BigDecimal.ONE))
        : Optional.empty();
  }

  /** Per head and year is per head. */
  private static String canonical(String unit) {
    String compact = Likeness.compact(unit);
    Matcher yearly = A_YEAR.matcher(compact);
    return yearly.matches() ? yearly.group(1) + "/人" : compact;
  }

  /** All that are known, for those who have to choose. */
  String all() {
    return field.units().isEmpty()
        ? field.unit()
        : field.unit() + "、" + String.join("、", field.units().keySet());
  }
}

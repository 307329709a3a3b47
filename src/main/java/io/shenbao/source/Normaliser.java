package io.shenbao.source;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Similar;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Plain;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one normalisation that every typed value goes through before it is checked; docs/sources.md
 * says what it does.
 */
final class Normaliser {

  static final String UNREADABLE = "unreadable-value";
  static final String OPTION = "option";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Set<String> YES =
      Set.of("是", "有", "true", "yes", "y", "1", "☑", "√", "✓", "✔", "■", "对");
  private static final Set<String> NO =
      Set.of("否", "没有", "false", "no", "n", "0", "□", "☐", "×", "✗", "不是");

  /** What says of other values that there are none, and of a question that the answer is no. */
  private static final Set<String> NONE = Set.of("无", "暂无", "/");

  private static final Set<String> PLAIN_YES_NO = Set.of("是", "否", "true", "false");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?(?:00:00(?::00)?)?");

  /** As forms ask for dates: nothing to tell of when it is read so. */
  private static final Pattern WRITTEN_DATE = Pattern.compile("\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?");

  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年?度?");
  private static final Pattern INDUSTRY = Pattern.compile("([A-Z０-９0-9]+)[\\s\u00a0\u3000+＋]*(.*)");
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?");

  /** No number, date or option is longer, blanks included. */
  private static final int LONGEST = 1_000;

  /** Digits between two thousands separators. */
  private static final int THOUSANDS = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(约|大约|≈|~)?(提升|提高|增长|增加|上升|↑|下降|降低|减少|缩短|降幅|↓)?(?:了|约)?([-+−]?\\d{1,15}(?:\\.\\d{1,20})?)(\\D.*)?");
  private static final Set<String> UPWARDS = Set.of("提升", "提高", "增长", "增加", "上升", "↑");

  private static final String TICKS = "☑√✓■";

  /** What may stand after an edition's year, the longest first. */
  private static final List<String> VERSIONS = List.of("年版", "版", "年");

  private final Set<String> editions;

  Normaliser(Programme programme) {
    this.editions = programme.editions().keySet();
  }

  /** Reads one value of a field; {@code typed} is as it stands in the source. */
  Understood read(Field field, String typed) {
    String text = Typed.strip(typed);
    boolean isNo = field.type() == FieldType.BOOLEAN && NONE.contains(Likeness.compact(text));
    if (Typed.isNothing(text) && !isNo) {
      return new Understood.Absent();
    }
    return switch (field.type()) {
      case TEXT -> text(field, text);
      case PROSE -> new Understood.Read(NODES.stringNode(text.replace("\r\n", "\n")), "");
      case STAGE, SCENARIO -> new Understood.Read(NODES.stringNode(text), "");
      default -> shortValue(field, Plain.beginning(text, LONGEST));
    };
  }

  /** A value that is never long; one that is cut off with a mark can't be read. */
  private Understood shortValue(Field field, String text) {
    return switch (field.type()) {
      case NUMBER, INTEGER -> number(field, text);
      case INDICATOR -> indicator(field, text);
      case BOOLEAN -> yesOrNo(text);
      case OPTION -> option(field, text);
      case DATE -> date(text);
      case YEAR -> year(text);
      case EDITION -> edition(text);
      case TEXT, PROSE, STAGE, SCENARIO -> new Understood.Read(NODES.stringNode(text), "");
    };
  }

  private static Understood text(Field field, String text) {
    if (field.format().isEmpty() || field.isPicture()) {
      return new Understood.Read(NODES.stringNode(text.replace('\u00a0', ' ')), "");
    }
    String code = field.format().equals("industry") ? industry(text) : Likeness.compact(text);
    if (field.format().equals("credit-code")) {
      code = code.toUpperCase(Locale.ROOT);
    }
    return new Understood.Read(NODES.stringNode(code), code.equals(text) ? "" : code);
  }

  /** Only the code and the space after it: a name may hold full-width marks that belong to it. */
  private static String industry(String text) {
    Matcher matcher = INDUSTRY.matcher(text);
    return matcher.matches()
        ? Likeness.compact(matcher.group(1))
            + (matcher.group(2).isEmpty() ? "" : " " + matcher.group(2))
        : text;
  }

  private static Understood number(Field field, String text) {
    Matcher matcher = NUMBER.matcher(plain(text));
    if (!matcher.matches() || matcher.group(2) != null) {
      return new Understood.Unclear(UNREADABLE, "source.number", field.unit());
    }
    String unit = matcher.group(4) == null ? "" : matcher.group(4);
    BigDecimal value = decimal(matcher.group(3));
    if (!unit.isEmpty() && !unit.equals(compactUnit(field.unit()))) {
      Field.Unit other = unit(field, unit);
      if (other == null) {
        return new Understood.Unclear(UNREADABLE, "source.unit", unit, units(field));
      }
      value = other.factor() == null ? value : value.multiply(other.factor());
    }
    value = trim(value);
    if (field.type() == FieldType.INTEGER && value.scale() > 0) {
      return new Understood.Unclear(UNREADABLE, "source.integer");
    }
    String said = value.toPlainString();
    boolean same =
        text.equals(said) || text.equals(said + unit) || sameNumber(text, unit, value, matcher);
    return new Understood.Read(NODES.numberNode(value), same ? "" : said + field.unit());
  }

  /** Trailing zeros and a plus sign are no change. */
  private static boolean sameNumber(String text, String unit, BigDecimal value, Matcher matcher) {
    return matcher.group(1) == null
        && text.endsWith(unit)
        && PLAIN_NUMBER.matches(text.substring(0, text.length() - unit.length()))
        && new BigDecimal(text.substring(0, text.length() - unit.length())).compareTo(value) == 0;
  }

  private static Understood indicator(Field field, String text) {
    Matcher matcher = NUMBER.matcher(plain(text));
    if (!matcher.matches()) {
      return new Understood.Unclear(UNREADABLE, "source.number", field.unit());
    }
    String word = matcher.group(2);
    String typedUnit = matcher.group(4) == null ? "" : matcher.group(4);
    BigDecimal value = decimal(matcher.group(3));
    String unit = field.unit();
    if (!typedUnit.isEmpty() && !typedUnit.equals(compactUnit(unit))) {
      Field.Unit other = unit(field, typedUnit);
      if (other == null) {
        return new Understood.Unclear(UNREADABLE, "source.unit", typedUnit, units(field));
      }
      if (other.factor() == null) {
        unit = typedUnit;
      } else {
        value = value.multiply(other.factor());
      }
    }
    Field.Measure kind = field.kind();
    if (word != null) {
      kind = Field.Measure.CHANGE;
      boolean better = UPWARDS.contains(word) == (field.direction() == Field.Direction.UP);
      value = better ? value : value.negate();
    }
    value = trim(value);
    ObjectNode node = NODES.objectNode();
    node.set("value", NODES.numberNode(value));
    node.put("unit", unit);
    node.put("kind", kind == Field.Measure.CHANGE ? "change" : "level");
    boolean same = matcher.group(1) == null && sameNumber(text, typedUnit, value, matcher);
    return new Understood.Read(node, same || word != null ? "" : value.toPlainString() + unit);
  }

  private static String plain(String text) {
    String compact = Likeness.compact(text);
    StringBuilder plain = new StringBuilder(compact.length());
    for (int at = 0; at < compact.length(); at++) {
      if (compact.charAt(at) != ',' || !separates(compact, at)) {
        plain.append(compact.charAt(at));
      }
    }
    return plain.toString();
  }

  /** Whether a comma stands after a digit and before three of them and no more. */
  private static boolean separates(String text, int comma) {
    int end = comma + 1;
    while (end < text.length() && end - comma <= THOUSANDS + 1 && isDigit(text.charAt(end))) {
      end++;
    }
    return comma > 0 && isDigit(text.charAt(comma - 1)) && end - comma - 1 == THOUSANDS;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits.replace('−', '-'));
  }

  private static BigDecimal trim(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String compactUnit(String unit) {
    return Likeness.compact(unit);
  }

  private static Field.@Nullable Unit unit(Field field, String typed) {
    for (Map.Entry<String, Field.Unit> unit : field.units().entrySet()) {
      if (compactUnit(unit.getKey()).equals(typed)) {
        return unit.getValue();
      }
    }
    return null;
  }

  private static String units(Field field) {
    return field.units().isEmpty()
        ? field.unit()
        : field.unit() + "、" + String.join("、", field.units().keySet());
  }

  private static Understood yesOrNo(String text) {
    String word = Likeness.compact(text).toLowerCase(Locale.ROOT);
    boolean yes = YES.contains(word);
    if (!yes && !NO.contains(word) && !NONE.contains(word)) {
      return new Understood.Unclear(UNREADABLE, "source.boolean");
    }
    return new Understood.Read(
        NODES.booleanNode(yes), PLAIN_YES_NO.contains(text) ? "" : yes ? "是" : "否");
  }

  private static Understood option(Field field, String text) {
    String word = unticked(Likeness.compact(text));
    for (Map.Entry<String, List<String>> option : field.options().entrySet()) {
      boolean alias =
          option.getValue().stream().anyMatch(other -> Likeness.compact(other).equals(word));
      if (Likeness.compact(option.getKey()).equals(word) || alias) {
        return new Understood.Read(
            NODES.stringNode(option.getKey()), text.equals(option.getKey()) ? "" : option.getKey());
      }
    }
    String meant = Similar.to(word, field.options().keySet()).orElse("");
    String all = String.join("、", field.options().keySet());
    return meant.isEmpty()
        ? new Understood.Unclear(OPTION, "source.option", all)
        : new Understood.Unclear(OPTION, "source.option.meant", all, meant);
  }

  private static String unticked(String word) {
    return !word.isEmpty() && TICKS.indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
  }

  private static Understood date(String text) {
    String plain = Likeness.compact(text);
    Matcher matcher = DATE.matcher(plain);
    try {
      if (matcher.matches()) {
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        String day = matcher.group(3);
        String iso =
            day == null
                ? YearMonth.of(year, month).toString()
                : LocalDate.of(year, month, Integer.parseInt(day)).toString();
        boolean isUsual = iso.equals(text) || WRITTEN_DATE.matcher(plain).matches();
        return new Understood.Read(NODES.stringNode(iso), isUsual ? "" : iso);
      }
    } catch (DateTimeException e) {
      // a month 13 or a 30th of February: unreadable like any other text
    }
    return new Understood.Unclear(UNREADABLE, "source.date");
  }

  private static Understood year(String text) {
    Matcher matcher = YEAR.matcher(Likeness.compact(text));
    return matcher.matches()
        ? new Understood.Read(NODES.numberNode(Integer.parseInt(matcher.group(1))), "")
        : new Understood.Unclear(UNREADABLE, "source.year");
  }

  private static String withoutVersion(String word) {
    for (String version : VERSIONS) {
      if (word.endsWith(version)) {
        return word.substring(0, word.length() - version.length());
      }
    }
    return word;
  }

  private Understood edition(String text) {
    String word = withoutVersion(Likeness.compact(text));
    String edition = editions.contains(word) ? word : text;
    return new Understood.Read(NODES.stringNode(edition), edition.equals(text) ? "" : edition);
  }
}

package io.shenbao.source.value;

import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the numbers and indicators of one field; docs/sources.md has the table of it. */
final class Numbers {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?");
  private static final Pattern SOME = Pattern.compile("\\d|[零一二三四五六七八九十百千万亿]{2}");
  private static final String PERCENT = "%";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Field field;
  private final Units units;

  Numbers(Field field) {
    this.field = field;
    this.units = new Units(field);
  }

  Understood read(String text) {
    String plain = NumberText.plain(text);
    Optional<NumberPair> pair = NumberPair.of(plain);
    if (pair.isPresent()) {
      return field.type() == FieldType.INDICATOR
          ? pair(text, pair.get())
          : unclear(text, "source.unclear", field.unit());
    }
    Optional<NumberText> number = NumberText.of(plain);
    if (number.isPresent()) {
      return one(text, number.get());
    }
    return SOME.matcher(plain).find()
        ? unclear(text, "source.unclear", field.unit())
        : new Understood.Unclear(Normaliser.UNREADABLE, "source.number", field.unit());
  }

  private Understood one(String text, NumberText typed) {
    Optional<Units.Measure> measure = units.measure(typed.unit());
    if (measure.isEmpty()) {
      return unclear(text, "source.unit", typed.unit(), units.all());
    }
    BigDecimal value = typed.number().multiply(measure.get().factor());
    if (field.type() == FieldType.INDICATOR) {
      return indicator(text, typed, value, measure.get().unit());
    }
    if (typed.turn() != NumberText.Turn.NONE) {
      return unclear(text, "source.unclear", field.unit());
    }
    BigDecimal amount = trim(value);
    if (field.type() == FieldType.INTEGER && amount.scale() > 0) {
      return unclear(text, "source.integer");
    }
    JsonNode node = NODES.numberNode(amount);
    return isShare(typed, amount)
        ? share(node, amount)
        : new Understood.Read(
            node, isSame(text, typed, amount) ? "" : amount.toPlainString() + field.unit());
  }

  private Understood indicator(String text, NumberText typed, BigDecimal number, String unit) {
    boolean turns = typed.turn() != NumberText.Turn.NONE;
    BigDecimal value = trim(turns && !isBetter(typed.turn()) ? number.negate() : number);
    boolean isChange = turns || field.kind() == Field.Measure.CHANGE;
    ObjectNode node = node(value, unit, isChange);
    if (!turns && isShare(typed, value)) {
      return share(node, value);
    }
    boolean usual = turns || isSame(text, typed, value);
    return new Understood.Read(node, usual ? "" : value.toPlainString() + unit);
  }

  private boolean isBetter(NumberText.Turn turn) {
    return (turn == NumberText.Turn.UP) == (field.direction() == Field.Direction.UP);
  }

  private Understood pair(String text, NumberPair pair) {
    Optional<Units.Measure> measure = units.measure(pair.unit());
    if (pair.becomes()) {
      return change(text, pair, measure);
    }
    if (measure.isEmpty()) {
      return unclear(text, "source.unit", pair.unit(), units.all());
    }
    boolean isChange = field.kind() == Field.Measure.CHANGE;
    boolean lessIsWorse = isChange || field.direction() == Field.Direction.UP;
    BigDecimal worse = lessIsWorse ? pair.first() : pair.second();
    BigDecimal value = trim(worse.multiply(measure.get().factor()));
    ObjectNode node = node(value, measure.get().unit(), isChange);
    node.put("typed", text);
    return new Understood.Read(node, value.toPlainString() + measure.get().unit());
  }

  /** What something became, as a change: in percent where the field knows of percent. */
  private Understood change(String text, NumberPair pair, Optional<Units.Measure> measure) {
    boolean inPercent = field.unit().equals(PERCENT) || field.units().containsKey(PERCENT);
    Optional<BigDecimal> more =
        inPercent
            ? pair.changeInPercent()
            : measure.map(one -> pair.second().subtract(pair.first()).multiply(one.factor()));
    if (more.isEmpty()) {
      return unclear(text, "source.unclear", field.unit());
    }
    BigDecimal better = field.direction() == Field.Direction.UP ? more.get() : more.get().negate();
    String unit = inPercent ? PERCENT : measure.map(Units.Measure::unit).orElse(field.unit());
    String word = more.get().signum() < 0 ? "下降" : "提升";
    return new Understood.Read(
        node(trim(better), unit, true), word + trim(more.get().abs()).toPlainString() + unit);
  }

  private static ObjectNode node(BigDecimal value, String unit, boolean isChange) {
    ObjectNode node = NODES.objectNode();
    node.set("value", NODES.numberNode(value));
    node.put("unit", unit);
    node.put("kind", isChange ? "change" : "level");
    return node;
  }

  /** A value that nobody can tell the meaning of is taken as typed, and not judged. */
  private static Understood unclear(String text, String key, Object... facts) {
    return new Understood.Doubtful(NODES.stringNode(text), false, key, facts);
  }

  /** Whether a rate that should be high, and is nothing else, was typed as a part of one. */
  private boolean isShare(NumberText typed, BigDecimal value) {
    return typed.unit().isEmpty()
        && field.unit().equals(PERCENT)
        && field.units().isEmpty()
        && field.direction() != Field.Direction.DOWN
        && value.signum() > 0
        && value.compareTo(BigDecimal.ONE) < 0;
  }

  private static Understood share(JsonNode node, BigDecimal value) {
    String meant = trim(value.multiply(HUNDRED)).toPlainString();
    return new Understood.Doubtful(node, true, "source.share", value.toPlainString(), meant);
  }

  /** Trailing zeros and a plus sign are no change. */
  private boolean isSame(String text, NumberText typed, BigDecimal value) {
    String unit = typed.unit();
    return typed.exact()
        && units.isListed(unit)
        && text.endsWith(unit)
        && PLAIN.matches(text.substring(0, text.length() - unit.length()))
        && new BigDecimal(text.substring(0, text.length() - unit.length())).compareTo(value) == 0;
  }

  /** Without zeros at the end, and without an exponent. */
  static BigDecimal trim(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

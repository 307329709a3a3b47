package io.shenbao.source.value;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads amounts of money of one field, in any of the currencies that it accepts. */
final class Money {

  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
  private static final CharMatcher BRACKETS = CharMatcher.anyOf("()");
  private static final String YUAN = Field.Currency.CNY.word();
  private static final Pattern SCALE = Pattern.compile("[十百千万亿]*");
  private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?");

  /** How a currency may be written; {@code 元} alone says no more than that it is money. */
  private record Name(String word, Field.Currency currency) {}

  /** The longest first: {@code US$} is no {@code $}, and {@code 港元} no {@code 元}. */
  private static final ImmutableList<Name> NAMES =
      Stream.of(Field.Currency.values())
          .flatMap(
              one ->
                  Stream.concat(
                          Stream.of(one.name(), one.word()).filter(word -> !word.equals(YUAN)),
                          one.others().stream())
                      .map(word -> new Name(word, one)))
          .sorted(Comparator.comparing((Name name) -> -name.word().length()))
          .collect(ImmutableList.toImmutableList());

  private final Field field;

  Money(Field field) {
    this.field = field;
  }

  Understood read(String typed) {
    String plain = NumberText.plain(typed).toUpperCase(Locale.ROOT);
    if (NumberPair.of(plain).isPresent()) {
      return unclear(typed, "source.unclear", field.unit());
    }
    String rest = plain;
    boolean isBefore = false;
    Set<Field.Currency> named = EnumSet.noneOf(Field.Currency.class);
    for (Name name : NAMES) {
      if (rest.contains(name.word())) {
        named.add(name.currency());
        isBefore |= rest.indexOf(name.word()) < DIGITS.indexIn(rest);
        rest = rest.replace(name.word(), "");
      }
    }
    if (named.size() > 1) {
      return unclear(typed, "source.money.several", words(named));
    }
    Optional<NumberText> number = NumberText.of(rest);
    if (number.isEmpty()) {
      return new Understood.Unclear(Normaliser.UNREADABLE, "source.number", field.unit());
    }
    String unit = BRACKETS.removeFrom(number.get().unit());
    if (number.get().turn() != NumberText.Turn.NONE) {
      return unclear(typed, "source.unclear", field.unit());
    }
    boolean isYuan = unit.endsWith(YUAN);
    Field.Currency currency =
        named.isEmpty() ? isYuan ? Field.Currency.CNY : field.currency() : named.iterator().next();
    String scale = isYuan ? unit.substring(0, unit.length() - YUAN.length()) : unit;
    if (!SCALE.matches(scale)) {
      return unclear(typed, "source.unit", unit, field.unit());
    }
    if (!field.currencies().contains(currency)) {
      return unclear(typed, "source.money.currency", word(currency), words(field.currencies()));
    }
    boolean isBare = unit.isEmpty() && (named.isEmpty() || isBefore);
    if (isBare && isBefore && !ownScale().isEmpty()) {
      return unclear(typed, "source.money.scale", field.unitIn(currency));
    }
    BigDecimal factor =
        isBare
            ? BigDecimal.ONE
            : Units.scale(scale).divide(Units.scale(ownScale()), MathContext.DECIMAL64);
    return amount(typed, Numbers.trim(number.get().number().multiply(factor)), currency);
  }

  private Understood amount(String typed, BigDecimal value, Field.Currency currency) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("value", JsonNodeFactory.instance.numberNode(value));
    node.put("currency", currency.name());
    String reading = value.toPlainString() + field.unitIn(currency);
    boolean isPlain = PLAIN.matches(typed) && new BigDecimal(typed).compareTo(value) == 0;
    return new Understood.Read(node, isPlain || reading.equals(typed) ? "" : reading);
  }

  /** What stands in the field's unit before the currency. */
  private String ownScale() {
    return field.unit().substring(0, field.unit().length() - field.currency().word().length());
  }

  private static String words(Collection<Field.Currency> currencies) {
    return String.join("、", currencies.stream().map(Money::word).toList());
  }

  /** What it is called where others are named beside it. */
  private static String word(Field.Currency currency) {
    return currency == Field.Currency.CNY ? currency.others().get(0) : currency.word();
  }

  private static Understood unclear(String typed, String key, Object... facts) {
    return new Understood.Doubtful(JsonNodeFactory.instance.stringNode(typed), false, key, facts);
  }
}

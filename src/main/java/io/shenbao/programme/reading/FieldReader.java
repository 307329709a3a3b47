package io.shenbao.programme.reading;

import com.google.common.collect.Sets;
import com.google.re2j.Pattern;
import io.shenbao.programme.Caption;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Similar;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one field of {@code form.yaml}; what its type has no use for is a mistake. */
final class FieldReader {

  /** What an expression can give. */
  private static final Set<FieldType> COMPUTABLE =
      Sets.immutableEnumSet(
          FieldType.TEXT,
          FieldType.NUMBER,
          FieldType.INTEGER,
          FieldType.PERCENT,
          FieldType.YEAR,
          FieldType.BOOLEAN,
          FieldType.DATE);

  /** What is said of values that are typed. */
  private static final List<String> TYPED_ONLY =
      List.of("required", "starred", "units", "offer", "example", "unique", "format");

  /** Formats that something hangs on; a pack's rules may ask for others. */
  private static final List<String> FORMATS =
      List.of("credit-code", "phone", "mobile", "email", "industry", "picture");

  private static final String PERCENT = "%";

  /** What may stand before a currency: how many of it are one. */
  private static final Pattern SCALE = Pattern.compile("[十百千万亿]*");

  private final Entry entry;
  private final FieldType type;

  FieldReader(Entry entry) {
    this.entry = entry;
    this.type = entry.choice("type", FieldType.class, FieldType.TEXT);
  }

  Field read(Caption caption) {
    boolean starred = entry.flag("starred", false);
    boolean indicator = type == FieldType.INDICATOR;
    boolean chosen = type == FieldType.OPTION || type == FieldType.OPTIONS;
    Map<String, List<String>> options = entry.textLists("options");
    if (chosen && options.isEmpty()) {
      entry.problem(entry.pointer(), "pack.form.no-options", caption.path());
    }
    String unit = unit();
    return new Field(
        caption,
        type,
        entry.flag("required", false) || starred,
        starred,
        limit(),
        unit,
        units(),
        choice("kind", Field.Measure.class, Field.Measure.LEVEL, indicator),
        choice("direction", Field.Direction.class, Field.Direction.UP, indicator),
        options,
        format(),
        entry.text("sample", ""),
        entry.text("example", ""),
        entry.text("offer", ""),
        FormReader.sheet(entry, ""),
        aliases(),
        plausible(),
        entry.flag("unique", false),
        entry.flag("figures", true),
        value(),
        currencies(unit),
        max(options.size()),
        accept());
  }

  private String format() {
    String format = entry.text("format", "");
    if (!FORMATS.contains(format)) {
      Similar.near(format, FORMATS)
          .ifPresent(meant -> entry.problem(entry.at("format"), "pack.form.format", format, meant));
    }
    return format;
  }

  /** That of a percentage is known, that of money a currency's. */
  private String unit() {
    String unit = entry.text("unit", "");
    if (type == FieldType.PERCENT) {
      if (!unit.isEmpty() && !unit.equals(PERCENT)) {
        entry.problem(entry.at("unit"), "pack.form.percent-unit", unit);
      }
      return PERCENT;
    }
    return type == FieldType.MONEY && unit.isEmpty() ? Field.Currency.CNY.word() : unit;
  }

  /** {@code 500}, {@code {words: 500}} or {@code {characters: 500}}. */
  private Field.@Nullable Limit limit() {
    if (!entry.isMap("limit")) {
      Integer most = entry.integer("limit");
      return most == null ? null : new Field.Limit(most, Field.Count.BOTH);
    }
    try (Entry limit = Objects.requireNonNull(entry.entry("limit"))) {
      Integer words = limit.integer("words");
      Integer characters = limit.integer("characters");
      if ((words == null) == (characters == null)) {
        limit.problem(limit.pointer(), "pack.form.limit");
      }
      return words != null
          ? new Field.Limit(words, Field.Count.WORDS)
          : characters != null ? new Field.Limit(characters, Field.Count.CHARACTERS) : null;
    }
  }

  /** The currency of the unit, and the others that are named. */
  private List<Field.Currency> currencies(String unit) {
    List<String> named = entry.texts("currencies");
    if (type != FieldType.MONEY) {
      if (entry.has("currencies")) {
        entry.problem(entry.at("currencies"), "pack.form.only-for", "currencies", "money");
      }
      return List.of();
    }
    Set<Field.Currency> currencies = new LinkedHashSet<>();
    Stream.of(Field.Currency.values())
        .filter(one -> isIn(unit, one))
        .findFirst()
        .ifPresentOrElse(
            currencies::add,
            () -> entry.problem(entry.at("unit"), "pack.form.money-unit", unit, words()));
    for (String code : named) {
      Stream.of(Field.Currency.values())
          .filter(one -> one.name().equals(code))
          .findFirst()
          .ifPresentOrElse(
              currencies::add,
              () -> entry.problem(entry.at("currencies"), "pack.form.currency", code, codes()));
    }
    return List.copyOf(currencies);
  }

  private static boolean isIn(String unit, Field.Currency currency) {
    return unit.endsWith(currency.word())
        && SCALE.matches(unit.substring(0, unit.length() - currency.word().length()));
  }

  private static String words() {
    return String.join("、", Stream.of(Field.Currency.values()).map(Field.Currency::word).toList());
  }

  private static String codes() {
    return String.join("、", Stream.of(Field.Currency.values()).map(Enum::name).toList());
  }

  private @Nullable Integer max(int options) {
    Integer max = entry.integer("max");
    if (max != null && type != FieldType.OPTIONS) {
      entry.problem(entry.at("max"), "pack.form.only-for", "max", "options");
    } else if (max != null && (max < 1 || max > options)) {
      entry.problem(entry.at("max"), "pack.form.max", max);
    }
    return max;
  }

  /** The kinds of file that a reference may lead to. */
  private Set<String> accept() {
    List<String> types = entry.texts("accept");
    if (!types.isEmpty() && type != FieldType.FILE) {
      entry.problem(entry.at("accept"), "pack.form.only-for", "accept", "file");
    }
    RequirementReader.known(entry, types);
    return Collections.unmodifiableSet(new LinkedHashSet<>(types));
  }

  /** The expression of a computed field, of which nothing is asked that only typing could give. */
  private @Nullable String value() {
    String value = entry.optional("value");
    if (value != null) {
      if (!COMPUTABLE.contains(type)) {
        entry.problem(entry.at("value"), "pack.form.computed-type");
      }
      TYPED_ONLY.stream()
          .filter(entry::has)
          .forEach(key -> entry.problem(entry.at(key), "pack.form.computed-key", key));
    }
    return value;
  }

  private List<String> aliases() {
    List<String> aliases = entry.texts("aliases");
    if (!aliases.isEmpty() && !type.isNumeric()) {
      entry.problem(entry.at("aliases"), "pack.form.not-a-number", "aliases");
    }
    return aliases;
  }

  private Field.Plausible plausible() {
    try (Entry bounds = entry.entry("plausible")) {
      if (bounds == null) {
        return Field.Plausible.ANYTHING;
      }
      if (!type.isNumeric()) {
        entry.problem(entry.at("plausible"), "pack.form.not-a-number", "plausible");
      }
      Double min = bounds.number("min");
      Double max = bounds.number("max");
      if (min != null && max != null && min > max) {
        bounds.problem(bounds.at("min"), "pack.form.bounds", min, max);
      }
      return new Field.Plausible(min, max, bounds.flag("whole", false), bounds.text("why", ""));
    }
  }

  private <E extends Enum<E>> @Nullable E choice(
      String key, Class<E> values, E otherwise, boolean allowed) {
    if (entry.has(key) && !allowed) {
      entry.problem(entry.at(key), "pack.form.not-an-indicator", key);
    }
    return allowed ? entry.choice(key, values, otherwise) : null;
  }

  private Map<String, Field.Unit> units() {
    if (entry.has("units") && (type == FieldType.PERCENT || type == FieldType.MONEY)) {
      entry.problem(entry.at("units"), "pack.form.known-units");
    }
    Map<String, Field.Unit> units = new LinkedHashMap<>();
    entry
        .textMap("units")
        .forEach(
            (unit, factor) -> {
              if ("keep".equals(factor) && type != FieldType.INDICATOR) {
                entry.problem(entry.at("units").appendProperty(unit), "pack.form.unit-keep", unit);
              }
              try {
                units.put(
                    unit, new Field.Unit("keep".equals(factor) ? null : new BigDecimal(factor)));
              } catch (NumberFormatException e) {
                entry.problem(entry.at("units").appendProperty(unit), "pack.form.unit", factor);
              }
            });
    return Collections.unmodifiableMap(units);
  }
}

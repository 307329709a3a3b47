package io.shenbao.check.expression;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a rule may go through besides the form's own lists, wherever it stands in the form: {@code
 * each: facts.texts}. docs/packs.md says what an item has.
 */
public enum FactList {
  /** Every text that is filled in. */
  TEXTS(
      ImmutableSet.of("path", "format", "prose", "required", "sample", "hint"),
      ImmutableMap.of(
          "text", SimpleType.STRING,
          "label", SimpleType.STRING,
          "path", SimpleType.STRING,
          "format", SimpleType.STRING,
          "prose", SimpleType.BOOL,
          "required", SimpleType.BOOL,
          "sample", SimpleType.STRING,
          "hint", SimpleType.STRING)),

  /** Every number and indicator that is filled in. */
  NUMBERS(
      ImmutableSet.of("path", "direction", "why"),
      ImmutableMap.ofEntries(
          Map.entry("value", SimpleType.DOUBLE),
          Map.entry("unit", SimpleType.STRING),
          Map.entry("kind", SimpleType.STRING),
          Map.entry("direction", SimpleType.STRING),
          Map.entry("label", SimpleType.STRING),
          Map.entry("path", SimpleType.STRING),
          Map.entry("min", NullableType.create(SimpleType.DOUBLE)),
          Map.entry("max", NullableType.create(SimpleType.DOUBLE)),
          Map.entry("whole", SimpleType.BOOL),
          Map.entry("why", SimpleType.STRING),
          Map.entry("others", ListType.create(SimpleType.DOUBLE)))),

  /** Every value of a field that the form marks as unique in its list. */
  KEYS(
      ImmutableSet.of("path", "label"),
      ImmutableMap.of(
          "text", SimpleType.STRING,
          "label", SimpleType.STRING,
          "path", SimpleType.STRING,
          "ordinal", SimpleType.INT,
          "first", SimpleType.INT)),

  /** Every figure that a prose plainly gives for a number that the form asks for. */
  FIGURES(
      Set.of(),
      ImmutableMap.of(
          "label", SimpleType.STRING,
          "passage", SimpleType.STRING,
          "stated", SimpleType.STRING,
          "actual", SimpleType.DOUBLE,
          "from", SimpleType.DOUBLE,
          "to", SimpleType.DOUBLE)),

  /** Every company that a prose calls by its full name. */
  ORGANISATIONS(
      ImmutableSet.of("path"),
      ImmutableMap.of(
          "name", SimpleType.STRING,
          "label", SimpleType.STRING,
          "path", SimpleType.STRING,
          "after", SimpleType.STRING,
          "leads", SimpleType.BOOL,
          "own", SimpleType.BOOL,
          "differs", SimpleType.INT)),

  /** Every item of the points table. */
  SCORES(
      ImmutableSet.of("key", "label", "unit", "clause", "full"),
      ImmutableMap.of(
          "key", SimpleType.STRING,
          "label", SimpleType.STRING,
          "unit", SimpleType.STRING,
          "clause", SimpleType.STRING,
          "value", NullableType.create(SimpleType.DOUBLE),
          "points", SimpleType.DOUBLE,
          "full", SimpleType.DOUBLE));

  private static final String PREFIX = "facts.";
  private static final String SCORE_ITEMS = LetValues.SCORE + "." + LetValues.ITEMS;

  private final Set<String> ofField;
  private final Map<String, CelType> fields;

  FactList(Set<String> ofField, Map<String, CelType> fields) {
    this.ofField = ofField;
    this.fields = fields;
  }

  /** What the form says of the field, whatever its value. */
  public Set<String> ofField() {
    return ofField;
  }

  /** What an item has, with its types. */
  Map<String, CelType> fields() {
    return fields;
  }

  /** How expressions call it: {@code texts}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The list that {@code facts.…} names. */
  static Optional<FactList> of(String each) {
    return each.equals(SCORE_ITEMS)
        ? Optional.of(SCORES)
        : Stream.of(values())
            .filter(list -> list != SCORES && each.equals(PREFIX + list.key()))
            .findFirst();
  }
}

package io.shenbao.check;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule may go through besides the form's own lists, wherever it stands in the form: {@code
 * each: facts.texts}. docs/packs.md says what an item has.
 */
enum FactList {
  /** Every text that is filled in. */
  TEXTS(
      Map.of(
          "text", SimpleType.STRING,
          "label", SimpleType.STRING,
          "path", SimpleType.STRING,
          "format", SimpleType.STRING,
          "prose", SimpleType.BOOL,
          "sample", SimpleType.STRING,
          "hint", SimpleType.STRING)),

  /** Every number and indicator that is filled in. */
  NUMBERS(
      Map.ofEntries(
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
      Map.of(
          "text", SimpleType.STRING,
          "label", SimpleType.STRING,
          "path", SimpleType.STRING,
          "ordinal", SimpleType.INT,
          "first", SimpleType.INT)),

  /** Every figure that a prose plainly gives for a number that the form asks for. */
  FIGURES(
      Map.of(
          "label", SimpleType.STRING,
          "passage", SimpleType.STRING,
          "stated", SimpleType.STRING,
          "actual", SimpleType.DOUBLE,
          "from", SimpleType.DOUBLE,
          "to", SimpleType.DOUBLE));

  private static final String PREFIX = "facts.";

  private final Map<String, CelType> fields;

  FactList(Map<String, CelType> fields) {
    this.fields = fields;
  }

  /** What an item has, with its types. */
  Map<String, CelType> fields() {
    return fields;
  }

  /** How expressions call it: {@code texts}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The list that {@code facts.…} names. */
  static Optional<FactList> of(String each) {
    return Stream.of(values()).filter(list -> each.equals(PREFIX + list.key())).findFirst();
  }
}

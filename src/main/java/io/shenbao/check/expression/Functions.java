package io.shenbao.check.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelFunctionBinding;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Field;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Reference;
import io.shenbao.programme.Similar;
import io.shenbao.source.value.IdNumber;
import io.shenbao.text.Likeness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What expressions may call besides CEL's own functions, for one edition of the catalogue. */
@SuppressWarnings("Immutable") // CEL wants immutable functions: a pack never changes once read
public final class Functions {

  /** Types of a function's arguments and of its result. */
  record Signature(CelType result, ImmutableList<CelType> arguments) {
    static Signature of(CelType result, CelType... arguments) {
      return new Signature(result, ImmutableList.copyOf(arguments));
    }
  }

  private static final String FIRST_OF = "firstOf";
  private static final String COPIED = "copied";

  /** Those that look for something in a text and give it, or nothing. */
  static final Set<String> OF_TEXTS = Set.of(FIRST_OF, COPIED);

  private static final CelType TEXT = SimpleType.STRING;
  private static final CelType ITEM = TypeParamType.create("T");

  public static final Map<String, Signature> SIGNATURES =
      Map.ofEntries(
          Map.entry("inCatalogue", Signature.of(SimpleType.BOOL, TEXT)),
          Map.entry("isStage", Signature.of(SimpleType.BOOL, TEXT)),
          Map.entry("stageOf", Signature.of(TEXT, TEXT)),
          Map.entry("groupOf", Signature.of(TEXT, TEXT)),
          Map.entry("otherEdition", Signature.of(TEXT, TEXT)),
          Map.entry("suggestScenario", Signature.of(TEXT, TEXT)),
          Map.entry("suggestStage", Signature.of(TEXT, TEXT)),
          Map.entry("validCreditCode", Signature.of(SimpleType.BOOL, TEXT)),
          Map.entry("validIdNumber", Signature.of(SimpleType.BOOL, TEXT)),
          Map.entry("birthOf", Signature.of(TEXT, TEXT)),
          Map.entry("validPatentNumber", Signature.of(SimpleType.BOOL, TEXT)),
          Map.entry("patentKind", Signature.of(TEXT, TEXT)),
          Map.entry("total", Signature.of(SimpleType.DOUBLE, ListType.create(SimpleType.DYN))),
          Map.entry("lookup", Signature.of(TEXT, TEXT, TEXT)),
          Map.entry("sameName", Signature.of(SimpleType.BOOL, TEXT, TEXT, TEXT)),
          Map.entry(FIRST_OF, Signature.of(TEXT, TEXT, FormTypes.WORD_LIST)),
          Map.entry("same", Signature.of(SimpleType.BOOL, SimpleType.DYN, SimpleType.DYN)),
          Map.entry(COPIED, Signature.of(TEXT, TEXT, TEXT)),
          Map.entry("extract", Signature.of(TEXT, TEXT, TEXT)),
          Map.entry("numeral", Signature.of(SimpleType.DOUBLE, TEXT)),
          Map.entry("fromWhole", Signature.of(SimpleType.DOUBLE, SimpleType.DOUBLE)),
          Map.entry(
              "outOfScale",
              Signature.of(
                  SimpleType.BOOL,
                  SimpleType.DOUBLE,
                  ListType.create(SimpleType.DYN),
                  SimpleType.DOUBLE)),
          Map.entry("round", Signature.of(SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.INT)),
          Map.entry(Rounding.FORMATTED, Signature.of(TEXT, SimpleType.DOUBLE, TEXT)),
          Map.entry("ageOn", Signature.of(SimpleType.INT, TEXT, TEXT)),
          Map.entry("monthsBetween", Signature.of(SimpleType.INT, TEXT, TEXT)),
          Map.entry("daysBetween", Signature.of(SimpleType.INT, TEXT, TEXT)),
          Map.entry("first", Signature.of(ITEM, ListType.create(ITEM))),
          Map.entry("last", Signature.of(ITEM, ListType.create(ITEM))),
          Map.entry("label", Signature.of(TEXT, SimpleType.DYN)));

  private final Programme programme;
  private final String edition;
  private final @Nullable Catalogue catalogue;

  private final Patterns patterns = new Patterns();

  /** The form's own samples and hints. */
  private final Map<String, Sample> samples = new HashMap<>();

  Functions(Programme programme, String edition) {
    this.programme = programme;
    this.edition = edition;
    this.catalogue = programme.editions().get(edition);
    programme.form().nodes().forEach(this::takeSamples);
  }

  /**
   * What takes a number takes a whole one too, under this name.
   *
   * @param form 0 for numbers only; then with whole ones, beginning with the last argument
   */
  static String overload(String name, int form) {
    return form == 0 ? name : name + "_whole" + form;
  }

  List<CelFunctionBinding> bindings() {
    Map<String, Catalogue.Scenario> scenarios =
        catalogue == null ? Map.of() : catalogue.scenarios();
    Set<String> stages = catalogue == null ? Set.of() : catalogue.stages().keySet();
    List<CelFunctionBinding> bindings = new ArrayList<>();
    Collections.addAll(
        bindings,
        CelFunctionBinding.from("inCatalogue", String.class, scenarios::containsKey),
        CelFunctionBinding.from("isStage", String.class, stages::contains),
        CelFunctionBinding.from("stageOf", String.class, this::stageOf),
        CelFunctionBinding.from("groupOf", String.class, this::groupOf),
        CelFunctionBinding.from("otherEdition", String.class, this::otherEdition),
        CelFunctionBinding.from(
            "suggestScenario",
            String.class,
            name -> Similar.to(name, scenarios.keySet()).orElse("")),
        CelFunctionBinding.from(
            "suggestStage", String.class, name -> Similar.to(name, stages).orElse("")),
        CelFunctionBinding.from("validCreditCode", String.class, CreditCode::isValid),
        CelFunctionBinding.from("validIdNumber", String.class, IdNumber::isValid),
        CelFunctionBinding.from("birthOf", String.class, IdNumber::birthOf),
        CelFunctionBinding.from("validPatentNumber", String.class, PatentNumber::isValid),
        CelFunctionBinding.from("patentKind", String.class, PatentNumber::kind),
        CelFunctionBinding.from("total", List.class, Functions::total),
        CelFunctionBinding.from("lookup", String.class, String.class, this::lookup),
        CelFunctionBinding.from(
            "sameName",
            List.of(String.class, String.class, String.class),
            arguments ->
                sameName((String) arguments[0], (String) arguments[1], (String) arguments[2])),
        CelFunctionBinding.from(
            FIRST_OF, String.class, WordList.class, (text, words) -> words.firstIn(text)),
        CelFunctionBinding.from("same", Object.class, Object.class, Functions::same),
        CelFunctionBinding.from(COPIED, String.class, String.class, this::copied),
        CelFunctionBinding.from("extract", String.class, String.class, patterns::extract),
        CelFunctionBinding.from("numeral", String.class, Numeral::valueOf),
        CelFunctionBinding.from("ageOn", String.class, String.class, CivilDates::ageOn),
        CelFunctionBinding.from(
            "monthsBetween", String.class, String.class, CivilDates::monthsBetween),
        CelFunctionBinding.from("daysBetween", String.class, String.class, CivilDates::daysBetween),
        CelFunctionBinding.from("label", Object.class, Functions::label),
        CelFunctionBinding.from(
            "first", List.class, list -> list.isEmpty() ? NullValue.NULL_VALUE : list.get(0)),
        CelFunctionBinding.from(
            "last",
            List.class,
            list -> list.isEmpty() ? NullValue.NULL_VALUE : list.get(list.size() - 1)));
    bindings.addAll(ofNumber("fromWhole", Functions::fromWhole));
    bindings.addAll(patterns.matches());
    bindings.addAll(outOfScale());
    bindings.addAll(ofNumber("round", Long.class, Rounding::round));
    bindings.addAll(ofNumber(Rounding.FORMATTED, String.class, Rounding::formatted));
    return bindings;
  }

  private static Set<CelFunctionBinding> outOfScale() {
    String name = "outOfScale";
    return CelFunctionBinding.fromOverloads(
        name,
        outOfScale(overload(name, 0), Double.class, Double.class),
        outOfScale(overload(name, 1), Double.class, Long.class),
        outOfScale(overload(name, 2), Long.class, Double.class),
        outOfScale(overload(name, 3), Long.class, Long.class));
  }

  private static CelFunctionBinding outOfScale(
      String name, Class<? extends Number> value, Class<? extends Number> times) {
    return CelFunctionBinding.from(
        name,
        List.of(value, List.class, times),
        arguments ->
            outOfScale(
                ((Number) arguments[0]).doubleValue(),
                (List<?>) arguments[1],
                ((Number) arguments[2]).doubleValue()));
  }

  private static Set<CelFunctionBinding> ofNumber(String name, Function<Double, Object> of) {
    return CelFunctionBinding.fromOverloads(
        name,
        CelFunctionBinding.from(name, Double.class, of::apply),
        CelFunctionBinding.from(
            overload(name, 1), Long.class, number -> of.apply(number.doubleValue())));
  }

  private static <T> Set<CelFunctionBinding> ofNumber(
      String name, Class<T> second, BiFunction<Double, T, Object> of) {
    return CelFunctionBinding.fromOverloads(
        name,
        CelFunctionBinding.from(name, Double.class, second, of::apply),
        CelFunctionBinding.from(
            overload(name, 1),
            Long.class,
            second,
            (number, other) -> of.apply(number.doubleValue(), other)));
  }

  private void takeSamples(Node node) {
    samples.computeIfAbsent(node.caption().hint(), Sample::of);
    if (node instanceof Field field) {
      samples.computeIfAbsent(field.sample(), Sample::of);
    }
  }

  /** What one of {@link #OF_TEXTS} gives; null when it takes no such values. */
  @Nullable String ofText(String function, Object text, Object other) {
    if (!(text instanceof String seen)) {
      return null;
    }
    return switch (function) {
      case FIRST_OF -> other instanceof WordList words ? words.firstIn(seen) : null;
      case COPIED -> other instanceof String sample ? copied(seen, sample) : null;
      default -> null;
    };
  }

  private String copied(String text, String sample) {
    if (sample.isEmpty()) {
      return "";
    }
    Sample known = samples.get(sample);
    return (known == null ? Sample.of(sample) : known).in(text);
  }

  private String stageOf(String scenario) {
    return catalogue == null
        ? ""
        : catalogue.scenario(scenario).map(Catalogue.Scenario::stage).orElse("");
  }

  private String groupOf(String scenario) {
    return catalogue == null ? "" : catalogue.groupOf(stageOf(scenario)).orElse("");
  }

  private String otherEdition(String scenario) {
    return programme.editions().values().stream()
        .filter(other -> !other.edition().equals(edition))
        .filter(other -> other.scenario(scenario).isPresent())
        .map(Catalogue::edition)
        .findFirst()
        .orElse("");
  }

  private String lookup(String table, String code) {
    Reference reference = programme.references().get(table);
    return reference == null ? "" : reference.entries().getOrDefault(code, "");
  }

  /** Whether a code's name is this one, or another that is accepted for it; marks do not count. */
  private boolean sameName(String table, String code, String name) {
    Reference reference = programme.references().get(table);
    if (reference == null) {
      return false;
    }
    String plain = Likeness.letters(name);
    return Likeness.letters(reference.entries().getOrDefault(code, "")).equals(plain)
        || reference.aliases().entrySet().stream()
            .anyMatch(
                alias ->
                    alias.getValue().equals(code)
                        && Likeness.letters(alias.getKey()).equals(plain));
  }

  /**
   * Whether two values are the same as people write them: blanks, kinds of brackets, full-width
   * forms and case do not count. What is absent is the same as nothing.
   */
  private static boolean same(Object one, Object other) {
    String key = Likeness.key(label(one));
    return !key.isEmpty() && key.equals(Likeness.key(label(other)));
  }

  /** How far a number is from the nearest whole one. */
  private static double fromWhole(double value) {
    return Math.abs(value - Math.rint(value));
  }

  /**
   * Whether a number is so many times all the others or more, or such a part of them or less; not
   * when there are no others.
   */
  private static boolean outOfScale(double value, List<?> others, double times) {
    double[] sizes =
        others.stream()
            .filter(Number.class::isInstance)
            .mapToDouble(other -> Math.abs(((Number) other).doubleValue()))
            .filter(size -> size > 0)
            .toArray();
    double size = Math.abs(value);
    return sizes.length > 0
        && size > 0
        && (Arrays.stream(sizes).allMatch(other -> size >= times * other)
            || Arrays.stream(sizes).allMatch(other -> other >= times * size));
  }

  /** The sum of a list's numbers; what is absent counts nothing. */
  private static double total(List<?> values) {
    return values.stream()
        .filter(Number.class::isInstance)
        .mapToDouble(value -> ((Number) value).doubleValue())
        .sum();
  }

  /** A value as it is shown in a message. */
  public static String label(@Nullable Object value) {
    if (value == null || value instanceof NullValue) {
      return "";
    }
    if (value instanceof Double number) {
      return number.isInfinite() || number.isNaN()
          ? number.toString()
          : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
    if (value instanceof Struct indicator) {
      return label(indicator.get("value")) + label(indicator.get("unit"));
    }
    if (value instanceof List<?> list) {
      return String.join("、", list.stream().map(Functions::label).toList());
    }
    return value.toString();
  }
}

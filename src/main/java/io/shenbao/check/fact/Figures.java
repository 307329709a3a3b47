package io.shenbao.check.fact;

import com.google.re2j.Pattern;
import io.shenbao.check.expression.Functions;
import io.shenbao.check.expression.Place;
import io.shenbao.check.expression.WordList;
import io.shenbao.programme.Field;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the figures that prose gives for numbers that the form asks for, by the numbers' labels and
 * aliases. What is said inside a list's item is about that item's numbers, unless it speaks of the
 * whole works. Made once for a pack; safe for use by several threads.
 */
public final class Figures {

  private static final Pattern BRACKETS = Pattern.compile("[（(][^（）()]*[）)]|\\*");

  /** How much a rounded figure may be off, as a share of itself. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.01");

  /** How much "about" may be off, as a share of the figure. */
  private static final BigDecimal ABOUT = new BigDecimal("0.1");

  private static final BigDecimal FAR = new BigDecimal("1e18");

  /**
   * A number of the form.
   *
   * @param list path of the list around it; empty outside
   * @param path of keys from the application, or from the list's item
   * @param row what the grid's row is called, with its year; empty outside
   */
  private record Target(Field field, String list, List<String> path, String row) {

    String label() {
      return row.isEmpty() ? field.caption().name() : row + "：" + field.caption().name();
    }
  }

  /** An application, or an item of a list, that numbers may be of. */
  public record Base(JsonNode values, Place place) {}

  private final String year;

  /** The longer ones first. */
  private final WordList names;

  /** What gives away that a text may have a name: the names, their characters at full width. */
  private final WordList signs;

  private final Map<String, List<Target>> targets = new LinkedHashMap<>();
  private final Map<String, List<String>> units = new LinkedHashMap<>();

  public Figures(Programme programme) {
    this.year = Integer.toString(programme.year() - 1);
    programme.form().sections().forEach((key, node) -> collect(node, "", List.of(key), ""));
    this.names =
        new WordList(
            targets.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    this.signs =
        new WordList(
            targets.keySet().stream()
                .flatMap(name -> Stream.concat(Stream.of(name), fullWidth(name)))
                .distinct()
                .toList());
  }

  private void collect(Node node, String list, List<String> path, String row) {
    if (node instanceof Field field) {
      if (field.type().isNumeric()) {
        Target target = new Target(field, list, path, row);
        name(field.caption().name(), target);
        field.aliases().forEach(alias -> name(alias, target));
      }
      return;
    }
    boolean items = node instanceof Items;
    boolean grid = node instanceof Group group && group.grid();
    node.children()
        .forEach(
            (key, child) ->
                collect(
                    child,
                    items ? node.path() : list,
                    items ? List.of(key) : plus(path, key),
                    grid ? child.caption().name() : row));
  }

  private static List<String> plus(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return List.copyOf(longer);
  }

  private void name(String label, Target target) {
    String name = BRACKETS.matcher(label).replaceAll("").strip();
    if (name.length() < 2) { // a single character says nothing
      return;
    }
    targets.computeIfAbsent(name, none -> new ArrayList<>()).add(target);
    List<String> known = units.computeIfAbsent(name, none -> new ArrayList<>());
    known.add(target.field().unit());
    known.addAll(target.field().units().keySet());
    known.removeIf(String::isEmpty);
    known.sort(Comparator.comparingInt(String::length).reversed());
  }

  /**
   * The figures in what is seen of a prose, in its order.
   *
   * @param path of the prose in the form
   * @param around the whole application and, inside a list, the innermost item around the prose
   */
  public List<Figure> in(String seen, String path, List<Base> around) {
    if (!signs.isIn(seen)) { // a quick look: most texts have none
      return List.of();
    }
    String text = halfWidth(seen);
    List<Figure> figures = new ArrayList<>();
    int at = names.next(text, 0);
    while (at >= 0) {
      String name = names.wordAt(text, at); // a shorter name inside a longer one means nothing
      Figure figure = figure(seen, text, at, name, path, around);
      if (figure != null) {
        figures.add(figure);
      }
      at = names.next(text, at + name.length());
    }
    return figures;
  }

  private @Nullable Figure figure(
      String seen, String text, int at, String name, String path, List<Base> around) {
    int end = at + name.length();
    FigureReader.Reading reading =
        FigureReader.read(text, end, units.getOrDefault(name, List.of()));
    if (reading == null) {
      return null;
    }
    FigureSetting setting = FigureSetting.before(text, at, name.length());
    if (setting == null) {
      return null;
    }
    String said = reading.year().isEmpty() ? setting.year() : reading.year();
    Figure last = null;
    for (Target target : targets.getOrDefault(name, List.of())) {
      Base from = base(target, path, around, setting);
      if (from != null && isOf(said, target)) {
        Figure figure = compare(seen.substring(at, reading.end()), target, from, reading);
        if (figure != null && figure.agrees()) {
          return figure;
        }
        last = figure == null ? last : figure;
      }
    }
    return last;
  }

  /** What a name at a path can be about; null: nothing that this target is of. */
  private static @Nullable Base base(
      Target target, String path, List<Base> around, FigureSetting setting) {
    boolean outside = around.size() == 1;
    if (target.list().isEmpty()) {
      return outside || setting.whole() ? around.get(0) : null;
    }
    return !outside && path.startsWith(target.list() + ".") ? around.get(1) : null;
  }

  /** A row's year decides in a grid; elsewhere the form asks for the year before the notice's. */
  private boolean isOf(String said, Target target) {
    return said.isEmpty()
        || (target.row().isEmpty() ? said.equals(year) : target.row().contains(said));
  }

  private static @Nullable Figure compare(
      String passage, Target target, Base from, FigureReader.Reading reading) {
    Field field = target.field();
    JsonNode node = from.values();
    Place place = from.place();
    for (String key : target.path()) {
      node = node.path(key);
      place = place.to(key);
    }
    JsonNode number = field.type().isMeasured() ? node.path("value") : node;
    if (!number.isNumber()) {
      return null;
    }
    String unit = field.unitOf(node);
    if (reading.change() != node.path("kind").asString("").equals("change")) {
      return null;
    }
    BigDecimal factor = factor(field, reading.unit(), unit);
    if (factor == null) {
      return null;
    }
    BigDecimal actual = number.decimalValue();
    BigDecimal figure = reading.number().multiply(factor);
    BigDecimal to = reading.upTo() == null ? figure : reading.upTo().multiply(factor);
    BigDecimal play = play(reading, factor, figure).add(rounding(actual, BigDecimal.ONE, actual));
    if (reading.change() && reading.up() != (field.direction() == Field.Direction.UP)) {
      figure = figure.negate();
      to = to.negate();
    }
    BigDecimal least = reading.bound() == FigureReader.Bound.HIGH ? FAR.negate() : figure.min(to);
    BigDecimal most = reading.bound() == FigureReader.Bound.LOW ? FAR : figure.max(to);
    return new Figure(
        place,
        target.label(),
        passage,
        Functions.label(actual.doubleValue()) + unit,
        actual.doubleValue(),
        least.subtract(play).doubleValue(),
        most.add(play).doubleValue());
  }

  /** What turns a figure's unit into the unit of the number as filled in; null: nothing does. */
  private static @Nullable BigDecimal factor(Field field, String said, String unit) {
    if (said.equals(unit)) {
      return BigDecimal.ONE;
    }
    Field.Unit other = field.units().get(said);
    return other == null || !unit.equals(field.unit()) ? null : other.factor();
  }

  private static BigDecimal play(
      FigureReader.Reading reading, BigDecimal factor, BigDecimal figure) {
    return reading.approximate()
        ? figure.multiply(ABOUT)
        : rounding(reading.number(), factor, figure);
  }

  /** A little less than half of the last digit: what lies on the border is not the same. */
  private static BigDecimal rounding(BigDecimal digits, BigDecimal factor, BigDecimal figure) {
    BigDecimal half =
        new BigDecimal("0.499").scaleByPowerOfTen(-Math.max(0, digits.scale())).multiply(factor);
    return half.min(figure.abs().multiply(ROUNDING));
  }

  /** Full-width letters, digits and marks made half-width; every character keeps its place. */
  static String halfWidth(String text) {
    char[] half = text.toCharArray();
    for (int i = 0; i < half.length; i++) {
      half[i] = halfWidth(half[i]);
    }
    return new String(half);
  }

  private static char halfWidth(char c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return (char) (c - 0xFEE0);
    }
    return c == 0x3000 || c == 0xA0 ? ' ' : c;
  }

  /** The characters, one by one, that are made characters of a text. */
  private static Stream<String> fullWidth(String text) {
    return text.chars()
        .flatMap(c -> c == ' ' ? IntStream.of(0x3000, 0xA0) : IntStream.of(c + 0xFEE0))
        .filter(c -> c <= Character.MAX_VALUE && halfWidth((char) c) != c)
        .mapToObj(Character::toString);
  }
}

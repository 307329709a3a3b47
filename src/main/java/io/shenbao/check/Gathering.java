package io.shenbao.check;

import dev.cel.common.values.NullValue;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One walk through an application that gathers its {@link FactList}s in printed order. */
final class Gathering {

  private final Figures figures;
  private final Figures.Base whole;
  private final Map<FactList, List<Facts.Item>> lists = new EnumMap<>(FactList.class);

  /**
   * Where the walk is.
   *
   * @param title of the row or item, for labels; empty outside
   * @param bases the application and, inside a list, the innermost item
   * @param ordinal of the item in its list, from 1
   * @param seen values of unique fields in this list, with the ordinal of the first item that has
   *     it
   * @param rows the rows of the grid around; empty outside
   */
  private record Place(
      JsonPointer pointer,
      String title,
      List<Figures.Base> bases,
      int ordinal,
      Map<String, Integer> seen,
      List<JsonNode> rows) {

    JsonPointer at(Field field) {
      return pointer.appendProperty(field.key());
    }

    Place inside(String key) {
      return new Place(pointer.appendProperty(key), title, bases, ordinal, seen, rows);
    }
  }

  Gathering(Figures figures, JsonNode application) {
    this.figures = figures;
    this.whole = new Figures.Base(application, JsonPointer.empty());
    for (FactList list : FactList.values()) {
      lists.put(list, new ArrayList<>());
    }
  }

  Map<FactList, List<Facts.Item>> gather(Map<String, Node> sections) {
    children(
        sections,
        whole.values(),
        new Place(JsonPointer.empty(), "", List.of(whole), 0, new HashMap<>(), List.of()));
    return lists;
  }

  private void children(Map<String, Node> children, JsonNode values, Place place) {
    children.forEach(
        (key, node) -> {
          JsonNode value = values.path(key);
          if (value.isMissingNode() || value.isNull()) {
            return;
          }
          if (node instanceof Field field) {
            field(field, value, place);
          } else if (node instanceof Items items) {
            items(items, value, place.inside(key));
          } else if (node instanceof Group group && group.grid()) {
            grid(group, value, place.inside(key));
          } else {
            children(node.children(), value, place.inside(key));
          }
        });
  }

  private void items(Items items, JsonNode values, Place place) {
    Map<String, Integer> seen = new HashMap<>();
    int ordinal = 0;
    for (JsonNode item : values) {
      JsonPointer pointer = place.pointer().appendIndex(ordinal);
      ordinal++;
      List<Figures.Base> bases = List.of(whole, new Figures.Base(item, pointer));
      String title = place.title() + items.caption().name() + " " + ordinal + "：";
      children(items.children(), item, new Place(pointer, title, bases, ordinal, seen, List.of()));
    }
  }

  private void grid(Group grid, JsonNode values, Place place) {
    List<JsonNode> rows = grid.children().keySet().stream().map(values::path).toList();
    grid.children()
        .forEach(
            (key, row) ->
                children(
                    row.children(),
                    values.path(key),
                    new Place(
                        place.pointer().appendProperty(key),
                        place.title() + row.caption().name() + "：",
                        place.bases(),
                        place.ordinal(),
                        place.seen(),
                        rows)));
  }

  private void field(Field field, JsonNode value, Place place) {
    if (field.unique() && value.isValueNode()) {
      add(FactList.KEYS, field, place, key(field, value.asString(), place));
    }
    FieldType type = field.type();
    if ((type == FieldType.TEXT || type == FieldType.PROSE) && value.isString()) {
      text(field, value.asString(), place);
    } else if (type.isNumeric()) {
      JsonNode number = type == FieldType.INDICATOR ? value.path("value") : value;
      if (number.isNumber()) {
        add(FactList.NUMBERS, field, place, number(field, value, number.asDouble(), place));
      }
    }
  }

  private void text(Field field, String text, Place place) {
    Map<String, Object> values = new HashMap<>();
    values.put("text", text);
    values.put("label", label(field, place));
    values.put("path", field.path());
    values.put("format", field.format());
    values.put("prose", field.type() == FieldType.PROSE);
    values.put("sample", field.sample());
    values.put("hint", field.caption().hint());
    add(FactList.TEXTS, field, place, values);
    if (field.type() == FieldType.PROSE && field.figures()) {
      for (Figure figure : figures.in(text, field.path(), place.bases())) {
        items(FactList.FIGURES)
            .add(new Facts.Item(place.at(field), figure.about(), figure.values()));
      }
    }
  }

  private static Map<String, Object> number(
      Field field, JsonNode value, double number, Place place) {
    String unit = unit(field, value);
    String kind = value.path("kind").asString("");
    boolean usual = unit.equals(field.unit()) && kind.equals(word(field.kind()));
    Field.Plausible plausible = field.plausible();
    Map<String, Object> values = new HashMap<>();
    values.put("value", number);
    values.put("unit", unit);
    values.put("kind", kind);
    values.put("direction", word(field.direction()));
    values.put("label", label(field, place));
    values.put("path", field.path());
    values.put("min", orNull(usual ? plausible.min() : null));
    values.put("max", orNull(usual ? plausible.max() : null));
    values.put("whole", usual && plausible.whole());
    values.put("why", plausible.why());
    values.put("others", others(field, unit, value, place));
    return values;
  }

  /** The numbers in the same column of the grid's other rows, in the same unit. */
  private static List<Double> others(Field field, String unit, JsonNode value, Place place) {
    List<Double> others = new ArrayList<>();
    for (JsonNode row : place.rows()) {
      JsonNode other = row.path(field.key());
      JsonNode number = field.type() == FieldType.INDICATOR ? other.path("value") : other;
      if (other != value && number.isNumber() && unit(field, other).equals(unit)) {
        others.add(number.asDouble());
      }
    }
    return others;
  }

  private static String unit(Field field, JsonNode value) {
    return field.type() == FieldType.INDICATOR ? value.path("unit").asString("") : field.unit();
  }

  private static Map<String, Object> key(Field field, String text, Place place) {
    Integer first =
        place.seen().putIfAbsent(field.path() + '\n' + text.replace(" ", ""), place.ordinal());
    return Map.of(
        "text",
        text,
        "label",
        field.caption().name(),
        "path",
        field.path(),
        "ordinal",
        (long) place.ordinal(),
        "first",
        (long) (first == null ? place.ordinal() : first));
  }

  private void add(FactList list, Field field, Place place, Map<String, Object> values) {
    items(list).add(new Facts.Item(place.at(field), values));
  }

  private List<Facts.Item> items(FactList list) {
    return lists.computeIfAbsent(list, none -> new ArrayList<>());
  }

  private static String label(Field field, Place place) {
    return place.title() + field.caption().name();
  }

  private static String word(@Nullable Enum<?> constant) {
    return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT);
  }

  private static Object orNull(@Nullable Double value) {
    return value == null ? NullValue.NULL_VALUE : value;
  }
}

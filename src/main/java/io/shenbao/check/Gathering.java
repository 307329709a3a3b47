package io.shenbao.check;

import io.shenbao.cel.Struct;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One walk through an application that gathers its {@link FactList}s in printed order. */
final class Gathering {

  private final Figures figures;
  private final Figures.Base whole;
  private final Map<FactList, List<Frame.Item>> lists = new EnumMap<>(FactList.class);

  /**
   * Where the walk is.
   *
   * @param title of the row or item, for labels; empty outside
   * @param bases the application and, inside a list, the innermost item
   * @param ordinal of the item in its list, from 1
   * @param seen values of this list's unique fields by the field's path, each with the ordinal of
   *     the first item that has it
   * @param rows of the grid, or items of the list, around; empty outside
   */
  private record Place(
      Trail trail,
      String title,
      List<Figures.Base> bases,
      int ordinal,
      Map<String, Map<String, Integer>> seen,
      List<JsonNode> rows) {

    Trail at(Field field) {
      return trail.to(field.key());
    }

    Place inside(String key) {
      return new Place(trail.to(key), title, bases, ordinal, seen, rows);
    }
  }

  Gathering(Figures figures, JsonNode application) {
    this.figures = figures;
    this.whole = new Figures.Base(application, Trail.ROOT);
    for (FactList list : FactList.values()) {
      lists.put(list, new ArrayList<>());
    }
  }

  Map<FactList, List<Frame.Item>> gather(Map<String, Node> sections) {
    children(
        sections,
        whole.values(),
        new Place(Trail.ROOT, "", List.of(whole), 0, new HashMap<>(), List.of()));
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
    Map<String, Map<String, Integer>> seen = new HashMap<>();
    List<JsonNode> others = values.valueStream().toList();
    int ordinal = 0;
    for (JsonNode item : values) {
      Trail trail = place.trail().to(ordinal);
      String title = place.title() + Titles.item(items, ordinal) + "：";
      ordinal++;
      List<Figures.Base> bases = List.of(whole, new Figures.Base(item, trail));
      children(items.children(), item, new Place(trail, title, bases, ordinal, seen, others));
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
                        place.trail().to(key),
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
    } else if (type.isNumeric()
        && (type == FieldType.INDICATOR ? value.path("value") : value).isNumber()) {
      add(
          FactList.NUMBERS,
          field,
          place,
          new NumberFact(field, value, place.title(), place.rows()));
    }
  }

  private void text(Field field, String text, Place place) {
    TextFact fact = new TextFact(field, text, place.title());
    add(FactList.TEXTS, field, place, fact);
    if (field.type() == FieldType.PROSE && field.figures()) {
      for (Figure figure : figures.in(fact.visible(), field.path(), place.bases())) {
        items(FactList.FIGURES)
            .add(new Frame.Item(figure.values(), place.at(field), figure.about()));
      }
    }
  }

  private static Struct key(Field field, String text, Place place) {
    Map<String, Integer> known =
        place.seen().computeIfAbsent(field.path(), none -> new HashMap<>());
    Integer first = known.putIfAbsent(text.replace(" ", ""), place.ordinal());
    return new KeyFact(field, text, place.ordinal(), first == null ? place.ordinal() : first);
  }

  private void add(FactList list, Field field, Place place, Struct values) {
    items(list).add(new Frame.Item(values, place.at(field), null));
  }

  private List<Frame.Item> items(FactList list) {
    return lists.computeIfAbsent(list, none -> new ArrayList<>());
  }
}

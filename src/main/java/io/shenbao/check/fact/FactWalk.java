package io.shenbao.check.fact;

import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.FactList;
import io.shenbao.check.expression.Place;
import io.shenbao.check.expression.Struct;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One walk through an application that gathers its {@link FactList}s in printed order. */
final class FactWalk {

  private final Figures figures;
  private final Organisations organisations;
  private final Figures.Base whole;
  private final Map<FactList, List<Bindings.Item>> lists = new EnumMap<>(FactList.class);

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
  private record Surroundings(
      Place place,
      String title,
      List<Figures.Base> bases,
      int ordinal,
      Map<String, Map<String, Integer>> seen,
      List<JsonNode> rows) {

    Place at(Field field) {
      return place.to(field.key());
    }

    Surroundings inside(String key) {
      return new Surroundings(place.to(key), title, bases, ordinal, seen, rows);
    }
  }

  FactWalk(Figures figures, Organisations organisations, JsonNode application) {
    this.figures = figures;
    this.organisations = organisations;
    this.whole = new Figures.Base(application, Place.ROOT);
    for (FactList list : FactList.values()) {
      lists.put(list, new ArrayList<>());
    }
  }

  Map<FactList, List<Bindings.Item>> gather(Map<String, Node> sections) {
    children(
        sections,
        whole.values(),
        new Surroundings(Place.ROOT, "", List.of(whole), 0, new LinkedHashMap<>(), List.of()));
    return lists;
  }

  private void children(Map<String, Node> children, JsonNode values, Surroundings here) {
    children.forEach(
        (key, node) -> {
          Deadline.poll();
          JsonNode value = values.path(key);
          if (value.isMissingNode() || value.isNull()) {
            return;
          }
          if (node instanceof Field field) {
            field(field, value, here);
          } else if (node instanceof Items items) {
            items(items, value, here.inside(key));
          } else if (node instanceof Group group && group.grid()) {
            grid(group, value, here.inside(key));
          } else {
            children(node.children(), value, here.inside(key));
          }
        });
  }

  private void items(Items items, JsonNode values, Surroundings here) {
    Map<String, Map<String, Integer>> seen = new LinkedHashMap<>();
    List<JsonNode> others = values.valueStream().toList();
    int ordinal = 0;
    for (JsonNode item : values) {
      Place place = here.place().to(ordinal);
      String title = here.title() + Titles.item(items, ordinal) + "：";
      ordinal++;
      List<Figures.Base> bases = List.of(whole, new Figures.Base(item, place));
      children(
          items.children(), item, new Surroundings(place, title, bases, ordinal, seen, others));
    }
  }

  private void grid(Group grid, JsonNode values, Surroundings here) {
    List<JsonNode> rows = grid.children().keySet().stream().map(values::path).toList();
    grid.children()
        .forEach(
            (key, row) ->
                children(
                    row.children(),
                    values.path(key),
                    new Surroundings(
                        here.place().to(key),
                        here.title() + row.caption().name() + "：",
                        here.bases(),
                        here.ordinal(),
                        here.seen(),
                        rows)));
  }

  private void field(Field field, JsonNode value, Surroundings here) {
    if (field.unique() && value.isValueNode()) {
      add(FactList.KEYS, field, here, key(field, value.asString(), here));
    }
    FieldType type = field.type();
    if ((type == FieldType.TEXT || type == FieldType.PROSE) && value.isString()) {
      text(field, value.asString(), here);
    } else if (type.isNumeric() && (type.isMeasured() ? value.path("value") : value).isNumber()) {
      add(FactList.NUMBERS, field, here, new NumberFact(field, value, here.title(), here.rows()));
    }
  }

  private void text(Field field, String text, Surroundings here) {
    TextFact fact = new TextFact(field, text, here.title());
    add(FactList.TEXTS, field, here, fact);
    if (field.type() == FieldType.PROSE) {
      organisations.in(fact).forEach(one -> add(FactList.ORGANISATIONS, field, here, one));
    }
    if (field.type() == FieldType.PROSE && field.figures()) {
      for (Figure figure : figures.in(fact.visible(), field.path(), here.bases())) {
        Deadline.poll();
        items(FactList.FIGURES)
            .add(new Bindings.Item(figure.values(), here.at(field), figure.about()));
      }
    }
  }

  private static Struct key(Field field, String text, Surroundings here) {
    Map<String, Integer> known =
        here.seen().computeIfAbsent(field.path(), none -> new LinkedHashMap<>());
    Integer first = known.putIfAbsent(text.replace(" ", ""), here.ordinal());
    return new KeyFact(field, text, here.ordinal(), first == null ? here.ordinal() : first);
  }

  private void add(FactList list, Field field, Surroundings here, Struct values) {
    items(list).add(new Bindings.Item(values, here.at(field), null));
  }

  private List<Bindings.Item> items(FactList list) {
    return lists.computeIfAbsent(list, none -> new ArrayList<>());
  }
}

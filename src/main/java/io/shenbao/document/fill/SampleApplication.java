package io.shenbao.document.fill;

import com.google.common.base.Splitter;
import io.shenbao.application.Application;
import io.shenbao.application.Origin;
import io.shenbao.application.Origins;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Field;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application in which every field of the form has a value that names it, so that a template's
 * author sees where each is printed. It has a scenario instance of each stage.
 */
final class SampleApplication {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int ITEMS = 2;

  /** Nobody's: the example of GB 11643-1999. */
  private static final String ID_NUMBER = "11010519491231002X";

  private final Programme programme;
  private final String edition;
  private final List<Catalogue.Stage> stages;

  private SampleApplication(Programme programme) {
    this.programme = programme;
    this.edition = programme.catalogues().standard();
    Catalogue catalogue = programme.editions().get(edition);
    this.stages = catalogue == null ? List.of() : List.copyOf(catalogue.stages().values());
  }

  static Application of(Programme programme) {
    ObjectNode tree = new SampleApplication(programme).children(programme.form().sections(), 0);
    return new Application(
        "preview", tree, new Origins(new Origin.Whole("preview"), Map.of()), Map.of());
  }

  /** The first item of a list or row of a grid, {@code app.…}; null where none is named. */
  static @Nullable JsonPointer item(Programme programme, @Nullable String each) {
    if (each == null) {
      return null;
    }
    JsonPointer at = JsonPointer.empty();
    Map<String, Node> children = programme.form().sections();
    for (String key : Splitter.on('.').split(each.substring(each.indexOf('.') + 1))) {
      Node node = children.get(key);
      if (node == null) {
        return null;
      }
      at = at.appendProperty(key);
      children = node.children();
      if (node instanceof Items) {
        at = at.appendIndex(0);
      } else if (node instanceof Group grid && grid.grid()) {
        at = at.appendProperty(children.keySet().iterator().next());
        children = children.values().iterator().next().children();
      }
    }
    return at;
  }

  private ObjectNode children(Map<String, Node> nodes, int number) {
    ObjectNode tree = NODES.objectNode();
    nodes.forEach(
        (key, node) -> {
          if (node instanceof Field field) {
            value(tree, key, field, number);
          } else if (node instanceof Items items) {
            ArrayNode list = tree.putArray(key);
            for (int i = 0; i < count(items); i++) {
              list.add(children(items.children(), i));
            }
          } else {
            tree.set(key, children(node.children(), number));
          }
        });
    return tree;
  }

  private int count(Items items) {
    boolean instances = items.path().equals(programme.roles().instances());
    return instances && !stages.isEmpty() ? stages.size() : ITEMS;
  }

  private void value(ObjectNode tree, String key, Field field, int number) {
    String mark = "〔" + field.caption().name() + "〕";
    switch (field.type()) {
      case TEXT -> tree.put(key, mark);
      case PROSE -> tree.put(key, mark + "\n" + mark);
      case NUMBER -> tree.put(key, 1234.5);
      case INTEGER -> tree.put(key, 1234);
      case PERCENT -> tree.put(key, 12.5);
      case MONEY ->
          tree.putObject(key).put("value", 1234.5).put("currency", field.currency().name());
      case INDICATOR ->
          tree.putObject(key).put("value", 12.5).put("unit", field.unit()).put("kind", "level");
      case BOOLEAN -> tree.put(key, true);
      case OPTION -> tree.put(key, field.options().keySet().iterator().next());
      case OPTIONS -> field.options().keySet().stream().limit(2).forEach(tree.putArray(key)::add);
      case ID_NUMBER -> tree.put(key, ID_NUMBER);
      case FILE -> tree.put(key, mark);
      case DATE -> tree.put(key, programme.year() + "-03-15");
      case YEAR -> tree.put(key, programme.year() - 1);
      case EDITION -> tree.put(key, edition);
      case STAGE -> tree.put(key, stages.isEmpty() ? mark : stage(number).name());
      case SCENARIO ->
          tree.put(
              key, stages.isEmpty() ? mark : stage(number).scenarios().keySet().iterator().next());
    }
  }

  private Catalogue.Stage stage(int number) {
    return stages.get(number % stages.size());
  }
}

package io.shenbao.source.form;

import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An application of a pack with values by chance, as texts. */
final class AnyApplication {

  private static final String LETTERS = "湘江衡岳麓桥溪云峰石泉林松柏枫荷莲稻茶竹梅兰菊";
  private static final String ID_NUMBER = "11010519491231002X";

  private final Programme programme;
  private final Random chance;
  private final List<Catalogue.Stage> stages;
  private int instance;

  private AnyApplication(Programme programme, long seed) {
    this.programme = programme;
    this.chance = new Random(seed);
    Catalogue catalogue = programme.editions().get(programme.catalogues().standard());
    this.stages = catalogue == null ? List.of() : List.copyOf(catalogue.stages().values());
  }

  static ObjectNode of(Programme programme, long seed) {
    return new AnyApplication(programme, seed).children(programme.form().sections());
  }

  private ObjectNode children(Map<String, Node> nodes) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    nodes.forEach(
        (key, node) -> {
          if (node instanceof Field field) {
            String text = field.isComputed() || field.isPicture() ? "" : text(field);
            if (!text.isEmpty()) {
              tree.put(key, text);
            }
          } else if (node instanceof Items items) {
            ArrayNode list = tree.putArray(key);
            int count = Math.max(items.min(), 1 + chance.nextInt(3));
            for (int i = 0; i < (items.max() == null ? count : Math.min(count, items.max())); i++) {
              instance = i;
              list.add(children(items.children()));
            }
          } else {
            tree.set(key, children(node.children()));
          }
        });
    return tree;
  }

  private String text(Field field) {
    return switch (field.type()) {
      case TEXT -> words(3, 9);
      case PROSE -> prose();
      case NUMBER -> (1 + chance.nextInt(90_000)) + "." + (1 + chance.nextInt(9));
      case INTEGER -> Integer.toString(1 + chance.nextInt(900));
      case PERCENT, INDICATOR -> (1 + chance.nextInt(98)) + "." + (1 + chance.nextInt(9));
      case MONEY -> (1 + chance.nextInt(90_000)) + "." + (1 + chance.nextInt(9));
      case BOOLEAN -> chance.nextBoolean() ? "是" : "否";
      case OPTION -> options(field).get(0);
      case OPTIONS -> String.join("、", options(field).subList(0, 1));
      case ID_NUMBER -> ID_NUMBER;
      case FILE -> "";
      case DATE ->
          "20%d-0%d-1%d"
              .formatted(20 + chance.nextInt(5), 1 + chance.nextInt(9), chance.nextInt(9));
      case YEAR -> Integer.toString(programme.year() - 1 - chance.nextInt(3));
      case EDITION -> programme.catalogues().standard();
      case STAGE -> stages.isEmpty() ? words(3, 6) : stage().name();
      case SCENARIO ->
          stages.isEmpty() ? words(3, 6) : stage().scenarios().keySet().iterator().next();
    };
  }

  private Catalogue.Stage stage() {
    return stages.get(instance % stages.size());
  }

  private List<String> options(Field field) {
    List<String> options = new ArrayList<>(field.options().keySet());
    Collections.shuffle(options, chance);
    return options;
  }

  private String prose() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i <= chance.nextInt(3); i++) {
      lines.add(words(8, 30) + "，" + words(8, 30) + "。");
    }
    return String.join("\n", lines);
  }

  private String words(int least, int most) {
    StringBuilder words = new StringBuilder();
    int length = least + chance.nextInt(most - least);
    for (int i = 0; i < length; i++) {
      words.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
    }
    return words.toString();
  }
}

package io.shenbao.source;

import com.google.common.base.Splitter;
import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.source.value.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a good value of each field looks like: what the pack says of the field, else its first
 * example application. A row whose first cell begins with the mark is an example and never read.
 */
public final class WorkedExample {

  /** Begins the first cell of a row that is an example. */
  public static final String MARK = "例：";

  private static final Splitter DOTS = Splitter.on('.');

  private final Programme programme;
  private final JsonNode application;

  public WorkedExample(Programme programme) {
    this.programme = programme;
    this.application =
        programme.examples().isEmpty()
            ? MissingNode.getInstance()
            : programme.examples().values().iterator().next();
  }

  /** A value as one types it; empty where the pack has none. */
  public String of(Field field) {
    if (!field.example().isEmpty()) {
      return field.example();
    }
    return isSpoken(field.sample()) && isText(field.type()) ? field.sample() : given(field);
  }

  /** The texts of an example row, by the keys of the list's fields. */
  public Map<String, String> row(Items list) {
    Map<String, String> row = new LinkedHashMap<>();
    for (Field field : Layout.columns(list)) {
      row.put(field.key(), of(field));
    }
    return row;
  }

  /** Whether a sample is a text of its own, and no dots or remark that stand for one. */
  private static boolean isSpoken(String sample) {
    return !Typed.isNothing(sample) && !sample.startsWith("（");
  }

  private static boolean isText(FieldType type) {
    return switch (type) {
      case TEXT, PROSE, STAGE, SCENARIO, OPTION, OPTIONS, ID_NUMBER, FILE -> true;
      default -> false;
    };
  }

  /** The value in the example application, in the first item of lists. */
  private String given(Field field) {
    JsonNode value = application;
    String path = "";
    for (String key : DOTS.split(field.path())) {
      path = path.isEmpty() ? key : path + "." + key;
      Node node = programme.form().find(path).orElse(null);
      value = value.path(key);
      if (node instanceof Items) {
        value = value.path(0);
      }
    }
    return value.isContainer() ? Spelling.of(field, value) : value.asString("");
  }
}

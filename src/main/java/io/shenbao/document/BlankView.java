package io.shenbao.document;

import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The blank form: the pack's guidance and samples where the values will stand. */
final class BlankView {

  /** How many empty rows a list of the printed form has. */
  private static final int ROWS = 9;

  private BlankView() {}

  static Map<String, Object> of(Programme programme) {
    Map<String, Object> names = children(programme.form().sections());
    names.put(FormView.SCENARIOS, rows(ROWS + 1, Map.of("name", Value.NOTHING)));
    Map<String, Object> hints = new LinkedHashMap<>();
    programme
        .form()
        .nodes()
        .forEach(node -> hints.put(node.path(), Value.of(node.caption().hint())));
    names.put(Names.HINT, hints);
    return names;
  }

  private static Map<String, Object> children(Map<String, Node> nodes) {
    Map<String, Object> names = new LinkedHashMap<>();
    nodes.forEach((key, node) -> names.put(key, node(node)));
    return names;
  }

  private static Object node(Node node) {
    if (node instanceof Field field) {
      return Value.of(guidance(field));
    }
    Map<String, Object> children = children(node.children());
    return node instanceof Items items ? rows(count(items), children) : children;
  }

  /** Blocks of several pages are shown once, lists of plain rows as the form prints them. */
  private static int count(Items items) {
    boolean plain = items.children().values().stream().allMatch(Field.class::isInstance);
    return plain && !items.path().contains(".") ? ROWS : 1;
  }

  private static String guidance(Field field) {
    if (!field.sample().isEmpty()) {
      return field.sample();
    }
    return field.type() == FieldType.PROSE ? field.caption().hint() : "";
  }

  private static List<Map<String, Object>> rows(int count, Map<String, ?> row) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      Map<String, Object> numbered = new LinkedHashMap<>(row);
      numbered.put(Names.NUMBER, FormView.number(number));
      numbered.put(FormView.GROUP, Value.NOTHING);
      rows.add(numbered);
    }
    return rows;
  }
}

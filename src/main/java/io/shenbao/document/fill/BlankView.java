package io.shenbao.document.fill;

import io.shenbao.document.template.Names;
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

  /** The sample instance stands in no list by group, not even in that of instances without one. */
  private static final PrintedValue NO_GROUP = PrintedValue.of("-");

  private BlankView() {}

  static Map<String, Object> of(Programme programme) {
    Map<String, Object> names = children(programme.form().sections(), false);
    PackWords.addTo(names, programme);
    names.put(Names.SCENARIOS, rows(ROWS + 1, Map.of("name", PrintedValue.NOTHING)));
    names.put(Names.FILES, FileLists.of(programme, List.of()));
    Map<String, Object> hints = new LinkedHashMap<>();
    programme
        .form()
        .nodes()
        .forEach(node -> hints.put(node.path(), PrintedValue.of(node.caption().hint())));
    names.put(Names.HINT, hints);
    return names;
  }

  private static Map<String, Object> children(Map<String, Node> nodes, boolean inItem) {
    Map<String, Object> names = new LinkedHashMap<>();
    nodes.forEach((key, node) -> names.put(key, node(node, inItem)));
    return names;
  }

  private static Object node(Node node, boolean inItem) {
    if (node instanceof Field field) {
      return PrintedValue.of(guidance(field));
    }
    if (node instanceof Items items) {
      return rows(count(items, inItem), children(items.children(), true));
    }
    return children(node.children(), inItem);
  }

  /** Blocks and what is in them are shown once, tables empty, lists inside a group not at all. */
  private static int count(Items items, boolean inItem) {
    boolean plain = items.children().values().stream().allMatch(Field.class::isInstance);
    if (inItem || !plain) {
      return 1;
    }
    return items.path().contains(".") ? 0 : ROWS;
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
      numbered.put(Names.GROUP, NO_GROUP);
      rows.add(numbered);
    }
    return rows;
  }
}

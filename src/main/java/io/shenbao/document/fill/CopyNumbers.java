package io.shenbao.document.fill;

import freemarker.template.TemplateMethodModelEx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids for the copies of what a repeated block holds, such as bookmarks and notes: {@code copy(kind,
 * id, highest, turn…)} gives the one of a turn, {@code copies(kind, id)} all new ones.
 */
final class CopyNumbers {

  private static final int TURNS = 3;

  private final Map<String, Integer> last = new LinkedHashMap<>();
  private final Map<List<String>, String> ids = new LinkedHashMap<>();
  private final Map<List<String>, List<String>> made = new LinkedHashMap<>();

  TemplateMethodModelEx copy() {
    return arguments -> copy(texts(arguments));
  }

  TemplateMethodModelEx copies() {
    return arguments -> made.getOrDefault(texts(arguments), List.of());
  }

  /** The first turn of all keeps the id of the template. */
  private String copy(List<String> arguments) {
    if (arguments.subList(TURNS, arguments.size()).stream().allMatch("0"::equals)) {
      return arguments.get(1);
    }
    return ids.computeIfAbsent(arguments, key -> next(arguments));
  }

  private String next(List<String> arguments) {
    String kind = arguments.get(0);
    int highest = Integer.parseInt(arguments.get(2));
    String id = Integer.toString(last.merge(kind, highest + 1, (before, first) -> before + 1));
    made.computeIfAbsent(arguments.subList(0, 2), key -> new ArrayList<>()).add(id);
    return id;
  }

  private static List<String> texts(@SuppressWarnings("rawtypes") List arguments) {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      texts.add(String.valueOf(argument));
    }
    return texts;
  }
}

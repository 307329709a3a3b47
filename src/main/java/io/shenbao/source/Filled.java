package io.shenbao.source;

import io.shenbao.programme.Programme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in a workbook, as typed: all that is needed to write it anew.
 *
 * @param tree in the form's shape, every leaf a text; the files of a requirement stand under {@link
 *     #ATTACHMENTS}
 * @param unread what is there and can't be read, such as a formula error or a code that has become
 *     a number, with as much as can be told of it
 * @param astray rows that belong to nothing
 * @param left what there is besides
 */
public record Filled(
    ObjectNode tree, Map<JsonPointer, String> unread, List<Astray> astray, LeftBehind left) {

  /** The key of the files by requirement. */
  public static final String ATTACHMENTS = TreeReader.ATTACHMENTS;

  public Filled {
    unread = Collections.unmodifiableMap(new LinkedHashMap<>(unread));
    astray = List.copyOf(astray);
  }

  /** Nothing is filled in yet. */
  public static Filled nothing() {
    return of(JsonNodeFactory.instance.objectNode());
  }

  /** The values of an application, each spelled so that reading it gives the same value again. */
  public static Filled of(Programme programme, ObjectNode values) {
    ObjectNode typed = values.deepCopy();
    programme
        .form()
        .visit(
            values,
            field -> true,
            (field, value, pointer) -> {
              String text = Spelling.of(field, value);
              JsonNode parent = typed.at(pointer.head());
              if (!text.isEmpty() && parent instanceof ObjectNode there) {
                there.put(field.key(), text);
              }
            });
    return of(typed);
  }

  /**
   * What was typed somewhere else than in a workbook.
   *
   * @param typed in the form's shape, every leaf a text
   */
  static Filled of(ObjectNode typed) {
    return new Filled(typed, Map.of(), List.of(), LeftBehind.NOTHING);
  }

  /** What is typed there; empty where nothing is. */
  public String text(JsonPointer pointer) {
    return tree.at(pointer).asString("");
  }

  /** No table has more rows than this. */
  public int rows() {
    return astray.size() + rows(tree);
  }

  private static int rows(JsonNode node) {
    int rows = node.isArray() ? node.size() : 0;
    for (JsonNode child : node) {
      rows += rows(child);
    }
    return rows;
  }

  /** How many items a list has. */
  public int size(JsonPointer list) {
    return tree.at(list) instanceof ArrayNode items ? items.size() : 0;
  }
}

package io.shenbao.programme;

import com.google.common.base.Splitter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The application form: its sections in printed order. */
public record Form(Map<String, Node> sections) {

  /** The node at a dotted path such as {@code applicant.contact.name}; lists count like groups. */
  public Optional<Node> find(String path) {
    Map<String, Node> children = sections;
    Node found = null;
    for (String key : Splitter.on('.').split(path)) {
      found = children.get(key);
      if (found == null) {
        return Optional.empty();
      }
      children = found.children();
    }
    return Optional.ofNullable(found);
  }

  /**
   * Where the notice speaks of a value: its own clause, else that of what holds it; empty when
   * there is none. Of a value that the form does not know it is the clause of what it stands in.
   */
  public String clause(JsonPointer value) {
    Map<String, Node> children = sections;
    String clause = "";
    for (JsonPointer rest = value; !rest.matches(); rest = rest.tail()) {
      Node node = children.get(rest.getMatchingProperty());
      if (node != null) {
        clause = node.caption().clause();
        children = node.children();
      } else if (!rest.mayMatchElement()) {
        return clause;
      }
    }
    return clause;
  }

  /** What is done with a value of the form. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * @param value missing when there is none
     */
    void visit(Field field, JsonNode value, JsonPointer pointer);
  }

  /**
   * Visits fields of an application's tree in printed order, those of each list item too.
   *
   * @param wanted which; to tell where a value stands is what a visit costs
   */
  public void visit(JsonNode tree, Predicate<Field> wanted, Visitor visitor) {
    visit(sections, tree, JsonPointer.empty(), wanted, visitor);
  }

  private static void visit(
      Map<String, Node> children,
      JsonNode tree,
      JsonPointer pointer,
      Predicate<Field> wanted,
      Visitor visitor) {
    children.forEach(
        (key, node) -> {
          JsonNode value = tree.path(key);
          if (node instanceof Field field) {
            if (wanted.test(field)) {
              visitor.visit(field, value, pointer.appendProperty(key));
            }
          } else if (node instanceof Items) {
            JsonPointer list = pointer.appendProperty(key);
            for (int i = 0; i < value.size(); i++) {
              visit(node.children(), value.path(i), list.appendIndex(i), wanted, visitor);
            }
          } else {
            visit(node.children(), value, pointer.appendProperty(key), wanted, visitor);
          }
        });
  }

  /** Every node, parents before their children, in printed order. */
  public Stream<Node> nodes() {
    return sections.values().stream().flatMap(Form::withDescendants);
  }

  private static Stream<Node> withDescendants(Node node) {
    return Stream.concat(
        Stream.of(node), node.children().values().stream().flatMap(Form::withDescendants));
  }
}

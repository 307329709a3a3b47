package io.shenbao.programme;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The application form: its sections in printed order. */
public record Form(Map<String, Node> sections) {

  /** The node at a dotted path such as {@code applicant.contact.name}; lists count like groups. */
  public Optional<Node> find(String path) {
    Map<String, Node> children = sections;
    Node found = null;
    for (String key : path.split("\\.", -1)) {
      found = children.get(key);
      if (found == null) {
        return Optional.empty();
      }
      children = found.children();
    }
    return Optional.ofNullable(found);
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

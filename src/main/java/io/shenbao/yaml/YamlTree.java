package io.shenbao.yaml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A YAML document as read.
 *
 * @param root null when nothing could be read
 * @param positions where each value begins; of a mapping's entry, where its key stands
 * @param problems all that is wrong, in order of position
 */
public record YamlTree(@Nullable JsonNode root, Positions positions, List<YamlProblem> problems) {

  /** The position of a value, or of its nearest present parent; line 1 at worst. */
  public LineAndColumn position(JsonPointer pointer) {
    for (JsonPointer at = pointer; at != null && !at.matches(); at = at.head()) {
      Optional<LineAndColumn> position = positions.of(at);
      if (position.isPresent()) {
        return position.get();
      }
    }
    return positions.of(JsonPointer.empty()).orElse(new LineAndColumn(1, 1));
  }
}

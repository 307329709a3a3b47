package io.shenbao.report.page;

import io.shenbao.programme.Applicant;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which scenarios an application has, and where: all that a page about many applications shows of
 * their values.
 *
 * @param edition of the catalogue in use
 * @param each in the application's order
 */
public record Scenes(String edition, List<Scene> each) {

  /**
   * @param scenario as the catalogue has it; empty for one that it lacks
   * @param pointer to where it stands in the application
   */
  record Scene(String scenario, String pointer) {}

  /** The scenes of applications, fetched one at a time. */
  @FunctionalInterface
  public interface Shelf {

    /** An application's; null when its source could not be read. */
    @Nullable Scenes of(String path);
  }

  /**
   * @param tree the application's values
   */
  public static Scenes of(Programme programme, JsonNode tree) {
    Applicant applicant = Applicant.of(programme, tree);
    return new Scenes(
        applicant.edition(),
        applicant.instances().stream()
            .map(one -> new Scene(one.known() ? one.scenario() : "", one.pointer().toString()))
            .toList());
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("edition", edition);
    ArrayNode scenes = json.putArray("scenes");
    each.forEach(
        one -> scenes.addObject().put("scenario", one.scenario()).put("pointer", one.pointer()));
    return json;
  }

  /** Reads what {@link #json()} wrote. */
  public static Scenes read(JsonNode json) {
    List<Scene> each = new ArrayList<>();
    json.path("scenes")
        .forEach(
            one ->
                each.add(
                    new Scene(
                        one.path("scenario").asString(""), one.path("pointer").asString(""))));
    return new Scenes(json.path("edition").asString(""), List.copyOf(each));
  }
}

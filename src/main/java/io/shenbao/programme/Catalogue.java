package io.shenbao.programme;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the scenario catalogue (场景指引).
 *
 * @param groups group to its note, in order
 * @param stages in printed order
 * @param scenarios of all stages, by name, in printed order
 */
public record Catalogue(
    String edition,
    String title,
    String source,
    Map<String, String> groups,
    Map<String, Stage> stages,
    Map<String, Scenario> scenarios) {

  /** A stage (环节); group is null when it belongs to none. */
  public record Stage(String name, @Nullable String group, Map<String, Scenario> scenarios) {}

  /** A scenario (场景); the description is empty where only names are known. */
  public record Scenario(String name, int number, String description, String stage) {}

  public Optional<Scenario> scenario(String name) {
    return Optional.ofNullable(scenarios.get(name));
  }

  /** The group a stage belongs to. */
  public Optional<String> groupOf(String stage) {
    return Optional.ofNullable(stages.get(stage)).map(Stage::group);
  }
}

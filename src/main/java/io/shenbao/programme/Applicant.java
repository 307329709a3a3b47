package io.shenbao.programme;

import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What the engine knows of any application, read through the pack's roles. Absent texts are empty.
 *
 * @param key what an application that repeats this one says too, however it is spelt; empty when
 *     nothing can repeat it
 * @param edition the catalogue edition in use: the application's, if accepted, else the pack's
 * @param instances in the application's order
 */
public record Applicant(
    String name,
    String identity,
    String factory,
    String contact,
    String phone,
    String mail,
    String key,
    String edition,
    List<Instance> instances) {

  private static final String APP = "app.";

  /** Reads the roles' values from an application's tree. */
  public static Applicant of(Programme programme, JsonNode tree) {
    Roles roles = programme.roles();
    String stated = text(tree, roles.edition());
    String edition =
        programme.editions().containsKey(stated) ? stated : programme.catalogues().standard();
    return new Applicant(
        text(tree, roles.name()),
        text(tree, roles.identity()),
        text(tree, roles.factory()),
        text(tree, roles.contact()),
        text(tree, roles.phone()),
        text(tree, roles.mail()),
        key(programme, tree),
        edition,
        instances(programme, tree, edition));
  }

  private static String key(Programme programme, JsonNode tree) {
    Roles roles = programme.roles();
    List<String> values = new ArrayList<>();
    if (programme.repeats().isEmpty()) {
      values.add(text(tree, roles.identity()));
      values.add(text(tree, roles.factory()));
    } else {
      programme.repeats().forEach(path -> values.add(text(tree, path.substring(APP.length()))));
    }
    boolean isAny =
        programme.repeats().isEmpty()
            ? !values.get(0).isEmpty()
            : values.stream().noneMatch(String::isEmpty);
    return isAny ? values.stream().map(Likeness::key).collect(Collectors.joining("\n")) : "";
  }

  /** The distinct scenarios that count, in order of first appearance. */
  public List<String> scenarios() {
    return instances.stream().filter(Instance::counts).map(Instance::scenario).distinct().toList();
  }

  /** The groups that the counting scenarios cover, in order of first appearance. */
  public List<String> groups() {
    return instances.stream()
        .filter(Instance::counts)
        .map(Instance::group)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  /** The stages of all instances that the catalogue knows, in order of first appearance. */
  public List<String> stages() {
    return instances.stream().filter(Instance::known).map(Instance::stage).distinct().toList();
  }

  /**
   * The accepted edition whose catalogue has most of the scenarios' names; the edition in use
   * unless another one has more of them.
   */
  public String prevailingEdition(Programme programme) {
    return programme.editions().values().stream()
        .filter(other -> known(other) > known(programme.editions().get(edition)))
        .max(Comparator.comparingLong(this::known))
        .map(Catalogue::edition)
        .orElse(edition);
  }

  private long known(@Nullable Catalogue catalogue) {
    return catalogue == null
        ? 0
        : instances.stream()
            .filter(one -> !one.novel() && catalogue.scenario(one.scenario()).isPresent())
            .count();
  }

  private static List<Instance> instances(Programme programme, JsonNode tree, String edition) {
    Roles roles = programme.roles();
    Catalogue catalogue = programme.editions().get(edition);
    if (roles.instances() == null || catalogue == null) {
      return List.of();
    }
    JsonPointer list = pointer(roles.instances());
    List<Instance> instances = new ArrayList<>();
    JsonNode items = tree.at(list);
    for (int i = 0; i < items.size(); i++) {
      instances.add(
          instance(programme, catalogue, items.get(i), list.appendIndex(i), instances.size() + 1));
    }
    return List.copyOf(instances);
  }

  private static Instance instance(
      Programme programme, Catalogue catalogue, JsonNode item, JsonPointer pointer, int number) {
    Roles roles = programme.roles();
    String scenario = text(item, roles.scenario());
    boolean novel = roles.novel() != null && item.at(pointer(roles.novel())).asBoolean(false);
    String stage =
        catalogue
            .scenario(scenario)
            .map(Catalogue.Scenario::stage)
            .orElse(text(item, roles.stage()));
    String group = catalogue.groupOf(stage).orElse(null);
    boolean known = !novel && catalogue.scenario(scenario).isPresent();
    boolean counts = known && (group != null || programme.catalogues().countUngrouped());
    return new Instance(
        number,
        pointer,
        stage,
        scenario,
        text(item, roles.instance()),
        novel,
        known,
        group,
        counts);
  }

  private static String text(JsonNode tree, @Nullable String path) {
    return path == null ? "" : tree.at(pointer(path)).asString("");
  }

  private static JsonPointer pointer(String path) {
    return JsonPointer.compile("/" + path.replace('.', '/'));
  }
}

package io.shenbao.schema;

import com.google.re2j.Pattern;
import io.shenbao.programme.Catalogue;
import io.shenbao.programme.Field;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import io.shenbao.programme.Programme;
import io.shenbao.programme.Requirement;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of {@link FormSchema} as a YAML editor wants it: every key explained, the values of
 * options, stages, scenarios and editions offered with a word on each. What a person may also type
 * (another spelling of an option, a scenario of one's own) is accepted and not offered.
 */
public final class EditorSchema {

  /** What means something in a regular expression. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}/]");

  private final Programme programme;
  private final Wording wording;

  public EditorSchema(Programme programme, Wording wording) {
    this.programme = programme;
    this.wording = wording;
  }

  /** The schema as a JSON tree. */
  public ObjectNode make() {
    ObjectNode schema = new FormSchema(programme).make();
    programme.form().sections().forEach((key, node) -> explain(property(schema, key), node));
    ObjectNode attachments = property(schema, "attachments");
    attachments.put("description", wording.say("schema.attachments"));
    for (Requirement requirement : programme.requirements().values()) {
      ObjectNode files = property(attachments, requirement.id());
      files.setAll((ObjectNode) attachments.path("additionalProperties").deepCopy());
      files.put("title", requirement.label());
      files.put(
          "description",
          wording.say(
              "schema.requirement",
              requirement.label(),
              requirement.folder(),
              requirement.clause()));
    }
    return schema;
  }

  private static ObjectNode property(ObjectNode schema, String key) {
    return schema.withObject("properties").withObject(key);
  }

  private void explain(ObjectNode schema, Node node) {
    schema.put("description", description(node));
    if (node instanceof Field field) {
      values(schema, field);
      return;
    }
    if (node instanceof Items items && items.max() != null) {
      schema.put("maxItems", items.max());
    }
    ObjectNode object = node instanceof Items ? schema.withObject("items") : schema;
    node.children().forEach((key, child) -> explain(property(object, key), child));
  }

  private String description(Node node) {
    List<String> lines = new ArrayList<>();
    boolean required = node instanceof Field field && field.required();
    lines.add(
        required ? wording.say("schema.required", node.caption().label()) : node.caption().label());
    lines.add(node.caption().hint());
    if (node instanceof Field field) {
      if (field.isComputed()) {
        lines.add(wording.say("schema.computed"));
      }
      if (field.limit() != null) {
        String key =
            field.limit().count() == Field.Count.CHARACTERS
                ? "schema.limit-characters"
                : "schema.limit";
        lines.add(wording.say(key, field.limit().most()));
      }
      if (field.max() != null) {
        lines.add(wording.say("schema.max-options", field.max()));
      }
      if (field.currencies().size() > 1) {
        lines.add(
            wording.say(
                "schema.currencies",
                String.join("、", field.currencies().stream().map(field::unitIn).toList())));
      }
      if (!field.accept().isEmpty()) {
        lines.add(wording.say("schema.file", String.join("、", field.accept())));
      }
      if (!field.unit().isEmpty()) {
        lines.add(wording.say("schema.unit", units(field)));
      }
    }
    lines.add(node.caption().note());
    if (!node.caption().clause().isEmpty()) {
      lines.add(wording.say("schema.clause", node.caption().clause()));
    }
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  private static String units(Field field) {
    return Stream.concat(Stream.of(field.unit()), field.units().keySet().stream())
        .collect(Collectors.joining("、"));
  }

  private void values(ObjectNode schema, Field field) {
    switch (field.type()) {
      case OPTION -> options(schema, field);
      case OPTIONS -> several(schema, field);
      case ID_NUMBER -> idNumber(schema);
      case BOOLEAN -> offer(schema, answers());
      case EDITION -> offer(schema, editions());
      case STAGE -> offer(schema, stages());
      case SCENARIO -> offer(schema, scenarios());
      default -> {}
    }
  }

  /** Offers values with a word on each, and accepts whatever the schema accepted without them. */
  private static void offer(ObjectNode schema, Map<String, String> values) {
    ObjectNode others = schema.objectNode();
    others.set("type", schema.remove("type"));
    schema.remove("examples");
    offered(schema, values);
    schema.withArray("anyOf").add(others);
  }

  private static ObjectNode offered(ObjectNode schema, Map<String, String> values) {
    ObjectNode offered = schema.withArray("anyOf").addObject();
    offered.put("type", "string");
    values.keySet().forEach(offered.putArray("enum")::add);
    values.values().forEach(offered.putArray("enumDescriptions")::add);
    return offered;
  }

  /** A list of options as printed, each once; or a text with several of them. */
  private void several(ObjectNode schema, Field field) {
    schema.remove("type");
    ObjectNode items = (ObjectNode) schema.remove("items");
    options(items, field);
    ObjectNode list = schema.withArray("anyOf").addObject();
    list.put("type", "array");
    list.put("uniqueItems", true);
    if (field.max() != null) {
      list.put("maxItems", field.max());
    }
    list.set("items", items);
    schema.withArray("anyOf").addObject().put("type", "string");
    schema.withArray("anyOf").addObject().put("type", "null");
  }

  /** Typed as a text: of a bare number an editor would round the last digits. */
  private static void idNumber(ObjectNode schema) {
    schema.set("type", schema.arrayNode().add("string").add("null"));
    schema.put("pattern", "^\\s*([0-9]{17}[0-9Xx])?\\s*$");
  }

  /** An option as printed, or in another spelling that is read as well. */
  private void options(ObjectNode schema, Field field) {
    Map<String, String> printed = new LinkedHashMap<>();
    field
        .options()
        .forEach(
            (option, others) ->
                printed.put(
                    option,
                    others.isEmpty()
                        ? option
                        : wording.say("schema.option", option, String.join("、", others))));
    String spellings =
        field.options().entrySet().stream()
            .flatMap(one -> Stream.concat(Stream.of(one.getKey()), one.getValue().stream()))
            .map(word -> SPECIAL.matcher(word).replaceAll("\\\\$0"))
            .collect(Collectors.joining("|"));
    schema.remove("type");
    schema.remove("examples");
    offered(schema, printed);
    ObjectNode others = schema.withArray("anyOf").addObject();
    // by what it may not be: of a type "null" an editor would offer a null
    others
        .putObject("not")
        .putArray("type")
        .add("number")
        .add("boolean")
        .add("object")
        .add("array");
    others.put("pattern", "^\\s*[☑√✓■]?\\s*(" + spellings + ")?\\s*$");
  }

  private static Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("是", "");
    answers.put("否", "");
    return answers;
  }

  private Map<String, String> editions() {
    Map<String, String> editions = new LinkedHashMap<>();
    programme.editions().forEach((name, edition) -> editions.put(name, edition.title()));
    return editions;
  }

  private Map<String, String> stages() {
    Map<String, String> stages = new LinkedHashMap<>();
    for (Catalogue edition : programme.editions().values()) {
      edition
          .stages()
          .values()
          .forEach(
              stage ->
                  stages.merge(
                      stage.name(),
                      wording.say(
                          "schema.stage",
                          edition.edition(),
                          stage.group() == null ? "—" : stage.group(),
                          String.join("、", stage.scenarios().keySet())),
                      (one, other) -> one + "\n" + other));
    }
    return stages;
  }

  private Map<String, String> scenarios() {
    Map<String, String> scenarios = new LinkedHashMap<>();
    for (Catalogue edition : programme.editions().values()) {
      edition
          .scenarios()
          .values()
          .forEach(
              one ->
                  scenarios.merge(
                      one.name(),
                      wording
                          .say("schema.scenario", edition.edition(), one.stage(), one.description())
                          .strip(),
                      (first, other) -> first + "\n" + other));
    }
    return scenarios;
  }
}

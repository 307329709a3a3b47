package io.shenbao.check;

import io.shenbao.assessment.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Edits of the good sample that stand as data below {@code src/test/corpus}, by category, and what
 * the checker says of each: values and prose only, in memory.
 */
final class CorpusEdits {

  private static final Path SAMPLE = Path.of("input/石峰区-轨道交通装备");
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private final GoodApplication pack = GoodApplication.hunan();
  private final ObjectNode sample = sample();

  /** One edit; {@code data} is what stands in the file. */
  record Edit(String category, String name, JsonNode data) {

    List<String> expected() {
      List<String> expected = new ArrayList<>();
      JsonNode at = data.path("at");
      for (JsonNode place : at.isArray() ? at : JsonNodeFactory.instance.arrayNode().add(at)) {
        expected.add(
            String.join(" ", rule(), data.path("severity").asString("warning"), place.asString()));
      }
      return expected;
    }

    /** Rules that tell of the same mistake as well. */
    boolean mayAlsoSay(String rule) {
      return data.path("also").valueStream().anyMatch(also -> also.asString().equals(rule));
    }

    String rule() {
      return data.path("rule").asString();
    }

    boolean isMissing() {
      return data.path("missing").asBoolean(false);
    }
  }

  static List<Edit> of(String file) throws IOException {
    List<Edit> edits = new ArrayList<>();
    YAML.readTree(Files.readString(Path.of("src/test/corpus", file)))
        .properties()
        .forEach(
            category ->
                category
                    .getValue()
                    .properties()
                    .forEach(
                        one ->
                            edits.add(new Edit(category.getKey(), one.getKey(), one.getValue()))));
    return edits;
  }

  /** Errors and warnings, each as rule, severity and place. */
  List<String> problems(Edit edit) {
    ObjectNode tree = sample.deepCopy();
    edit.data()
        .path("instead")
        .properties()
        .forEach(
            at ->
                at.getValue()
                    .properties()
                    .forEach(
                        change ->
                            instead(
                                tree, at.getKey(), change.getKey(), change.getValue().asString())));
    edit.data()
        .path("add")
        .properties()
        .forEach(
            at ->
                put(
                    tree,
                    at.getKey(),
                    text(tree, at.getKey()) + "\n\n" + at.getValue().asString()));
    Patch.lay(edit.data().path("edit"), tree);
    return pack.judged(tree, List.of(tree.at("/applicant/name").asString())).stream()
        .filter(GoodApplication::isProblem)
        .map(CorpusEdits::line)
        .toList();
  }

  private static String line(Finding finding) {
    return String.join(
        " ",
        finding.rule(),
        Objects.requireNonNull(finding.severity()).name().toLowerCase(Locale.ROOT),
        finding.pointer().toString());
  }

  private static void instead(ObjectNode tree, String at, String old, String with) {
    Assertions.assertThat(text(tree, at)).contains(old);
    put(tree, at, text(tree, at).replace(old, with));
  }

  private static String text(ObjectNode tree, String at) {
    return tree.at(at).asString().stripTrailing();
  }

  private static void put(ObjectNode tree, String at, String text) {
    JsonPointer pointer = JsonPointer.compile(at);
    ((ObjectNode) tree.at(pointer.head())).put(pointer.last().getMatchingProperty(), text);
  }

  private static ObjectNode sample() {
    try {
      ObjectNode tree = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> section :
          YAML.readTree(Files.readString(SAMPLE.resolve("application.yaml"))).properties()) {
        Patch.lay(
            JsonNodeFactory.instance.objectNode().set(section.getKey(), section.getValue()), tree);
      }
      tree.putObject("overview").put("text", Files.readString(SAMPLE.resolve("项目总体情况.md")));
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

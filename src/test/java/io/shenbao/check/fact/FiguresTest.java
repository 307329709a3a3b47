package io.shenbao.check.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Finding;
import io.shenbao.check.GoodApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Numbers in prose against the form: contradictions are found, near misses are left alone. */
class FiguresTest {

  private static final GoodApplication GOOD = GoodApplication.hunan();

  @TestFactory
  Stream<DynamicTest> findsAContradictionWithBothPassages() throws IOException {
    return cases("contradict")
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () -> {
                      String path = one.getValue().path("path").asString("/factory/summary");
                      assertThat(findings(one.getValue()))
                          .singleElement()
                          .satisfies(
                              finding -> {
                                assertThat(finding.rule()).isEqualTo("prose-figures");
                                assertThat(finding.pointer().toString()).isEqualTo(path);
                                assertThat(GOOD.said().message(finding))
                                    .contains("“" + one.getValue().path("passage").asString() + "”")
                                    .contains("填的是");
                              });
                    }));
  }

  @TestFactory
  Stream<DynamicTest> leavesANearMissAlone() throws IOException {
    return cases("agree")
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(), () -> assertThat(findings(one.getValue())).isEmpty()));
  }

  @Test
  void findsThemAllWithAPackReadAnew() throws IOException {
    GoodApplication good = GoodApplication.hunan();

    assertThat(cases("contradict").toList())
        .allSatisfy(one -> assertThat(findings(good, one.getValue())).hasSize(1));
    assertThat(cases("agree").toList())
        .allSatisfy(one -> assertThat(findings(good, one.getValue())).isEmpty());
  }

  @Test
  void knowsSixtyNearMissesAtLeast() throws IOException {
    assertThat(cases("agree").count()).isGreaterThanOrEqualTo(60);
  }

  private static List<Finding> findings(JsonNode one) {
    return findings(GOOD, one);
  }

  private static List<Finding> findings(GoodApplication good, JsonNode one) {
    ObjectNode merge = JsonNodeFactory.instance.objectNode();
    ObjectNode at = merge;
    String[] keys = one.path("path").asString("/factory/summary").substring(1).split("/", -1);
    for (int i = 0; i < keys.length - 1; i++) {
      at = at.putObject(keys[i]);
    }
    at.put(keys[keys.length - 1], one.path("text").asString());
    return good.edited(merge, null).stream().filter(GoodApplication::isProblem).toList();
  }

  private static Stream<Map.Entry<String, JsonNode>> cases(String kind) throws IOException {
    JsonNode file =
        YAMLMapper.builder()
            .build()
            .readTree(Files.readString(Path.of("src/test/corpus/figures.yaml")));
    return file.path(kind).properties().stream();
  }
}

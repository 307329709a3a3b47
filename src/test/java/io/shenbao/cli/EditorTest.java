package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What yaml-language-server, and so every editor that uses it, makes of an application.yaml. */
@WholeProgram
class EditorTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path SCRIPT = Path.of("src/test/node/ask.mjs");
  private static final Path LIBRARIES = Path.of("target/node");

  /** Where the cursor stands in a text. */
  private static final String CURSOR = "‸";

  private static String schema = "";

  @TempDir Path folder;

  @BeforeAll
  static void installTheLanguageServer() throws Exception {
    NodeLibraries.install(SCRIPT.getParent(), LIBRARIES);
    schema = Program.run("programme", "schema").printed();
  }

  @Test
  void completesKeysWithWhatTheFormSaysOfThem() throws Exception {
    Map<String, String> offered = completions("applicant:\n  " + CURSOR + "\n");

    assertThat(offered.keySet()).contains("name", "creditCode", "finance").doesNotContain("stage");
    assertThat(offered.get("creditCode")).contains("统一社会信用代码（必填）", "18位", "条款：附件1 一（一）");
    assertThat(offered.get("profile")).contains("不超过500字");
  }

  @Test
  void completesOptionsAsPrinted() throws Exception {
    Map<String, String> offered = completions("applicant:\n  ownership: " + CURSOR + "\n");

    assertThat(offered).containsOnlyKeys("中央企业", "地方国企", "民营企业", "三资企业");
    assertThat(offered.get("民营企业")).contains("也可写：民企");
  }

  @Test
  void completesStagesAndScenariosOfTheCatalogues() throws Exception {
    Map<String, String> stages = completions("scenarios:\n  - stage: " + CURSOR + "\n");
    Map<String, String> scenarios = completions("scenarios:\n  - scenario: " + CURSOR + "\n");

    assertThat(stages).containsKeys("质量管控", "产品服务");
    assertThat(stages.get("质量管控")).contains("2024年版，属于生产作业");
    assertThat(scenarios).containsKeys("人机协同作业", "远程运维服务").hasSizeGreaterThan(60);
    assertThat(scenarios.get("人机协同作业")).contains("2024年版，生产作业环节。面向复杂产品加工、装配");
  }

  @Test
  void completesInsideListsInLists() throws Exception {
    assertThat(completions("scenarios:\n  - equipment:\n      - kind: " + CURSOR + "\n"))
        .containsKeys("工业机器人", "行业成套装备");
  }

  @Test
  void marksAWrongKeyAndAWrongOptionAtTheirLines() throws Exception {
    JsonNode problems =
        diagnostics("applicant:\n  nmae: 甲\n  ownership: 大国企\nscenarios:\n  - stage: 自拟环节\n");

    assertThat(problems)
        .extracting(one -> one.path("line").asInt() + " " + one.path("message").asString())
        .satisfiesExactlyInAnyOrder(
            key -> assertThat(key).startsWith("2 ").contains("nmae"),
            option -> assertThat(option).startsWith("3 ").contains("民营企业"));
  }

  @Test
  void acceptsOtherSpellingsOfOptions() throws Exception {
    assertThat(diagnostics("applicant:\n  ownership: ☑ 民企\n  accident: {happened: 否}\n")).isEmpty();
  }

  @Test
  void hasNothingAgainstTheSamples() throws Exception {
    for (String sample : new String[] {Program.RAIL, Program.MATERIALS}) {
      String text = Files.readString(Program.SAMPLES.resolve(sample).resolve("application.yaml"));

      assertThat(diagnostics(text)).as(sample).isEmpty();
    }
  }

  @Test
  void hasNothingAgainstWhatNewMakes() throws Exception {
    Path fresh = folder.resolve("fresh");
    assertThat(Program.run("new", fresh.toString(), "--yaml").exit()).isZero();
    ArrayNode questions = JSON.createArrayNode();
    questions.addObject().put("file", "fresh/application.yaml");

    assertThat(ask(questions).get(0)).isEmpty();
    assertThat(fresh.resolve("申报数据.xlsx")).doesNotExist();
  }

  private Map<String, String> completions(String text) throws Exception {
    String before = text.substring(0, text.indexOf(CURSOR));
    ArrayNode questions = write(text.replace(CURSOR, ""));
    ObjectNode question = (ObjectNode) questions.get(0);
    question.put("line", before.lines().count()); // the first line is the schema's
    question.put("character", before.length() - before.lastIndexOf('\n') - 1);
    Map<String, String> offered = new LinkedHashMap<>();
    ask(questions)
        .get(0)
        .forEach(
            one -> offered.put(one.path("label").asString(), one.path("documentation").asString()));
    return offered;
  }

  private JsonNode diagnostics(String text) throws Exception {
    return ask(write(text)).get(0);
  }

  /** Writes a file with its schema beside it, and the question what is wrong with it. */
  private ArrayNode write(String text) throws IOException {
    Files.writeString(folder.resolve("application.schema.json"), schema);
    Files.writeString(
        folder.resolve("application.yaml"),
        "# yaml-language-server: $schema=application.schema.json\n" + text);
    ArrayNode questions = JSON.createArrayNode();
    questions.addObject().put("file", "application.yaml");
    return questions;
  }

  private JsonNode ask(ArrayNode questions) throws Exception {
    Path asked = folder.resolve("questions.json");
    Files.writeString(asked, questions.toString());
    Path answers = folder.resolve("answers.json");
    Process node =
        new ProcessBuilder(
                "node", SCRIPT.toString(), folder.toString(), asked.toString(), "" + LIBRARIES)
            .redirectOutput(answers.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(node.waitFor(60, TimeUnit.SECONDS)).as("node answers in time").isTrue();
    assertThat(node.exitValue()).isZero();
    return JSON.readTree(Files.readString(answers));
  }
}

package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What only a look at all applications shows, from their sources to the reports. */
@WholeProgram
class AcrossTest {

  private static final String PROSE =
      "公司建设了覆盖配料、成型、烧成全过程的数字化管控平台，实时采集窑炉温度、压力和气氛数据，"
          + "通过机理模型与机器学习相结合的方法优化烧成曲线，实现能耗下降百分之十二，<b>"
          + "产品一次合格率由百分之九十一提高到百分之九十七，质量追溯时间由两天缩短到十分钟。";

  @TempDir Path folder;
  private String ready;

  @BeforeEach
  void readAnApplication() throws IOException {
    ready = Files.readString(Path.of("config/programmes/hunan-advanced-2025/examples/ready.yaml"));
  }

  @Test
  void aFactoryThatAnotherApplicantHandsInTooIsAWarningAtBoth() throws IOException {
    write("a", 1, "李一", "同一座 工厂", "");
    write("b", 2, "李二", "同一座工厂", "");
    write("c", 3, "李三", "另一座工厂", "");

    assertThat(warnings("a")).containsExactly("shared-factory");
    assertThat(warnings("b")).containsExactly("shared-factory");
    assertThat(warnings("c")).isEmpty();
    JsonNode finding = finding("a", "shared-factory");
    assertThat(finding.path("message").asString()).contains("同一座 工厂").contains("企业2");
    assertThat(finding.path("location").path("line").asInt()).isPositive();
    assertThat(finding.path("counterpart").path("path").asString()).isEqualTo("b");
  }

  @Test
  void oneContactForMoreApplicantsThanThePackAllowsIsAWarningAtAll() throws IOException {
    write("a", 1, "李一", "甲厂", "");
    write("b", 2, "李一", "乙厂", "");
    assertThat(warnings("a")).isEmpty();

    write("c", 3, "李一", "丙厂", "");

    for (String path : List.of("a", "b", "c")) {
      assertThat(warnings(path)).as(path).containsExactly("shared-contact");
    }
    assertThat(finding("a", "shared-contact").path("message").asString())
        .contains("另外2家")
        .contains("企业2、企业3");
  }

  @Test
  void alikeProseShowsBothPassagesToTheBureauAndNotToTheApplicant() throws IOException {
    write("a", 1, "李一", "甲厂", "我公司认为，" + PROSE);
    write("b", 2, "李二", "乙厂", PROSE.replace("十二", "十五"));

    assertThat(warnings("a")).containsExactly("alike-prose");
    String page = Files.readString(folder.resolve("out/report.html"));
    assertThat(page).contains("<blockquote>").contains("下降百分之十五，&lt;b&gt;");
    for (String path : List.of("a", "b")) {
      assertThat(Files.readString(folder.resolve("out").resolve(path).resolve("审核意见.html")))
          .doesNotContain("<blockquote>")
          .doesNotContain("雷同");
    }
    assertThat(Program.run("check", folder.resolve("in").toString(), "--lang", "en").printed())
        .containsPattern("│ .*下降百分之十五")
        .containsPattern("│ .*下降百分之十二");
  }

  @Test
  void oneApplicantsProseForAnotherFactoryIsAWarningOnTheLaterOneThatNamesBoth()
      throws IOException {
    write("a", 1, "李一", "甲厂", "我公司认为，" + PROSE);
    write("b", 1, "李一", "乙厂", PROSE.replace("十二", "十五"));
    write("c", 2, "李二", "丙厂", "");

    assertThat(warnings("a")).isEmpty();
    assertThat(warnings("b")).containsExactly("alike-own-factory");
    assertThat(finding("b", "alike-own-factory").path("message").asString())
        .contains("“乙厂”和“甲厂”（a）");
    assertThat(finding("b", "alike-own-factory").path("counterpart").path("path").asString())
        .isEqualTo("a");
  }

  @Test
  void theSameFactoryOfTheSameApplicantIsADuplicateHoweverItIsSpelt() throws IOException {
    write("a", 1, "李一", "示例（一期）智能工厂A", "");
    write("b", 1, "李一", "\"示例\\u200b [一期] 智能\\u00ad工厂ａ\\ufe0f\"", "");
    write("c", 1, "李一", "示例（二期）智能工厂A", "");

    Program.run("run", folder.resolve("in").toString(), "-o", folder.resolve("out").toString());

    assertThat(assessment("a")).isNotEqualTo("duplicate");
    assertThat(assessment("b")).isEqualTo("duplicate");
    assertThat(assessment("c")).isNotEqualTo("duplicate");
    assertThat(finding("b", "duplicate").path("message").asString()).contains("“a”", "“b”");
  }

  private String assessment(String path) throws IOException {
    return Program.application(folder.resolve("out"), path).path("assessment").asString();
  }

  @Test
  void theBureauMayWaiveASignThatIsExplained() throws IOException {
    write("a", 1, "李一", "同一座工厂", "");
    write("b", 2, "李二", "同一座工厂", "");
    Path decisions = Files.createDirectories(folder.resolve("decisions"));
    Files.writeString(
        decisions.resolve("2025.yaml"),
        "waivers: [{rule: shared-factory, applicant: a, reason: 只是同名, approver: 王某,"
            + " date: 2025-04-27, expires: 2025-06-30}]\n");

    Program.run(
        "run",
        folder.resolve("in").toString(),
        "-o",
        folder.resolve("out").toString(),
        "--decisions",
        decisions.toString());

    assertThat(finding("a", "shared-factory").path("decision").path("reason").asString())
        .isEqualTo("只是同名");
    assertThat(finding("b", "shared-factory").has("decision")).isFalse();
    assertThat(Program.report(folder.resolve("out")).path("findings")).isEmpty();
  }

  private void write(String path, int number, String contact, String factory, String profile)
      throws IOException {
    Path application = Files.createDirectories(folder.resolve("in").resolve(path));
    Files.writeString(
        application.resolve("application.yaml"),
        ready
            .replace("91430211MA4TLBA17U", "91430211MA4T%05d0".formatted(number))
            .replace("株洲示例电气有限公司", "企业" + number)
            .replace("李示例", contact)
            .replace("示例智能工厂", factory)
            .replace("示例企业简介。", profile.isEmpty() ? "示例企业简介。" : profile));
  }

  /** The rules of what comparison found, after another run. */
  private List<String> warnings(String path) throws IOException {
    Program.run("run", folder.resolve("in").toString(), "-o", folder.resolve("out").toString());
    List<String> rules = new ArrayList<>();
    for (JsonNode finding : Program.application(folder.resolve("out"), path).path("findings")) {
      if (finding.has("counterpart")) {
        assertThat(finding.path("severity").asString()).isEqualTo("warning");
        rules.add(finding.path("rule").asString());
      }
    }
    return rules;
  }

  private JsonNode finding(String path, String rule) throws IOException {
    for (JsonNode finding : Program.application(folder.resolve("out"), path).path("findings")) {
      if (finding.path("rule").asString().equals(rule)) {
        return finding;
      }
    }
    throw new AssertionError(rule);
  }
}

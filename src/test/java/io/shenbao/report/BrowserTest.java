package io.shenbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.batch.KnownEvidence;
import io.shenbao.cli.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The pages of the samples and of an unreadable application as Chromium shows them. */
@WholeProgram
class BrowserTest {

  @TempDir static Path folder;
  private static JsonNode seen;

  @BeforeAll
  static void lookAtThem() throws Exception {
    Program.copy(Program.SAMPLES, folder.resolve("in"));
    Path broken = Files.createDirectories(folder.resolve("in/broken"));
    Files.writeString(
        broken.resolve("application.yaml"),
        Files.readString(Program.SAMPLES.resolve(Program.RAIL).resolve("application.yaml"))
            .replace("  name: 转向架全流程", "  name: 厂名: 转向架全流程"));
    Path wrong = Files.createDirectories(folder.resolve("in/wrong"));
    Files.writeString(
        wrong.resolve("application.yaml"),
        Files.readString(Program.SAMPLES.resolve(Program.RAIL).resolve("application.yaml"))
            .replace("ownership: 民营企业", "ownership: '<script>alert(1)</script>'")
            .replace("  - name: 焊缝一次探伤合格率", "  - nam: 焊缝一次探伤合格率"));
    Path output = KnownEvidence.in(folder.resolve("out"));
    Program.run("run", folder.resolve("in").toString(), "-o", output.toString());
    seen = Browser.look("pages.mjs", output);
  }

  @Test
  void areAccessibleFitAPhoneAndAskForNothing() {
    // the report, six reviews, and four sources handed back: one of them is a repetition
    assertThat(seen.path("pages").asInt()).isEqualTo(1 + 6 + 4);
    assertThat(seen.path("found").valueStream().map(JsonNode::asString)).isEmpty();
  }

  @Test
  void areFilteredByOutcomeSeverityTextAndRule() {
    assertThat(seen.at("/before/applicants").asInt()).isEqualTo(6);
    assertThat(seen.at("/outcome/applicants").asInt()).isEqualTo(3);
    assertThat(seen.at("/severity/findings").asInt()).isPositive().isLessThan(10);
    assertThat(seen.at("/text/findings").asInt()).isEqualTo(1);
    assertThat(seen.at("/text/applicants").asInt()).isEqualTo(1);
    assertThat(seen.at("/rule/findings").asInt()).isEqualTo(2);
    assertThat(seen.at("/rule/said").asString()).startsWith("显示 1/6 家申报单位，2/");
  }

  @Test
  void readWithoutScripts() {
    assertThat(seen.at("/still/filters").asBoolean(true)).isFalse();
    assertThat(seen.at("/still/findings").asInt()).isEqualTo(seen.at("/before/findings").asInt());
  }
}

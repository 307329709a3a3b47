package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.shenbao.WholeProgram;
import io.shenbao.attachment.child.WidePicture;
import io.shenbao.batch.KnownEvidence;
import io.shenbao.report.JsonReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Required evidence that we could not look into: neither passed nor the applicant's fault. */
@WholeProgram
class IncompleteTest {

  @TempDir static Path folder;
  private static Path output;
  private static Program program;

  @BeforeAll
  static void runOnAnApplicationWhoseLicenceTakesAllMemory() throws IOException {
    Path input = folder.resolve("in");
    output = KnownEvidence.in(folder.resolve("out"));
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), input.resolve("rail"));
    Program.copy(Program.SAMPLES.resolve(Program.TOOLS), input.resolve("tools"));
    Files.delete(input.resolve("rail/01-营业执照/营业执照.pdf"));
    WidePicture.write(input.resolve("rail/01-营业执照/营业执照.png"));
    program = Program.run("run", input.toString(), "-o", output.toString());
  }

  @Test
  void isIncompleteAndItsNeighbourReady() throws IOException {
    JsonNode rail = Program.application(output, "rail");
    assertThat(rail.path("assessment").asString()).isEqualTo("incomplete");
    assertThat(Program.problems(rail)).containsExactly("attachment-unchecked");
    assertThat(rail.path("verdicts").path("unchecked").asInt()).isEqualTo(1);
    assertThat(Program.application(output, "tools").path("assessment").asString())
        .isEqualTo("ready");
  }

  @Test
  void saysTheReasonTheClauseAndWhatToDo() throws IOException {
    for (JsonNode finding : Program.application(output, "rail").path("findings")) {
      if (finding.path("rule").asString().equals("attachment-unchecked")) {
        assertThat(finding.path("verdict").asString()).isEqualTo("unchecked");
        assertThat(finding.path("clause").asString()).isEqualTo("附件1 八（一）");
        assertThat(finding.path("location").path("file").asString())
            .isEqualTo("rail/01-营业执照/营业执照.png");
        assertThat(finding.path("message").asString()).contains("营业执照.png", "内存不足");
        assertThat(finding.path("fix").asString()).contains("不是申报单位的错误", "人工核验");
      }
    }
  }

  @Test
  void theCountsAddUpAndTheSchemaAcceptsThem() throws IOException {
    JsonNode counts = Program.report(output).path("counts");
    assertThat(counts.path("incomplete").asInt()).isEqualTo(1);
    assertThat(
            counts.path("ready").asInt()
                + counts.path("needsFix").asInt()
                + counts.path("incomplete").asInt()
                + counts.path("unreadable").asInt()
                + counts.path("duplicate").asInt())
        .isEqualTo(counts.path("found").asInt());
    try (InputStream schema = JsonReport.class.getResourceAsStream("report.schema.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(
                      new String(
                          Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8))
                  .validate(Files.readString(output.resolve("report.json")), InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void theConsoleAndTheExitCodeSaySo() {
    assertThat(program.exit()).isEqualTo(3);
    assertThat(program.printed()).contains("未完成审核 1").contains("（退出码 3）");
  }

  @Test
  void thePagesShowItAndTheRunsPageFiltersByIt() throws IOException {
    assertThat(Files.readString(output.resolve("report.html")))
        .contains("data-outcome=\"incomplete\"")
        .contains("<option value=\"incomplete\">未完成审核</option>")
        .contains("<b class=\"incomplete\">1</b>");
    assertThat(Files.readString(output.resolve("rail/审核意见.html")))
        .contains("<span class=\"tag incomplete\">未完成审核</span>")
        .contains("内存不足");
  }

  @Test
  void theRemarkInItsSummaryTableSaysThatTheReviewIsNotComplete() throws IOException {
    try (ZipFile table = new ZipFile(output.resolve("rail/推荐汇总表.docx").toFile());
        InputStream text = table.getInputStream(table.getEntry("word/document.xml"))) {
      assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8)).contains("材料审核：未完成");
    }
  }
}

package io.shenbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.Finding;
import io.shenbao.cli.Program;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack in which one of two kinds of evidence suffices, and the number of files counts. */
@WholeProgram
class EitherOrTest {

  private static final String REPORT = "04-成熟度评估报告/智能制造能力成熟度自评估报告.pdf";

  @TempDir Path folder;
  private Path application;

  @BeforeEach
  void copyPackAndSample() throws IOException {
    Program.copy(Path.of("config"), folder.resolve("config"));
    Path pack = folder.resolve("config/programmes/hunan-advanced-2025/attachments.yaml");
    Files.writeString(
        pack,
        Files.readString(pack)
            .replace("maturity-report:\n", "maturity-report:\n  anyOf: [other-evidence]\n")
            .replace("photographs:\n", "photographs:\n  min: 5\n  max: 6\n"));
    application = folder.resolve("in");
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), application);
  }

  @Test
  void oneOfTwoIsEnough() throws IOException {
    Files.createDirectories(application.resolve("05-其他证明材料"));
    Files.move(application.resolve(REPORT), application.resolve("05-其他证明材料/诊断.pdf"));

    assertThat(rules()).doesNotContain("attachment-missing");
  }

  @Test
  void bothAreNamedWhereNeitherIsThere() throws IOException {
    Files.delete(application.resolve(REPORT));

    assertThat(findings())
        .filteredOn(finding -> finding.rule().equals("attachment-missing"))
        .filteredOn(Finding::isError)
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.message().facts().get(0).toString())
                    .isEqualTo("智能制造能力成熟度评估报告／其他相关证明文件"));
  }

  @Test
  void tooFewFilesOfAnItemAreTold() throws IOException {
    assertThat(rules()).contains("attachment-count");
  }

  private List<String> rules() throws IOException {
    return findings().stream().filter(Finding::isError).map(Finding::rule).toList();
  }

  private List<Finding> findings() throws IOException {
    try (HunanCheck check = new HunanCheck(new Wording(Locale.CHINESE), folder.resolve("config"))) {
      return check.assess(application).findings();
    }
  }
}

package io.shenbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.Finding;
import io.shenbao.cli.Program;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive in volumes as evidence. */
@WholeProgram
class VolumesAsEvidenceTest {

  @TempDir Path folder;

  @Test
  void isToldOnceAndNotAsDamaged() throws IOException {
    Path config = folder.resolve("config");
    Program.copy(Path.of("config"), config);
    Path pack = config.resolve("programmes/hunan-advanced-2025/attachments.yaml");
    String text = Files.readString(pack);
    assertThat(text).contains("accept: [pdf, jpeg, png]");
    Files.writeString(
        pack, text.replace("accept: [pdf, jpeg, png]", "accept: [pdf, zip, 7z, rar]"));
    Path application = folder.resolve("in/甲");
    Files.createDirectories(application.resolve("04-成熟度评估报告"));
    Files.copy(
        Program.SAMPLES.resolve(Program.RAIL).resolve("application.yaml"),
        application.resolve("application.yaml"));
    for (String end : List.of("7z.001", "7z.002", "7z.003")) {
      Files.writeString(application.resolve("04-成熟度评估报告/成熟度." + end), end);
    }

    try (HunanCheck check = new HunanCheck(new Wording(Locale.CHINESE), config)) {
      Assessment assessment = check.assess(folder.resolve("in"));

      List<Finding> findings =
          assessment.findings().stream()
              .filter(one -> one.rule().startsWith("attachment-"))
              .toList();
      assertThat(findings)
          .filteredOn(one -> check.wording().say(one.message()).contains("成熟度.7z"))
          .extracting(one -> one.rule() + ": " + check.wording().say(one.fix()))
          .containsExactly("attachment-volume: 合并为一个压缩包后重新提交");
      assertThat(assessment.evidence()).extracting(Evidence::state).containsOnly("volume");
    }
  }
}

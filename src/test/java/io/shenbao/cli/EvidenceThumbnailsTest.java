package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The applicant's page shows the pages of evidence that contradict the form, and no others. */
@WholeProgram
class EvidenceThumbnailsTest {

  private static final String LICENCE = "01-营业执照/营业执照.pdf";
  private static final String POLICY = "; img-src data:\"";

  @TempDir Path folder;
  private Path application;
  private Path out;

  @BeforeEach
  void copyTheFormAndItsLicence() throws IOException {
    application = folder.resolve("in/rail");
    out = folder.resolve("out");
    Path rail = Program.SAMPLES.resolve(Program.RAIL);
    Files.createDirectories(application.resolve(LICENCE).resolve("..").normalize());
    Files.copy(rail.resolve("application.yaml"), application.resolve("application.yaml"));
    Files.copy(rail.resolve(LICENCE), application.resolve(LICENCE));
  }

  @Test
  void aPageThatContradictsIsShownAndStaysTheSameFromRunToRun() throws IOException {
    Path contradicting = Path.of("src/test/evidence/contradicting").resolve(LICENCE);
    Files.write(application.resolve(LICENCE), Files.readAllBytes(contradicting));
    String page = run();

    assertThat(page)
        .contains(POLICY)
        .containsOnlyOnce("<img ")
        .contains("alt=\"“01-营业执照/营业执照.pdf”第1页的缩略图\"")
        .contains("<figcaption>第1页<br>名称、统一社会信用代码、成立日期、类型、住所</figcaption>");
    String picture = picture(page);
    assertThat(Files.readString(out.resolve("report.json"))).doesNotContain(picture);

    assertThat(run()).isEqualTo(page);
    assertThat(Program.application(out, "rail").path("reused").asBoolean()).isTrue();

    Path form = application.resolve("application.yaml");
    Files.writeString(form, Files.readString(form).replace("0731-22001001", "0731-22001009"));
    assertThat(picture(run())).isEqualTo(picture);
    assertThat(Program.application(out, "rail").path("reused").asBoolean()).isFalse();
  }

  @Test
  void anApplicationWhoseEvidenceAgreesHasNoPictures() throws IOException {
    assertThat(run()).contains("一致").doesNotContain("<img", "img-src");
  }

  private static String picture(String page) {
    int at = page.indexOf("data:image/jpeg;base64,");
    return page.substring(at, page.indexOf('"', at));
  }

  private String run() throws IOException {
    Program.run("run", folder.resolve("in").toString(), "-o", out.toString());
    return Files.readString(out.resolve("rail/审核意见.html"));
  }
}

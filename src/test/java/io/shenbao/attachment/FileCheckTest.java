package io.shenbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.Obstacle;
import io.shenbao.attachment.inspection.State;
import io.shenbao.programme.Requirement;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.rulebook.BuiltIn;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a file's verdict comes to as a finding, and in which words. */
class FileCheckTest {

  private static final String TYPE = "application/pdf";
  private static final Wording CHINESE = new Wording(Locale.CHINESE);
  private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

  private static Requirement requirement;

  @BeforeAll
  static void readThePack() throws IOException {
    requirement =
        Objects.requireNonNull(
                new ProgrammeReader(Path.of("config"), CHINESE)
                    .read("hunan-advanced-2025")
                    .programme())
            .requirements()
            .get("licence");
  }

  @Test
  void saysHowMuchOfACutFileIsThere() {
    assertThat(problem(State.TRUNCATED, Observation.of(Kind.PRESENT, "pages", 3, "bytes", 5_000)))
        .isEqualTo("“执照.pdf”不完整，缺少后面的部分：只有3页、5000字节");
    assertThat(problem(State.TRUNCATED)).isEqualTo("“执照.pdf”不完整，缺少后面的部分");
  }

  @Test
  void saysWhereADamagedFileIsBroken() {
    assertThat(problem(State.DAMAGED, Observation.of(Kind.BROKEN_AT, "page", 2, 7)))
        .isEqualTo("“执照.pdf”已损坏：第2、7页读不出来");
    assertThat(problem(State.DAMAGED, Observation.of(Kind.BROKEN_AT, "entry", "word/a.xml")))
        .isEqualTo("“执照.pdf”已损坏：其中的“word/a.xml”缺失或读不出来");
    assertThat(problem(State.DAMAGED, Observation.of(Kind.BROKEN_AT, "percent", 40)))
        .isEqualTo("“执照.pdf”已损坏：读到约40%处出错");
  }

  @Test
  void saysWhatAnEncryptedFileIsShutBy() {
    assertThat(problem(State.ENCRYPTED, Observation.of(Kind.LOCKED_BY, "rights")))
        .isEqualTo("“执照.pdf”受权限管理（DRM）保护，无法查看");
    assertThat(problem(State.ENCRYPTED, Observation.of(Kind.LOCKED_BY, "certificate")))
        .isEqualTo("“执照.pdf”用数字证书加密，无法查看");
  }

  @Test
  void remarksOfAReadableFileAreNoErrors() {
    assertThat(remark(Observation.of(Kind.REPAIRED)).severity()).isEqualTo(Severity.WARNING);
    assertThat(remark(Observation.of(Kind.BLANK)).severity()).isEqualTo(Severity.WARNING);
    assertThat(remark(Observation.of(Kind.EMBEDDED, "a", "b")).severity()).isEqualTo(Severity.INFO);
    assertThat(said(remark(Observation.of(Kind.ACTIVE, "macro", "program"))))
        .isEqualTo("“执照.pdf”带有打开时会运行的内容：宏、可执行程序或脚本文件");
    assertThat(said(remark(Observation.of(Kind.SAMPLED, "pages", 20, 900))))
        .isEqualTo("“执照.pdf”较长：900页中查看了20页，首尾在内，其余未逐一查看");
    assertThat(said(remark(Observation.of(Kind.BLANK_PAGES, 2, 3))))
        .isEqualTo("“执照.pdf”中有空白页：第2、3页");
  }

  @Test
  void everyVerdictHasAReasonAndSaysWhatToDoInBothLanguages() {
    List<Inspection> all =
        List.of(
            Inspection.of(State.EMPTY),
            Inspection.of(State.BOMB, TYPE),
            Inspection.of(State.DAMAGED, TYPE, Observation.of(Kind.BROKEN_AT, "pages", 0)),
            Inspection.of(State.TRUNCATED, TYPE, Observation.of(Kind.PRESENT, "entries", 3)),
            Inspection.of(State.TRUNCATED, TYPE, Observation.of(Kind.PRESENT, "percent", 3)),
            Inspection.of(State.ENCRYPTED, TYPE, Observation.of(Kind.LOCKED_BY, "password")),
            Inspection.unchecked(Obstacle.NO_CODEC, TYPE),
            Inspection.unchecked(Obstacle.NAME, TYPE),
            readable(Observation.of(Kind.REPAIRED)),
            readable(Observation.of(Kind.BLANK)),
            readable(Observation.of(Kind.BLANK_PAGES, 1)),
            readable(Observation.of(Kind.SAMPLED, "seconds", 1, 9)),
            readable(Observation.of(Kind.APPENDED, 700)),
            readable(Observation.of(Kind.EMBEDDED, "a.txt")),
            readable(
                Observation.of(
                    Kind.ACTIVE,
                    "macro",
                    "javascript",
                    "launch",
                    "flash",
                    "dde",
                    "control",
                    "template",
                    "program")));
    for (Inspection one : all) {
      Finding finding = finding(one);
      assertThat(BuiltIn.of(finding.rule(), CHINESE)).as(finding.rule()).isPresent();
      for (Wording wording : List.of(CHINESE, ENGLISH)) {
        assertThat(wording.say(finding.message())).contains("执照.pdf");
        assertThat(wording.say(finding.fix())).isNotBlank();
      }
    }
  }

  @Test
  void everyStateHasAWordInTheReports() {
    for (State state : State.values()) {
      for (Wording wording : List.of(CHINESE, ENGLISH)) {
        assertThat(wording.say("report.state." + state.word())).isNotBlank();
      }
    }
  }

  private static Inspection readable(Observation observation) {
    return Inspection.of(State.READABLE, TYPE, observation);
  }

  private static String problem(State state, Observation... observations) {
    Finding finding = finding(Inspection.of(state, TYPE, observations));
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    return said(finding);
  }

  private static Finding remark(Observation observation) {
    return finding(readable(observation));
  }

  private static Finding finding(Inspection inspection) {
    FileCheck check = new FileCheck();
    FileCheck.Inspected file = new FileCheck.Inspected("执照.pdf", "x/执照.pdf", inspection);
    return check
        .problem(file, requirement, "")
        .orElseGet(() -> check.remarks(file, requirement, "").get(0));
  }

  private static String said(Finding finding) {
    return CHINESE.say(finding.message());
  }
}

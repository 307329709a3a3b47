package io.shenbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Due;
import io.shenbao.programme.Requirement;
import io.shenbao.source.PassedOver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of how files were taken. */
class MatchingRemarksTest {

  @TempDir Path folder;

  @Test
  void fewerFilesThanAreDueAreAnError() throws IOException {
    assertThat(told(2, Asked.of("photos", "照片", "照片").files(3, 5)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("attachment-count");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message().facts()).containsExactly("照片", "2", "3", "照片");
            });
  }

  @Test
  void moreFilesThanAreAcceptedAreAWarning() throws IOException {
    assertThat(told(6, Asked.of("photos", "照片", "照片").files(3, 5)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message().key()).isEqualTo("attachment.too-many-files");
            });
  }

  @Test
  void whatIsWithinTheBoundsOrNotThereAtAllIsNoMatterOfNumbers() throws IOException {
    assertThat(told(3, Asked.of("photos", "照片", "照片").files(3, 5))).isEmpty();
    assertThat(told(0, Asked.of("plans", "图纸", "图纸").files(3, 5))).isEmpty();
  }

  @Test
  void aFileKnownByItsContentOnlyIsNamedWithWhereItBelongs() throws IOException {
    Files.write(folder.resolve("扫描.pdf"), new byte[] {1});
    Requirement licence = Asked.of("licence", "营业执照", "01-营业执照", "*营业执照*").make();

    List<Finding> told = told(licence, Map.of("扫描.pdf", "营业执照（副本）"));

    assertThat(told).map(Finding::rule).containsExactly("attachment-by-content");
    assertThat(told).map(Finding::severity).containsExactly(Severity.INFO);
    assertThat(told.get(0).message().facts()).containsExactly("扫描.pdf", "营业执照", "01-营业执照");
  }

  private List<Finding> told(int files, Asked asked) throws IOException {
    Files.createDirectories(folder.resolve(asked.folder()));
    for (int i = 0; i < files; i++) {
      Files.write(folder.resolve(asked.folder()).resolve(i + ".jpg"), new byte[] {1});
    }
    return told(asked.make(), Map.of());
  }

  private List<Finding> told(Requirement requirement, Map<String, String> pages)
      throws IOException {
    HandedIn handedIn = HandedIn.in(folder, List.of(), new PassedOver(List.of()));
    Matching matching =
        new Matching(
            handedIn,
            List.of(requirement),
            List.of(new Due(requirement, "", requirement.label(), requirement.patterns())),
            Map.of(),
            file -> List.of(pages.getOrDefault(handedIn.name(file), "")));
    Findings findings = new Findings();
    new MatchingRemarks(matching, handedIn, name -> "x/" + name, findings).tell();
    return findings.judgement().findings();
  }
}

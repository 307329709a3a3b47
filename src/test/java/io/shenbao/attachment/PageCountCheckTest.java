package io.shenbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.EvidenceFact;
import io.shenbao.assessment.EvidenceFact.Agreement;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A scan that lacks pages is told; one that was only laid out otherwise is not. */
class PageCountCheckTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static PageCountCheck check;
  private List<EvidenceFact> facts = List.of();

  @BeforeAll
  static void readThePack() throws IOException {
    check =
        new PageCountCheck(
            Objects.requireNonNull(
                new ProgrammeReader(Path.of("config"), WORDING)
                    .read("hunan-advanced-2025")
                    .programme()));
  }

  @Test
  void aFewPagesLessThanThePrintedFormAreNoneLost() {
    assertThat(said(scan("a.pdf", 35), exactly(38))).isEmpty();
    assertThat(facts.get(0).agreement()).isEqualTo(Agreement.AGREES);
    assertThat(said(scan("a.pdf", 12), exactly(38)))
        .containsExactly("“a.pdf”共12页，而申报书有38页：扫描件可能不完整");
    assertThat(said(scan("a.pdf", 91), exactly(100))).isEmpty();
    assertThat(said(scan("a.pdf", 89), exactly(100))).hasSize(1);
    assertThat(said(scan("a.pdf", 90), exactly(38))).isEmpty();
  }

  @Test
  void fewerThanThereAreAtLeastAreTooFew() {
    PageCountCheck.Form form = new PageCountCheck.Form(18, true);

    assertThat(said(scan("a.pdf", 18), form)).isEmpty();
    assertThat(facts).isEmpty(); // they may be too few all the same
    assertThat(said(scan("a.pdf", 17), form)).containsExactly("“a.pdf”共17页，而申报书不少于18页：扫描件可能不完整");
  }

  @Test
  void aFileForEachPageIsCountedTogether() {
    Assessment pictures =
        assessment(
            file("1.jpg", "image/jpeg", null),
            file("2.jpg", "image/jpeg", null),
            file("3.pdf", "application/pdf", 2));

    assertThat(said(pictures, exactly(5))).isEmpty();
    assertThat(said(pictures, exactly(8)))
        .containsExactly("“1.jpg、2.jpg、3.pdf”共4页，而申报书有8页：扫描件可能不完整");
  }

  @Test
  void nothingIsSaidWithoutAScanOrWhereItsPagesAreNotKnown() {
    assertThat(check.concerns(assessment())).isFalse();
    assertThat(check.concerns(assessment(file("a.ofd", "application/ofd", null)))).isFalse();
    Evidence cut =
        new Evidence("x/a.pdf", "stamped-scan", "application/pdf", "truncated", 2, null, List.of());
    assertThat(check.concerns(assessment(cut))).isFalse();
    Evidence other =
        new Evidence("x/b.pdf", "licence", "application/pdf", "readable", 2, null, List.of());
    assertThat(check.concerns(assessment(other))).isFalse();
  }

  private List<String> said(Assessment one, PageCountCheck.Form form) {
    assertThat(check.concerns(one)).isTrue();
    PageCountCheck.Counted counted = check.check(one, form);
    facts = counted.evidence().get(0).facts();
    return counted.findings().judgement().findings().stream()
        .map(finding -> WORDING.say(finding.message()))
        .toList();
  }

  private static PageCountCheck.Form exactly(int pages) {
    return new PageCountCheck.Form(pages, false);
  }

  private static Assessment scan(String name, int pages) {
    return assessment(file(name, "application/pdf", pages));
  }

  private static Evidence file(String name, String type, @Nullable Integer pages) {
    return new Evidence("x/" + name, "stamped-scan", type, "readable", pages, null, List.of());
  }

  private static Assessment assessment(Evidence... files) {
    return new Assessment(
        "x",
        "",
        "",
        "",
        "",
        List.of(),
        Outcome.READY,
        false,
        List.of(),
        List.of(),
        Judgement.EMPTY,
        List.of(files),
        List.of(),
        List.of(),
        null);
  }
}

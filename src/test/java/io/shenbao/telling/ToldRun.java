package io.shenbao.telling;

import io.shenbao.account.RunAccount;
import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.JudgedFile;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.SummaryDetails;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.history.Course;
import io.shenbao.history.Since;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.review.Assessments;
import io.shenbao.review.RunCounts;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A run to tell of, in tests: one applicant is ready, the others are as they are given. */
public final class ToldRun {

  public static final Wording WORDING = new Wording(Locale.CHINESE);

  private static final Programme PROGRAMME = programme();

  private ToldRun() {}

  private static Programme programme() {
    try {
      return Objects.requireNonNull(
          new ProgrammeReader(Path.of("src/test/packs/tiny/config"), WORDING)
              .read("bakery-2031")
              .programme());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A run that found these, and one that is ready. */
  public static RunResult result(Assessment... others) {
    return result(Course.NONE, others);
  }

  private static RunResult result(Course course, Assessment... others) {
    List<Assessment> all = new ArrayList<>(List.of(ready("甲", "a@example.com")));
    all.addAll(List.of(others));
    return new RunResult(
        PROGRAMME,
        "shenbao test",
        "2025-04-28T01:30:00+08:00",
        "",
        Assessments.of(all),
        RunCounts.of(Assessments.of(all)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        course,
        Map.of());
  }

  public static RunAccount account(Assessment... others) {
    return RunAccount.of(
        result(
            new Course(
                new Since("2025-04-27T01:30:00+08:00", Map.of(), 3, List.of("old"), 2), List.of()),
            others),
        "run-1",
        "2025-04-28T01:31:05+08:00",
        "out/report.html",
        WORDING);
  }

  public static Assessment ready(String name, String mail) {
    return assessment(name, mail, Outcome.READY, List.of(), List.of());
  }

  /** An applicant with an error about a value that it typed. */
  public static Assessment toMend(String name, String mail, String typed, String... documents) {
    Finding finding =
        Finding.failed("limit", Severity.ERROR)
            .at(new Origin.Line(name + "/application.yaml", 3, 1))
            .says(Sentence.of("telling.untold", typed, "x"), Sentence.NONE);
    return assessment(name, mail, Outcome.NEEDS_FIX, List.of(finding), List.of(documents));
  }

  /** One that could not be read. */
  public static Assessment unreadable(String name) {
    Finding finding =
        Finding.unchecked("file-access", Severity.ERROR).at(name).says("batch.closed", name);
    return assessment(name, "", Outcome.UNREADABLE, List.of(finding), List.of());
  }

  private static Assessment assessment(
      String name, String mail, Outcome outcome, List<Finding> findings, List<String> documents) {
    return new Assessment(
        name,
        name,
        "ID" + name,
        "",
        "application.yaml",
        List.of(new JudgedFile("application.yaml", "00")),
        outcome,
        false,
        List.of(),
        List.of(),
        findings.isEmpty() ? new Findings().judgement() : Findings.of(findings.get(0)),
        List.of(),
        List.of(),
        documents,
        outcome == Outcome.UNREADABLE
            ? null
            : new SummaryEntry(
                "ID" + name,
                name,
                "",
                List.of(),
                "",
                "",
                "",
                mail,
                SummaryDetails.NONE,
                Map.of(),
                "ID" + name));
  }
}

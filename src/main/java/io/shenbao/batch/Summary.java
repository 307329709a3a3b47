package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.HandedFile;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.assessment.Unlisted;
import io.shenbao.decision.Decisions;
import io.shenbao.decision.LeftSheet;
import io.shenbao.decision.ReviewSheetWriter;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.programme.Programme;
import io.shenbao.report.JsonReport;
import io.shenbao.report.JunitReport;
import io.shenbao.report.Reasons;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.SourceTexts;
import io.shenbao.report.page.ApplicantPage;
import io.shenbao.report.page.RunPage;
import io.shenbao.review.Gathering;
import io.shenbao.review.Ranking;
import io.shenbao.review.RunResult;
import io.shenbao.source.Survey;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the results: duplicates, the summary table, the reports. */
final class Summary {

  private final Programme programme;
  private final Wording wording;
  private final RunRequest request;
  private final OutputFolder output;
  private final String recommender;
  private final Documents documents;
  private final UnitStore store;
  private final @Nullable PdfPrinter printer;
  private final Decisions decisions;
  private final Gathering gathering;

  Summary(
      Programme programme,
      Wording wording,
      RunRequest request,
      OutputFolder output,
      String recommender,
      Documents documents,
      UnitStore store,
      @Nullable PdfPrinter printer,
      Decisions decisions) {
    this.programme = programme;
    this.wording = wording;
    this.request = request;
    this.output = output;
    this.recommender = recommender;
    this.documents = documents;
    this.store = store;
    this.printer = printer;
    this.decisions = decisions;
    this.gathering = new Gathering(programme, decisions);
  }

  RunResult write(List<Survey.NotJudged> withoutSource, List<HandedFile> otherFiles)
      throws IOException {
    List<Assessment> results = gather();
    boolean isWhole = withoutSource.stream().noneMatch(Survey.NotJudged::unread);
    if (!results.isEmpty() && isWhole) {
      output.archiveGone(new LinkedHashSet<>(store.folders().values()));
    }
    Ranking ranking = Ranking.read(request.input(), wording);
    List<SummaryEntry> listed = ranking.sort(listed(results), wording);
    ranking.compare(
        results.stream().map(Assessment::summary).filter(Objects::nonNull).toList(), wording);
    List<SummaryEntry> last = request.summary() == SummaryScope.ALL ? last(results) : List.of();
    List<Unlisted> unlisted = new Reasons(wording).unlisted(results);
    output.write(OutputFolder.SUMMARY, out -> documents.summary(recommender, listed, last, out));
    output.write(
        OutputFolder.SUMMARY_WORKBOOK,
        out -> documents.summaryWorkbook(recommender, listed, last, unlisted, out));
    List<Finding> left =
        new LeftSheet(wording, programme.id(), decisions)
            .keep(request.output(), OutputFolder.REVIEW_SHEET);
    output.write(
        OutputFolder.REVIEW_SHEET,
        out -> new ReviewSheetWriter(wording, programme.id()).write(results, out));
    List<String> joint =
        new ArrayList<>(
            List.of(
                OutputFolder.SUMMARY, OutputFolder.SUMMARY_WORKBOOK, OutputFolder.REVIEW_SHEET));
    List<String> notes = new ArrayList<>(ranking.notes());
    if (printer == null) {
      Files.deleteIfExists(request.output().resolve(OutputFolder.SUMMARY_PDF));
    } else {
      PdfPrinter.Printed printed = printer.print(request.output(), List.of(OutputFolder.SUMMARY));
      joint.addAll(printed.files());
      printed.failed().forEach(document -> notes.add(wording.say("batch.no-pdf", document)));
    }
    reviews(results);
    Map<String, String> folders = store.folders();
    for (Assessment one : results) {
      output.removeStale(String.valueOf(folders.get(one.path())), one.documents());
    }
    notes.addAll(output.archive().notes(wording));
    RunResult report = report(results, notes, withoutSource, otherFiles, joint, left);
    tell(report);
    store.forgetGone();
    return report;
  }

  /** The results, with what only the whole run shows. */
  private List<Assessment> gather() throws IOException {
    Map<String, String> folders = store.folders();
    List<Assessment> before = store.results();
    List<Assessment> after = gathering.gather(before, store::traits);
    Returns returns = new Returns(request, wording);
    List<Assessment> results = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Assessment one = after.get(i);
      boolean isSame = one.forApplicant().judgement().equals(before.get(i).judgement());
      String folder = String.valueOf(folders.get(one.path()));
      results.add(isSame ? one : returns.addTo(output, folder, one));
    }
    return results;
  }

  /** Writes each applicant's page, when pages are asked for. */
  private void reviews(List<Assessment> results) throws IOException {
    if (!request.formats().contains(ReportFormat.HTML)) {
      return;
    }
    ApplicantPage page = new ApplicantPage(programme, wording);
    Map<String, String> folders = store.folders();
    for (Assessment one : results) {
      String review = folders.get(one.path()) + "/" + OutputFolder.REVIEW;
      output.write(
          review,
          page.draw(
              one.forApplicant(), review, store.tree(one.path()), recommender, request.tool()));
    }
  }

  /** Writes the reports that are asked for, and removes those of an earlier run that are not. */
  private void tell(RunResult report) throws IOException {
    output.write(OutputFolder.REPORT_JSON, new JsonReport(wording).write(report));
    if (request.formats().contains(ReportFormat.HTML)) {
      output.write(OutputFolder.REPORT, new RunPage(wording).draw(report, store::tree));
    } else {
      output.remove(OutputFolder.REPORT);
    }
    if (request.formats().contains(ReportFormat.JUNIT)) {
      SourceTexts texts = SourceTexts.of(request.mirror().root());
      output.write(OutputFolder.REPORT_JUNIT, new JunitReport(wording).write(report, texts));
    } else {
      output.remove(OutputFolder.REPORT_JUNIT);
    }
  }

  private RunResult report(
      List<Assessment> results,
      List<String> more,
      List<Survey.NotJudged> withoutSource,
      List<HandedFile> otherFiles,
      List<String> joint,
      List<Finding> left) {
    List<String> notes = new ArrayList<>();
    if (results.isEmpty()) {
      notes.add(wording.say("batch.nothing", request.input()));
    }
    if (recommender.isEmpty()) {
      notes.add(wording.say("batch.no-recommender"));
    }
    notes.addAll(more);
    return new RunResult(
        programme,
        request.tool(),
        request.startedAt(),
        recommender,
        results,
        notes,
        withoutSource,
        otherFiles,
        joint,
        Stream.concat(gathering.findings(results, true).stream(), left.stream()).toList());
  }

  /** What the bureau recommends by signing the table. */
  private static List<SummaryEntry> listed(List<Assessment> results) {
    return results.stream()
        .filter(result -> result.outcome() == Outcome.READY)
        .map(Assessment::summary)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The others, when they are wanted on the table too. */
  private List<SummaryEntry> last(List<Assessment> results) {
    return results.stream()
        .filter(result -> result.outcome() != Outcome.READY)
        .map(this::entry)
        .toList();
  }

  private SummaryEntry entry(Assessment one) {
    SummaryEntry entry = one.summary();
    if (entry != null && one.outcome() != Outcome.DUPLICATE) {
      return entry;
    }
    return new SummaryEntry(
        one.identity(),
        one.title(),
        one.factory(),
        entry == null ? List.of() : entry.scenarios(),
        entry == null ? "" : entry.contact(),
        entry == null ? "" : entry.phone(),
        wording.say("report.outcome." + AssessmentJson.word(one.outcome())));
  }
}

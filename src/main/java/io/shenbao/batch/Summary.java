package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.document.Documents;
import io.shenbao.document.PdfPrinter;
import io.shenbao.programme.Programme;
import io.shenbao.report.HtmlReport;
import io.shenbao.report.JsonReport;
import io.shenbao.report.JunitReport;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.RunReport;
import io.shenbao.report.SourceTexts;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers the results: duplicates, the summary table, the reports. */
final class Summary {

  private final Programme programme;
  private final Wording wording;
  private final RunRequest request;
  private final String recommender;
  private final Documents documents;
  private final UnitStore store;
  private final @Nullable PdfPrinter printer;

  Summary(
      Programme programme,
      Wording wording,
      RunRequest request,
      String recommender,
      Documents documents,
      UnitStore store,
      @Nullable PdfPrinter printer) {
    this.programme = programme;
    this.wording = wording;
    this.request = request;
    this.recommender = recommender;
    this.documents = documents;
    this.store = store;
    this.printer = printer;
  }

  RunReport write(List<String> withoutSource) throws IOException {
    OutputFolder output = new OutputFolder(request.output());
    for (String folder : store.gone()) {
      output.removeAll(folder);
    }
    List<Assessment> results = gather(output);
    Ranking ranking = Ranking.read(request.input(), wording);
    List<SummaryEntry> entries = ranking.sort(listed(results), wording);
    output.write(OutputFolder.SUMMARY, out -> documents.summary(recommender, entries, out));
    output.write(
        OutputFolder.SUMMARY_WORKBOOK, out -> documents.summaryWorkbook(recommender, entries, out));
    List<String> joint =
        new ArrayList<>(List.of(OutputFolder.SUMMARY, OutputFolder.SUMMARY_WORKBOOK));
    if (printer == null) {
      Files.deleteIfExists(request.output().resolve(OutputFolder.SUMMARY_PDF));
    } else {
      joint.addAll(printer.print(request.output(), List.of(OutputFolder.SUMMARY)));
    }
    RunReport report = report(results, ranking, withoutSource, joint);
    tell(report, output);
    store.forgetGone();
    return report;
  }

  /** The results, with what only the whole run shows. */
  private List<Assessment> gather(OutputFolder output) throws IOException {
    Map<String, String> folders = store.folders();
    List<Assessment> before = store.results();
    List<Assessment> after = Duplicates.mark(before, programme, wording);
    Returns returns = new Returns(request, wording);
    List<Assessment> results = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Assessment one = after.get(i);
      boolean isSame = one.judgement().equals(before.get(i).judgement());
      String folder = String.valueOf(folders.get(one.path()));
      results.add(isSame ? one : returns.again(output, folder, one));
    }
    return results;
  }

  /** Writes the reports that are asked for, and removes those of an earlier run that are not. */
  private void tell(RunReport report, OutputFolder output) throws IOException {
    output.write(OutputFolder.REPORT_JSON, new JsonReport().write(report));
    if (request.formats().contains(ReportFormat.HTML)) {
      Map<String, String> folders = store.folders();
      HtmlReport html = new HtmlReport(wording);
      for (Assessment one : report.applications()) {
        String review = folders.get(one.path()) + "/" + OutputFolder.REVIEW;
        output.write(review, html.review(report, one, review, store.tree(one.path())));
      }
      output.write(OutputFolder.REPORT, html.run(report, store::tree));
    } else {
      output.remove(OutputFolder.REPORT);
    }
    if (request.formats().contains(ReportFormat.JUNIT)) {
      SourceTexts texts = SourceTexts.of(request.input());
      output.write(OutputFolder.REPORT_JUNIT, new JunitReport(wording).write(report, texts));
    } else {
      output.remove(OutputFolder.REPORT_JUNIT);
    }
  }

  private RunReport report(
      List<Assessment> results, Ranking ranking, List<String> withoutSource, List<String> joint) {
    List<String> notes = new ArrayList<>();
    if (results.isEmpty()) {
      notes.add(wording.say("batch.nothing", request.input()));
    }
    if (recommender.isEmpty()) {
      notes.add(wording.say("batch.no-recommender"));
    }
    notes.addAll(ranking.notes());
    return new RunReport(
        programme,
        request.tool(),
        request.startedAt(),
        recommender,
        results,
        notes,
        withoutSource,
        joint);
  }

  private static List<SummaryEntry> listed(List<Assessment> results) {
    return results.stream()
        .filter(
            result -> result.outcome() == Outcome.READY || result.outcome() == Outcome.NEEDS_FIX)
        .map(Assessment::summary)
        .filter(Objects::nonNull)
        .toList();
  }
}

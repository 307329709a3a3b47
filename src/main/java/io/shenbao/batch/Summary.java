package io.shenbao.batch;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.decision.Decisions;
import io.shenbao.decision.LeftSheet;
import io.shenbao.decision.ReviewSheetWriter;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.programme.Programme;
import io.shenbao.report.JsonReport;
import io.shenbao.report.JunitReport;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.SourceTexts;
import io.shenbao.report.page.ApplicantPage;
import io.shenbao.report.page.RunPage;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.Gathering;
import io.shenbao.review.Ranking;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gathers the results: duplicates, the summary table, the reports. */
final class Summary {

  private final Programme programme;
  private final Wording wording;
  private final RunRequest request;
  private final String recommender;
  private final Documents documents;
  private final UnitStore store;
  private final @Nullable PdfPrinter printer;
  private final Decisions decisions;
  private final Gathering gathering;
  private final Bulkhead bulkhead;

  Summary(
      Programme programme,
      Wording wording,
      RunRequest request,
      String recommender,
      Documents documents,
      UnitStore store,
      @Nullable PdfPrinter printer,
      Decisions decisions,
      Bulkhead bulkhead) {
    this.programme = programme;
    this.wording = wording;
    this.request = request;
    this.recommender = recommender;
    this.documents = documents;
    this.store = store;
    this.printer = printer;
    this.decisions = decisions;
    this.gathering = new Gathering(programme, decisions, bulkhead);
    this.bulkhead = bulkhead;
  }

  /**
   * Writes what is about all applications, and each one's review.
   *
   * @throws io.shenbao.review.PremisesLost when the input or the output as a whole is gone
   */
  RunResult write(SurveyStep.Frozen frozen) {
    OutputFolder output = new OutputFolder(request.output());
    bulkhead.stand();
    Joint joint = new Joint(bulkhead, output, reviewed(output, gather(output)));
    removeGone(frozen, output, joint);
    Ranking ranking = Ranking.read(request.input(), wording);
    List<SummaryEntry> entries = ranking.sort(listed(joint.results()), wording);
    bulkhead.stand();
    List<String> notes = new ArrayList<>(ranking.notes());
    List<Finding> left = leftSheets(joint);
    int before;
    do {
      before = joint.found();
      tables(joint, entries);
      pdf(joint, output, notes);
      reports(joint, output, shown -> report(shown, notes, frozen.withoutSource(), joint, left));
    } while (joint.found() > before);
    bulkhead.stand();
    return report(joint.results(), notes, frozen.withoutSource(), joint, left);
  }

  /**
   * Removes what was written for applications that are gone. Where nothing was found at all, or a
   * folder is closed, it can't be known that they are.
   */
  private void removeGone(SurveyStep.Frozen frozen, OutputFolder output, Joint joint) {
    if (frozen.units().isEmpty()) {
      return;
    }
    Set<String> inUse = Set.copyOf(store.folders().values());
    store
        .gone()
        .forEach(
            (path, folder) -> {
              if (!frozen.mayHold(path)) {
                joint.make(
                    folder,
                    () -> {
                      if (!inUse.contains(folder)) {
                        output.removeAll(folder);
                      }
                      store.forget(path);
                      return List.of();
                    });
              }
            });
  }

  /** The results, with what only the whole run shows. */
  private List<Assessment> gather(OutputFolder output) {
    Map<String, String> folders = store.folders();
    List<Assessment> before = store.results();
    List<Assessment> after = gathering.gather(before, store::traits);
    Returns returns = new Returns(request, wording);
    List<Assessment> results = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Assessment one = after.get(i);
      boolean isSame = one.forApplicant().judgement().equals(before.get(i).judgement());
      String folder = String.valueOf(folders.get(one.path()));
      results.add(
          isSame
              ? one
              : bulkhead.guard(
                  Bulkhead.Task.RETURN,
                  one.path(),
                  () -> returns.addTo(output, folder, one),
                  fault -> one.leavingOpen(Findings.of(fault))));
    }
    return results;
  }

  /** Writes each applicant's review. */
  private List<Assessment> reviewed(OutputFolder output, List<Assessment> results) {
    if (!request.formats().contains(ReportFormat.HTML)) {
      return results;
    }
    Map<String, String> folders = store.folders();
    ApplicantPage page = new ApplicantPage(programme, wording);
    List<Assessment> reviewed = new ArrayList<>();
    for (Assessment one : results) {
      String review = folders.get(one.path()) + "/" + OutputFolder.REVIEW;
      reviewed.add(
          bulkhead.guard(
              Bulkhead.Task.PAGE,
              one.path(),
              () -> {
                JsonNode tree = store.tree(one.path());
                output.write(
                    review,
                    page.draw(one.forApplicant(), review, tree, recommender, request.tool()));
                return one;
              },
              fault -> without(review, one).leavingOpen(Findings.of(fault))));
    }
    return reviewed;
  }

  private static Assessment without(String document, Assessment one) {
    return one.withDocuments(
        one.documents().stream().filter(name -> !name.equals(document)).toList());
  }

  /** A sheet that could not be set aside is not overwritten either. */
  private List<Finding> leftSheets(Joint joint) {
    List<Finding> left = new ArrayList<>();
    joint.make(
        OutputFolder.REVIEW_SHEET,
        () -> {
          left.addAll(
              new LeftSheet(wording, programme.id(), decisions)
                  .keep(request.output(), OutputFolder.REVIEW_SHEET));
          return List.of();
        });
    return left;
  }

  private void tables(Joint joint, List<SummaryEntry> entries) {
    joint.write(
        OutputFolder.SUMMARY,
        (shown, out) -> documents.summary(recommender, of(shown, entries), out));
    joint.write(
        OutputFolder.SUMMARY_WORKBOOK,
        (shown, out) -> documents.summaryWorkbook(recommender, of(shown, entries), out));
    if (joint.unmade().stream().noneMatch(Summary::isAboutReviewSheet)) {
      ReviewSheetWriter sheet = new ReviewSheetWriter(wording, programme.id());
      joint.write(OutputFolder.REVIEW_SHEET, sheet::write);
    }
  }

  private static boolean isAboutReviewSheet(Finding finding) {
    return finding.origin().equals(new Origin.Whole(OutputFolder.REVIEW_SHEET));
  }

  /** Of the entries, in their order, those of the applications that are shown. */
  private static List<SummaryEntry> of(List<Assessment> shown, List<SummaryEntry> entries) {
    Set<SummaryEntry> theirs = new HashSet<>(listed(shown));
    return entries.stream().filter(theirs::contains).toList();
  }

  private void pdf(Joint joint, OutputFolder output, List<String> notes) {
    joint.make(
        OutputFolder.SUMMARY_PDF,
        () -> {
          if (printer == null || !joint.files().contains(OutputFolder.SUMMARY)) {
            output.remove(OutputFolder.SUMMARY_PDF);
            return List.of();
          }
          PdfPrinter.Printed printed =
              printer.print(request.output(), List.of(OutputFolder.SUMMARY));
          for (String document : printed.failed()) {
            String note = wording.say("batch.no-pdf", document);
            if (!notes.contains(note)) {
              notes.add(note);
            }
          }
          return printed.files();
        });
  }

  /** Writes the reports that are asked for, and removes those of an earlier run that are not. */
  private void reports(
      Joint joint, OutputFolder output, Function<List<Assessment>, RunResult> report) {
    if (request.formats().contains(ReportFormat.HTML)) {
      RunPage page = new RunPage(wording);
      joint.write(
          OutputFolder.REPORT,
          (shown, out) -> utf8(page.draw(report.apply(shown), store::tree), out));
    } else {
      remove(joint, output, OutputFolder.REPORT);
    }
    if (request.formats().contains(ReportFormat.JUNIT)) {
      SourceTexts texts = SourceTexts.of(request.input());
      JunitReport junit = new JunitReport(wording);
      joint.write(
          OutputFolder.REPORT_JUNIT,
          (shown, out) -> utf8(junit.write(report.apply(shown), texts), out));
    } else {
      remove(joint, output, OutputFolder.REPORT_JUNIT);
    }
    JsonReport json = new JsonReport(wording);
    joint.write(
        OutputFolder.REPORT_JSON, (shown, out) -> utf8(json.write(report.apply(shown)), out));
  }

  private static void remove(Joint joint, OutputFolder output, String name) {
    joint.make(
        name,
        () -> {
          output.remove(name);
          return List.of();
        });
  }

  private static void utf8(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private RunResult report(
      List<Assessment> shown,
      List<String> more,
      List<String> withoutSource,
      Joint joint,
      List<Finding> left) {
    List<String> notes = new ArrayList<>();
    if (shown.isEmpty()) {
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
        shown,
        notes,
        withoutSource,
        joint.files().stream().filter(name -> !isReport(name)).toList(),
        Stream.of(gathering.findings(shown, true), left, joint.unmade())
            .flatMap(List::stream)
            .toList());
  }

  private static boolean isReport(String name) {
    return name.equals(OutputFolder.REPORT)
        || name.equals(OutputFolder.REPORT_JSON)
        || name.equals(OutputFolder.REPORT_JUNIT);
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

package io.shenbao.batch;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.batch.store.Stores;
import io.shenbao.batch.store.SurveyNotes;
import io.shenbao.batch.store.SurveyStore;
import io.shenbao.batch.store.TraitsStore;
import io.shenbao.batch.store.UnitStore;
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
import io.shenbao.report.page.RunPage;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.Gathering;
import io.shenbao.review.Ranking;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files about all applications: the summary table, the review sheet, the reports. */
final class Summary {

  private final Programme programme;
  private final Wording wording;
  private final RunRequest request;
  private final OutputFolder output;
  private final String recommender;
  private final Documents documents;
  private final UnitStore store;
  private final SurveyStore surveys;
  private final TraitsStore traits;
  private final @Nullable PdfPrinter printer;
  private final Decisions decisions;
  private final Gathering gathering;
  private final Bulkhead bulkhead;

  Summary(RunContext context, Stores stores) {
    this.programme = context.programme();
    this.wording = context.wording();
    this.request = context.request();
    this.output = context.output();
    this.recommender = context.recommender();
    this.documents = context.documents();
    this.store = stores.units();
    this.surveys = stores.surveys();
    this.traits = stores.traits();
    this.printer = context.printer();
    this.decisions = context.decisions();
    this.gathering = new Gathering(programme, decisions, context.bulkhead());
    this.bulkhead = context.bulkhead();
  }

  /**
   * Writes what is about all applications.
   *
   * @throws io.shenbao.review.PremisesLost when the input or the output as a whole is gone
   */
  RunResult write() {
    bulkhead.stand();
    SurveyNotes frozen = surveys.notes();
    Joint joint = new Joint(bulkhead, output, store.told());
    archiveGone(frozen, surveys.folders().values(), joint);
    Ranking ranking = Ranking.read(request.input());
    List<SummaryEntry> ranked = ranking.sort(listed(joint.results()));
    ranking.compare(
        joint.results().stream().map(Assessment::summary).filter(Objects::nonNull).toList());
    bulkhead.stand();
    List<Sentence> notes = new ArrayList<>(ranking.notes());
    List<Finding> left = leftSheets(joint);
    makeWay(joint);
    notes.addAll(output.archive().notes());
    int before;
    do {
      before = joint.found();
      tables(joint, ranked);
      pdf(joint, notes);
      reports(joint, shown -> report(shown, notes, frozen, joint, left));
      removeStale(joint);
    } while (joint.found() > before);
    bulkhead.stand();
    return report(joint.results(), notes, frozen, joint, left);
  }

  /**
   * Moves what was written for applications that are gone into the archive. Where nothing was found
   * at all, or a folder is closed, it can't be known that they are.
   */
  private void archiveGone(SurveyNotes frozen, Collection<String> folders, Joint joint) {
    if (frozen.found() == 0) {
      return;
    }
    Set<String> inUse = new LinkedHashSet<>(folders);
    joint.make(
        OutputFolder.WORK,
        () -> {
          output.archiveGone(folder -> inUse.contains(folder) || frozen.mayHold(folder));
          for (String path : surveys.gone()) {
            if (!frozen.mayHold(path)) {
              request.mirror().forget(path);
              surveys.forget(path);
              traits.forget(path);
            }
          }
          return List.of();
        });
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

  /** Moves what is not as an earlier run wrote it aside, before the reports tell of it. */
  private void makeWay(Joint joint) {
    for (String name : OutputFolder.OF_RUN) {
      joint.make(
          OutputFolder.WORK,
          () -> {
            output.makeWay(name);
            return List.of();
          });
    }
  }

  /** Takes away what an earlier run wrote for all applications and this one does not. */
  private void removeStale(Joint joint) {
    joint.make(
        OutputFolder.WORK,
        () -> {
          output.removeStale(joint.files());
          return List.of();
        });
  }

  private void tables(Joint joint, List<SummaryEntry> ranked) {
    joint.write(
        OutputFolder.SUMMARY,
        (shown, out) -> documents.summary(recommender, of(shown, ranked), last(shown), out));
    joint.write(
        OutputFolder.SUMMARY_WORKBOOK,
        (shown, out) ->
            documents.summaryWorkbook(
                recommender,
                of(shown, ranked),
                last(shown),
                new Reasons(wording).unlisted(shown),
                out));
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
    Set<SummaryEntry> theirs = new LinkedHashSet<>(listed(shown));
    return entries.stream().filter(theirs::contains).toList();
  }

  private void pdf(Joint joint, List<Sentence> notes) {
    joint.make(
        OutputFolder.SUMMARY_PDF,
        () -> {
          if (printer == null || !joint.files().contains(OutputFolder.SUMMARY)) {
            return List.of();
          }
          PdfPrinter.Printed printed =
              printer.print(request.output(), List.of(OutputFolder.SUMMARY));
          for (String document : printed.failed()) {
            Sentence note = Sentence.of("batch.no-pdf", document);
            if (!notes.contains(note)) {
              notes.add(note);
            }
          }
          for (String file : printed.files()) {
            output.adopt(file);
          }
          return printed.files();
        });
  }

  /** Writes the reports that are asked for. */
  private void reports(Joint joint, Function<List<Assessment>, RunResult> report) {
    if (request.formats().contains(ReportFormat.HTML)) {
      RunPage page = new RunPage(wording);
      joint.write(
          OutputFolder.REPORT,
          (shown, out) -> utf8(page.draw(report.apply(shown), store::tree), out));
    }
    if (request.formats().contains(ReportFormat.JUNIT)) {
      SourceTexts texts = SourceTexts.of(request.mirror().root());
      JunitReport junit = new JunitReport(wording);
      joint.write(
          OutputFolder.REPORT_JUNIT,
          (shown, out) -> utf8(junit.write(report.apply(shown), texts), out));
    }
    JsonReport json = new JsonReport(wording);
    joint.write(
        OutputFolder.REPORT_JSON, (shown, out) -> utf8(json.write(report.apply(shown)), out));
  }

  private static void utf8(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private RunResult report(
      List<Assessment> shown,
      List<Sentence> more,
      SurveyNotes frozen,
      Joint joint,
      List<Finding> left) {
    List<Sentence> notes = new ArrayList<>();
    if (shown.isEmpty()) {
      notes.add(Sentence.of("batch.nothing", request.input()));
    }
    if (recommender.isEmpty()) {
      notes.add(Sentence.of("batch.no-recommender"));
    }
    notes.addAll(more);
    return new RunResult(
        programme,
        request.tool(),
        request.startedAt(),
        recommender,
        shown,
        notes,
        frozen.withoutSource(),
        frozen.otherFiles(),
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
    if (request.summary() != SummaryScope.ALL) {
      return List.of();
    }
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

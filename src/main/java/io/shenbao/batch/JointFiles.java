package io.shenbao.batch;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.SummaryDetails;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.batch.store.SurveyNotes;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.decision.Decisions;
import io.shenbao.decision.LeftSheet;
import io.shenbao.decision.ReviewSheetWriter;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.history.Course;
import io.shenbao.programme.Programme;
import io.shenbao.programme.SummaryTable;
import io.shenbao.report.JsonReport;
import io.shenbao.report.JunitReport;
import io.shenbao.report.Reasons;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.SourceTexts;
import io.shenbao.report.page.RunBook;
import io.shenbao.report.page.RunPage;
import io.shenbao.review.Assessments;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.Gathering;
import io.shenbao.review.Ranking;
import io.shenbao.review.RunCounts;
import io.shenbao.review.RunResult;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written about all applications at once: the summary tables, the review sheet, the
 * reports.
 */
final class JointFiles {

  /** The report of more applications is an overview with parts. */
  private static final int MOST_ON_ONE_PAGE = 300;

  private final Programme programme;
  private final Wording wording;
  private final RunRequest request;
  private final OutputFolder output;
  private final Publication publication;
  private final String recommender;
  private final Documents documents;
  private final UnitStore store;
  private final Course course;
  private final @Nullable PdfPrinter printer;
  private final Decisions decisions;
  private final Gathering gathering;
  private final Bulkhead bulkhead;
  private final Joint joint;

  JointFiles(
      RunContext context, UnitStore store, Course course, Publication publication, Joint joint) {
    this.programme = context.programme();
    this.wording = context.wording();
    this.request = context.request();
    this.output = context.output();
    this.publication = publication;
    this.recommender = context.recommender();
    this.documents = context.documents();
    this.store = store;
    this.course = course;
    this.printer = context.printer();
    this.decisions = context.decisions();
    this.gathering = new Gathering(programme, decisions, context.bulkhead());
    this.bulkhead = context.bulkhead();
    this.joint = joint;
  }

  /**
   * Writes all of it and publishes it at once.
   *
   * @throws io.shenbao.review.PremisesLost when the input or the output as a whole is gone
   */
  RunResult write(SurveyNotes frozen) {
    Ranking ranking = Ranking.read(request.input());
    SummaryOrder order = new SummaryOrder(joint.results(), ranking, programme.summary().sort());
    List<Finding> onDecisions = gathering.findings(joint.results(), true);
    bulkhead.stand();
    List<Sentence> notes = new ArrayList<>(notes(ranking));
    List<Finding> left = leftSheets();
    announce();
    notes.addAll(output.archive().notes());
    Told told = new Told(frozen, notes, onDecisions, left);
    int before;
    do {
      before = joint.found();
      tables(order);
      pdf(notes);
      reports(told);
    } while (joint.found() > before);
    bulkhead.stand();
    joint.publish();
    if (joint.found() > before) {
      reports(told);
      joint.publish();
    }
    bulkhead.stand();
    return told.of(joint.results());
  }

  /** What there is to say of a run besides its applications. */
  private final class Told {
    private final SurveyNotes frozen;
    private final List<Sentence> notes;
    private final List<Finding> onDecisions;
    private final List<Finding> left;
    private RunCounts counts;
    private int found;

    /**
     * @param notes may grow
     */
    Told(SurveyNotes frozen, List<Sentence> notes, List<Finding> onDecisions, List<Finding> left) {
      this.frozen = frozen;
      this.notes = notes;
      this.onDecisions = onDecisions;
      this.left = left;
      this.counts = RunCounts.of(joint.results());
      this.found = joint.found();
    }

    /** The run with these of its applications. */
    RunResult of(Assessments shown) {
      List<Sentence> all = new ArrayList<>();
      if (joint.results().isEmpty()) {
        all.add(Sentence.of("batch.nothing", request.input()));
      }
      if (recommender.isEmpty()) {
        all.add(Sentence.of("batch.no-recommender"));
      }
      all.addAll(notes);
      return new RunResult(
          programme,
          request.tool(),
          request.startedAt(),
          recommender,
          shown,
          counts(),
          all,
          frozen.withoutSource(),
          frozen.otherFiles(),
          joint.files().stream().filter(name -> !isReport(name)).toList(),
          Stream.of(onDecisions, left, joint.unmade()).flatMap(List::stream).toList(),
          course);
    }

    private RunCounts counts() {
      if (found != joint.found()) {
        found = joint.found();
        counts = RunCounts.of(joint.results());
      }
      return counts;
    }
  }

  private static boolean isReport(String name) {
    return name.equals(OutputFolder.REPORT)
        || name.equals(OutputFolder.REPORT_JSON)
        || name.equals(OutputFolder.REPORT_JUNIT);
  }

  /** A sheet that could not be set aside is not overwritten either. */
  private List<Finding> leftSheets() {
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

  /** Says what is not as an earlier run wrote it, and will be moved aside. */
  private void announce() {
    for (String name : OutputFolder.OF_RUN) {
      joint.make(
          OutputFolder.WORK,
          () -> {
            output.announce(name);
            return List.of();
          });
    }
  }

  private void tables(SummaryOrder whole) {
    joint.write(
        OutputFolder.SUMMARY,
        (shown, out) -> {
          SummaryOrder order = of(shown, whole);
          documents.summary(
              recommender, order.listed(shown, joint::isAtFault), last(order, shown), out);
        });
    joint.write(
        OutputFolder.SUMMARY_WORKBOOK,
        (shown, out) -> {
          SummaryOrder order = of(shown, whole);
          documents.summaryWorkbook(
              recommender,
              order.listed(shown, joint::isAtFault),
              last(order, shown),
              order.others(shown, joint::isAtFault, new Reasons(wording)::unlisted),
              out);
        });
    if (joint.unmade().stream().noneMatch(JointFiles::isAboutReviewSheet)) {
      ReviewSheetWriter sheet = new ReviewSheetWriter(wording, programme.id());
      joint.write(OutputFolder.REVIEW_SHEET, sheet::write);
    }
  }

  /** What there is to say of the ranking; where there is none, the pack may have an order. */
  private List<Sentence> notes(Ranking ranking) {
    boolean isSorted = !programme.summary().sort().equals(SummaryTable.Sort.NONE);
    return ranking.notes().stream()
        .map(
            note ->
                isSorted && note.key().equals("batch.ranking.none")
                    ? Sentence.of("batch.ranking.pack")
                    : note)
        .toList();
  }

  /** The order of those that are shown: of one alone, it is its own. */
  private SummaryOrder of(Assessments shown, SummaryOrder whole) {
    return shown.size() == whole.size()
        ? whole
        : new SummaryOrder(shown, Ranking.none(), programme.summary().sort());
  }

  private static boolean isAboutReviewSheet(Finding finding) {
    return finding.origin().equals(new Origin.Whole(OutputFolder.REVIEW_SHEET));
  }

  /** The others, when they are wanted on the table too. */
  private List<SummaryEntry> last(SummaryOrder order, Assessments shown) {
    return request.summary() == SummaryScope.ALL
        ? order.others(shown, joint::isAtFault, this::entry)
        : List.of();
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
        wording.say("report.outcome." + AssessmentJson.word(one.outcome())),
        "",
        entry == null ? SummaryDetails.NONE : entry.details());
  }

  private void pdf(List<Sentence> notes) {
    joint.make(
        OutputFolder.SUMMARY_PDF,
        () -> {
          if (printer == null || !joint.files().contains(OutputFolder.SUMMARY)) {
            return List.of();
          }
          Path made = publication.folder();
          PdfPrinter.Printed printed = printer.print(made, List.of(OutputFolder.SUMMARY));
          for (String document : printed.failed()) {
            Sentence note = Sentence.of("batch.no-pdf", document);
            if (!notes.contains(note)) {
              notes.add(note);
            }
          }
          for (String file : printed.files()) {
            publication.adopt(file);
          }
          return printed.files();
        });
  }

  /** Writes the reports that are asked for. */
  private void reports(Told told) {
    if (request.formats().contains(ReportFormat.HTML)) {
      overview(told::of);
    }
    if (request.formats().contains(ReportFormat.JUNIT)) {
      SourceTexts texts = SourceTexts.of(request.mirror().root());
      JunitReport junit = new JunitReport(wording);
      joint.write(
          OutputFolder.REPORT_JUNIT, (shown, out) -> junit.write(told.of(shown), texts, utf8(out)));
    }
    JsonReport json = new JsonReport(wording);
    joint.write(OutputFolder.REPORT_JSON, (shown, out) -> json.write(told.of(shown), utf8(out)));
  }

  private void overview(Function<Assessments, RunResult> told) {
    if (joint.results().size() <= MOST_ON_ONE_PAGE) {
      RunPage page = new RunPage(wording);
      joint.write(
          OutputFolder.REPORT,
          (shown, out) -> write(page.draw(told.apply(shown), store::tree), out));
    } else {
      RunBook book = new RunBook(wording);
      joint.write(
          OutputFolder.REPORT,
          (shown, parts, out) ->
              write(book.draw(told.apply(shown), store::tree, OutputFolder.REPORT, parts), out));
    }
  }

  private static Writer utf8(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

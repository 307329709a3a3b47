package io.shenbao.batch;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.SummaryDetails;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.assessment.Unlisted;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.batch.output.Publication;
import io.shenbao.decision.ReviewSheetWriter;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.merging.Quotas;
import io.shenbao.programme.SummaryTable;
import io.shenbao.report.Reasons;
import io.shenbao.review.Assessments;
import io.shenbao.review.Ranking;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables about all applications: the summary as a document and as a workbook, the review sheet.
 */
final class JointTables {

  private static final String WORD = ".docx";
  private static final String WORKBOOK = ".xlsx";
  private static final String PDF = ".pdf";

  private final String programme;
  private final SummaryTable.Sort sort;
  private final Collection<SummaryTable.Further> summaries;
  private final Wording wording;
  private final RunRequest request;
  private final String recommender;
  private final Documents documents;
  private final @Nullable PdfPrinter printer;
  private final Publication publication;
  private final Joint joint;

  JointTables(RunContext context, Publication publication, Joint joint) {
    this.programme = context.programme().id();
    this.sort = context.programme().summary().sort();
    this.summaries = context.programme().summaries().values();
    this.wording = context.wording();
    this.request = context.request();
    this.recommender = context.recommender();
    this.documents = context.documents();
    this.printer = context.printer();
    this.publication = publication;
    this.joint = joint;
  }

  /**
   * Writes the summary tables and the review sheet.
   *
   * @param whole the order of all results
   */
  void write(SummaryOrder whole) {
    joint.write(
        OutputNames.SUMMARY,
        (shown, out) -> {
          SummaryOrder order = of(shown, whole);
          documents.summary(
              recommender, order.listed(shown, joint::isAtFault), last(order, shown), out);
        });
    joint.write(
        OutputNames.SUMMARY_WORKBOOK,
        (shown, out) -> {
          SummaryOrder order = of(shown, whole);
          documents.summaryWorkbook(
              recommender,
              order.listed(shown, joint::isAtFault),
              last(order, shown),
              order.others(shown, joint::isAtFault, unlisted(order)),
              out);
        });
    summaries.forEach(table -> write(table, whole));
    if (joint.unmade().stream().noneMatch(JointTables::isAboutReviewSheet)) {
      ReviewSheetWriter sheet = new ReviewSheetWriter(wording, programme);
      joint.write(OutputNames.REVIEW_SHEET, sheet::write);
    }
  }

  private void write(SummaryTable.Further table, SummaryOrder whole) {
    if (table.template() != null) {
      joint.write(
          name(table, WORD),
          (shown, out) -> {
            SummaryOrder order = of(shown, whole);
            List<SummaryEntry> listed = order.listed(table, shown, joint::isAtFault);
            documents.summary(table, recommender, listed, last(table, order, shown), out);
          });
    }
    joint.write(
        name(table, WORKBOOK),
        (shown, out) -> {
          SummaryOrder order = of(shown, whole);
          List<SummaryEntry> listed = order.listed(table, shown, joint::isAtFault);
          documents.summaryWorkbook(table, recommender, listed, last(table, order, shown), out);
        });
  }

  private static String name(SummaryTable.Further table, String extension) {
    return OutputNames.further(table.name()) + extension;
  }

  /** The files of the further tables that may be written. */
  List<String> furtherFiles() {
    return summaries.stream()
        .flatMap(table -> Stream.of(WORD, WORKBOOK, PDF).map(one -> name(table, one)))
        .toList();
  }

  /** The order of those that are shown: of one alone, it is its own. */
  private SummaryOrder of(Assessments shown, SummaryOrder whole) {
    return shown.size() == whole.size()
        ? whole
        : new SummaryOrder(shown, Ranking.none(), Quotas.NONE, sort);
  }

  private static boolean isAboutReviewSheet(Finding finding) {
    return finding.origin().equals(new Origin.Whole(OutputNames.REVIEW_SHEET));
  }

  private Function<Assessment, Unlisted> unlisted(SummaryOrder order) {
    Map<String, String> beyond = order.beyond(joint::isAtFault);
    Reasons reasons = new Reasons(wording);
    return one -> {
      String quota = beyond.get(one.path());
      return quota == null
          ? reasons.unlisted(one)
          : reasons.beyond(one, order.quotas().beyond(quota));
    };
  }

  /** The others, when they are wanted on the table too. */
  private List<SummaryEntry> last(SummaryOrder order, Assessments shown) {
    return request.summary() == SummaryScope.ALL
        ? order.others(shown, joint::isAtFault, entry(order))
        : List.of();
  }

  private List<SummaryEntry> last(
      SummaryTable.Further table, SummaryOrder order, Assessments shown) {
    return request.summary() == SummaryScope.ALL
        ? order.others(table, shown, joint::isAtFault, entry(order))
        : List.of();
  }

  private Function<Assessment, SummaryEntry> entry(SummaryOrder order) {
    Map<String, String> beyond = order.beyond(joint::isAtFault);
    return one -> {
      SummaryEntry entry = entry(one);
      return beyond.containsKey(one.path())
          ? entry.withRemark(wording.say("merging.fate.over-quota"))
          : entry;
    };
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
        entry == null ? SummaryDetails.NONE : entry.details(),
        entry == null ? Map.of() : entry.further(),
        "");
  }

  /**
   * Makes PDFs of the summary tables, if PDFs are wanted.
   *
   * @param notes may grow
   */
  void pdf(List<Sentence> notes) {
    List<String> tables = new ArrayList<>(List.of(OutputNames.SUMMARY));
    summaries.forEach(table -> tables.add(name(table, WORD)));
    tables.forEach(table -> pdf(table, notes));
  }

  private void pdf(String table, List<Sentence> notes) {
    joint.make(
        table.substring(0, table.length() - WORD.length()) + PDF,
        () -> {
          if (printer == null || !joint.files().contains(table)) {
            return List.of();
          }
          PdfPrinter.Printed printed = printer.print(publication.folder(), List.of(table));
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
}

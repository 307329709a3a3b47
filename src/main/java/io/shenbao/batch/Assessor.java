package io.shenbao.batch;

import io.shenbao.application.Application;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Findings;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.attachment.PageCountCheck;
import io.shenbao.attachment.inspection.Memory;
import io.shenbao.batch.output.OutputFolder;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.batch.store.Assessed;
import io.shenbao.batch.store.WorkItem;
import io.shenbao.check.FurtherDocument;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.Printing;
import io.shenbao.document.pdf.PdfPrinter;
import io.shenbao.report.ReportFormat;
import io.shenbao.review.Bulkhead;
import io.shenbao.review.Reviewer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Reviews an application and writes its documents. Safe for use by several threads. */
final class Assessor {

  private final Reviewer reviewer;
  private final Documents documents;
  private final String recommender;
  private final boolean clean;
  private final boolean handsBack;
  private final OutputFolder output;
  private final @Nullable PdfCopies copies;
  private final FormPages formPages;
  private final Bulkhead bulkhead;

  Assessor(Reviewer reviewer, RunContext context) {
    PdfPrinter printer = context.printer();
    this.reviewer = reviewer;
    this.documents = context.documents();
    this.recommender = context.recommender();
    this.clean = context.request().clean();
    this.handsBack = context.request().formats().contains(ReportFormat.XLSX);
    this.output = context.output();
    this.copies = printer == null ? null : new PdfCopies(printer, output);
    this.formPages =
        new FormPages(new PageCountCheck(context.programme()), context.decisions(), output, copies);
    this.bulkhead = context.bulkhead();
  }

  /** One more thing that is done for an application. */
  @FunctionalInterface
  private interface More {
    Assessment to(Assessment assessment) throws IOException;
  }

  /**
   * Assesses an application; whatever is wrong with it or can't be done for it is in the result.
   *
   * @param memory what is known of its evidence
   * @throws io.shenbao.review.PremisesLost when the input or the output as a whole is gone
   */
  Assessed assess(WorkItem unit, Memory memory) {
    Reviewer.Reviewed reviewed = reviewer.review(unit.found(), memory);
    Application application = reviewed.application();
    Assessment result = reviewed.assessment().leavingOpen(unit.surveyed());
    if (application != null) {
      Map<String, Path> pictures = reviewed.pictures();
      result = add(Bulkhead.Task.DOCUMENTS, result, one -> form(unit, application, pictures, one));
    }
    if (application != null && !reviewed.documents().made().isEmpty()) {
      result = add(Bulkhead.Task.DOCUMENTS, result, one -> further(unit, reviewed, one));
    }
    String form = unit.folder() + "/" + OutputNames.APPLICATION;
    if (formPages.concerns(result, form)) {
      result = add(Bulkhead.Task.DOCUMENTS, result, one -> formPages.addTo(one, form));
    }
    if (application != null) {
      // the table tells what came of the review, so it is written when all is known
      result = add(Bulkhead.Task.DOCUMENTS, result, one -> table(unit, reviewed.lines(), one));
    }
    if (copies != null) {
      result = add(Bulkhead.Task.PDF, result, copies::addTo);
    }
    bulkhead.stand();
    return new Assessed(
        result,
        application == null ? null : application.tree(),
        reviewed.traits(),
        reviewed.thumbnails(),
        handsBack ? reviewed.filled() : null);
  }

  private Assessment add(Bulkhead.Task task, Assessment before, More more) {
    return bulkhead.guard(
        task,
        before.path(),
        () -> more.to(before),
        fault -> before.leavingOpen(Findings.of(fault)));
  }

  private Assessment form(
      WorkItem unit, Application application, Map<String, Path> pictures, Assessment assessment)
      throws IOException {
    String form = unit.folder() + "/" + OutputNames.APPLICATION;
    Printing printing = printing(pictures, assessment);
    output.write(form, out -> documents.application(application, printing, out));
    return assessment.withDocuments(List.of(form));
  }

  private Printing printing(Map<String, Path> pictures, Assessment assessment) {
    Set<JsonPointer> amiss =
        assessment.findings().stream()
            .filter(Finding::isError)
            .map(Finding::pointer)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Printing(clean, amiss, pictures, assessment.evidence());
  }

  /** The documents that the pack adds. */
  private Assessment further(WorkItem unit, Reviewer.Reviewed reviewed, Assessment assessment)
      throws IOException {
    Application application = Objects.requireNonNull(reviewed.application());
    Printing printing = printing(reviewed.pictures(), assessment);
    List<String> written = new ArrayList<>(assessment.documents());
    for (FurtherDocument one : reviewed.documents().beside(OutputNames.OF_APPLICATION)) {
      String file = unit.folder() + "/" + one.file();
      output.write(
          file, out -> documents.further(one.id(), one.item(), application, printing, out));
      written.add(file);
    }
    Assessment whole = assessment.withDocuments(written);
    int more = reviewed.documents().more();
    return more == 0
        ? whole
        : whole.leavingOpen(Findings.of(Unmade.documents(assessment.source(), more)));
  }

  private Assessment table(WorkItem unit, Reviewer.Lines lines, Assessment before)
      throws IOException {
    SummaryEntry entry = lines.of(before.outcome(), before.judgement());
    if (entry == null) {
      return before;
    }
    String table = unit.folder() + "/" + OutputNames.SUMMARY;
    output.write(table, out -> documents.summary(recommender, List.of(entry), List.of(), out));
    List<String> written = new ArrayList<>(before.documents());
    String form = unit.folder() + "/" + OutputNames.APPLICATION;
    written.add(written.indexOf(form) + 1, table);
    return before.withSummary(entry).withDocuments(written);
  }
}

package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.attachment.PageCountCheck;
import io.shenbao.batch.output.OutputFolder;
import io.shenbao.decision.Decisions;
import io.shenbao.document.pdf.PdfPages;
import io.shenbao.document.word.PageBreaks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has scans of an application's form compared with the form as it was written just now. */
final class FormPages {

  private final PageCountCheck check;
  private final Decisions decisions;
  private final OutputFolder output;
  private final @Nullable PdfCopies copies;

  /**
   * @param copies null: no PDFs are made
   */
  FormPages(
      PageCountCheck check, Decisions decisions, OutputFolder output, @Nullable PdfCopies copies) {
    this.check = check;
    this.decisions = decisions;
    this.output = output;
    this.copies = copies;
  }

  /** Whether there is something to compare. */
  boolean concerns(Assessment assessment, String form) {
    return assessment.documents().contains(form) && check.concerns(assessment);
  }

  /** The same assessment with what comes of it. */
  Assessment addTo(Assessment assessment, String form) throws IOException {
    Optional<PageCountCheck.Form> pages = pages(form);
    if (pages.isEmpty()) {
      return assessment;
    }
    PageCountCheck.Counted counted = check.check(assessment, pages.get());
    return assessment
        .withEvidence(counted.evidence())
        .plus(
            decisions.decide(
                assessment.path(),
                assessment.identity(),
                assessment.factory(),
                counted.findings().judgement()));
  }

  /** Its pages where it is printed, else how many it has at least; empty when nobody can tell. */
  private Optional<PageCountCheck.Form> pages(String form) throws IOException {
    Optional<Path> pdf = copies == null ? Optional.empty() : copies.ahead(form);
    if (pdf.isPresent()) {
      return Optional.of(new PageCountCheck.Form(PdfPages.count(pdf.get()), false));
    }
    int least = PageBreaks.fewestPages(output.root().resolve(form));
    return least == 0 ? Optional.empty() : Optional.of(new PageCountCheck.Form(least, true));
  }
}

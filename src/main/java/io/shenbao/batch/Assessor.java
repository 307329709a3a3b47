package io.shenbao.batch;

import io.shenbao.across.Traits;
import io.shenbao.application.Application;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.document.Documents;
import io.shenbao.document.Printing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final OutputFolder output;
  private final @Nullable PdfCopies copies;

  Assessor(
      Reviewer reviewer,
      Documents documents,
      String recommender,
      boolean clean,
      OutputFolder output,
      @Nullable PdfCopies copies) {
    this.reviewer = reviewer;
    this.documents = documents;
    this.recommender = recommender;
    this.clean = clean;
    this.output = output;
    this.copies = copies;
  }

  /**
   * An application assessed.
   *
   * @param traits what of it is compared with other applications
   */
  record Assessed(Assessment assessment, Traits traits) {}

  /**
   * Assesses an application; whatever is wrong with it is in the result.
   *
   * @throws IOException when its documents can't be written
   */
  Assessed assess(Unit unit) throws IOException {
    Reviewer.Reviewed reviewed = reviewer.review(unit.found());
    Assessment assessment = reviewed.assessment();
    Application application = reviewed.application();
    String review = unit.folder() + "/" + OutputFolder.REVIEW;
    Assessment written =
        application == null
            ? assessment.withDocuments(List.of(review))
            : assessment.withDocuments(
                write(unit, application, reviewed.pictures(), assessment, review));
    Assessment result = copies == null ? written : copies.addTo(written);
    output.removeStale(unit.folder(), result.documents());
    return new Assessed(result, reviewed.traits());
  }

  private List<String> write(
      Unit unit,
      Application application,
      Map<String, Path> pictures,
      Assessment assessment,
      String review)
      throws IOException {
    Set<JsonPointer> amiss =
        assessment.findings().stream()
            .filter(Finding::isError)
            .map(Finding::pointer)
            .collect(Collectors.toSet());
    String form = unit.folder() + "/" + OutputFolder.APPLICATION;
    Printing printing = new Printing(clean, amiss, pictures);
    output.write(form, out -> documents.application(application, printing, out));
    SummaryEntry entry = assessment.summary();
    List<String> written = new ArrayList<>(List.of(form));
    if (entry != null) {
      String table = unit.folder() + "/" + OutputFolder.SUMMARY;
      output.write(table, out -> documents.summary(recommender, List.of(entry), out));
      written.add(table);
    }
    written.add(review);
    return written;
  }
}

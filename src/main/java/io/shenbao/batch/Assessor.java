package io.shenbao.batch;

import io.shenbao.application.Application;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.Printing;
import io.shenbao.review.Reviewer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
  private final Returns returns;

  Assessor(
      Reviewer reviewer,
      Documents documents,
      String recommender,
      boolean clean,
      OutputFolder output,
      @Nullable PdfCopies copies,
      Returns returns) {
    this.reviewer = reviewer;
    this.documents = documents;
    this.recommender = recommender;
    this.clean = clean;
    this.output = output;
    this.copies = copies;
    this.returns = returns;
  }

  /**
   * Assesses an application; whatever is wrong with it is in the result.
   *
   * @throws IOException when its documents can't be written
   */
  Assessed assess(WorkItem unit) throws IOException {
    Reviewer.Reviewed reviewed = reviewer.review(unit.found());
    Assessment assessment = reviewed.assessment();
    Application application = reviewed.application();
    List<String> written = new ArrayList<>();
    if (application != null) {
      written.addAll(write(unit, application, reviewed.pictures(), assessment));
    }
    Assessment whole =
        returns.addTo(output, unit.folder(), assessment.withDocuments(List.copyOf(written)));
    Assessment result = copies == null ? whole : copies.addTo(whole);
    output.removeStale(unit.folder(), result.documents());
    return new Assessed(result, application == null ? null : application.tree(), reviewed.traits());
  }

  private List<String> write(
      WorkItem unit, Application application, Map<String, Path> pictures, Assessment assessment)
      throws IOException {
    Set<JsonPointer> amiss =
        assessment.findings().stream()
            .filter(Finding::isError)
            .map(Finding::pointer)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String form = unit.folder() + "/" + OutputFolder.APPLICATION;
    Printing printing = new Printing(clean, amiss, pictures);
    output.write(form, out -> documents.application(application, printing, out));
    SummaryEntry entry = assessment.summary();
    List<String> written = new ArrayList<>(List.of(form));
    if (entry != null) {
      String table = unit.folder() + "/" + OutputFolder.SUMMARY;
      output.write(table, out -> documents.summary(recommender, List.of(entry), List.of(), out));
      written.add(table);
    }
    return written;
  }
}

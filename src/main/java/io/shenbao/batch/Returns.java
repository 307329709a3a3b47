package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Findings;
import io.shenbao.batch.output.OutputFolder;
import io.shenbao.batch.output.OutputNames;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.programme.Programme;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.returned.JudgedFileLost;
import io.shenbao.report.returned.Returned;
import io.shenbao.report.returned.ReturnedSource;
import io.shenbao.source.form.PaperForm;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * What goes back to an applicant besides the documents: the annotated source and the review. A
 * source that is no longer what was judged is a finding.
 */
final class Returns {

  private static final String RULE = "returned";

  private final ReturnedSource sources;
  private final boolean hasReview;

  Returns(RunRequest request, Programme programme, PaperForm paper, Wording wording) {
    this.sources =
        new ReturnedSource(request.mirror().root(), request.formats(), programme, paper, wording);
    this.hasReview = request.formats().contains(ReportFormat.HTML);
  }

  /**
   * Writes the annotated source.
   *
   * @param store knows what was typed
   * @return the same assessment, with the names of what was written for it; the review's is among
   *     them, which is written last, when all is known
   */
  Assessment addTo(OutputFolder output, String folder, Assessment assessment, UnitStore store)
      throws IOException {
    List<String> names = new ArrayList<>(assessment.documents());
    Assessment result = assessment;
    Optional<Returned> returned = Optional.empty();
    try {
      Path form = output.root().resolve(folder).resolve(OutputNames.APPLICATION);
      returned = sources.of(assessment.forApplicant(), () -> store.filled(assessment.path()), form);
    } catch (JudgedFileLost e) {
      LoggerFactory.getLogger(Returns.class).warn("not returned", e);
      result =
          assessment.plus(Findings.of(Unmade.finding(RULE, assessment.source(), "returned.lost")));
    }
    if (returned.isPresent()) {
      byte[] content = returned.get().content();
      String name = folder + "/" + returned.get().name();
      output.write(name, out -> out.write(content));
      names.add(name);
    }
    if (hasReview) {
      names.add(folder + "/" + OutputNames.REVIEW);
    }
    return result.withDocuments(names);
  }
}

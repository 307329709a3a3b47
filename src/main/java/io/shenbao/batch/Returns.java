package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.Returned;
import io.shenbao.report.ReturnedSource;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What goes back to an applicant besides the documents: the annotated source and the review. */
final class Returns {

  private final ReturnedSource sources;
  private final boolean hasReview;

  Returns(RunRequest request, Wording wording) {
    this.sources = new ReturnedSource(request.input(), request.formats(), wording);
    this.hasReview = request.formats().contains(ReportFormat.HTML);
  }

  /**
   * Writes the annotated source.
   *
   * @return its name and the review's, which is written last, when all is known
   */
  List<String> write(OutputFolder output, String folder, Assessment assessment) throws IOException {
    List<String> names = new ArrayList<>();
    Returned returned = sources.of(assessment).orElse(null);
    if (returned != null) {
      String name = folder + "/" + returned.name();
      output.write(name, out -> out.write(returned.content()));
      names.add(name);
    }
    if (hasReview) {
      names.add(folder + "/" + OutputFolder.REVIEW);
    }
    return names;
  }

  /**
   * The same for an assessment to which the whole run has added something.
   *
   * @return the names of all that was written for it
   */
  List<String> again(OutputFolder output, String folder, Assessment assessment) throws IOException {
    List<String> names = new ArrayList<>(assessment.documents());
    for (String name : write(output, folder, assessment)) {
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }
}

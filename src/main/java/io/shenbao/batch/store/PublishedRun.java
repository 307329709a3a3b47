package io.shenbao.batch.store;

import io.shenbao.assessment.Finding;
import io.shenbao.review.RunCounts;
import io.shenbao.wording.Sentence;
import java.util.List;

/**
 * A run whose files about all applications lie in the output.
 *
 * @param startedAt ISO-8601
 * @param notes what the clerk should know of the run as a whole
 * @param findings on the run and on no application
 * @param documents of the run as a whole, without the reports
 * @param files all that were published, the reports and their parts too
 */
public record PublishedRun(
    String startedAt,
    RunCounts counts,
    List<Sentence> notes,
    List<Finding> findings,
    List<String> documents,
    Stamps files) {

  /** The same run, whose files are seen to be these. */
  public PublishedRun with(Stamps seen) {
    return new PublishedRun(startedAt, counts, notes, findings, documents, seen);
  }
}

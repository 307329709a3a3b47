package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.check.Checker;
import io.shenbao.programme.Programme;
import io.shenbao.report.RunReport;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.Survey;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reviews an input without writing anything. */
public final class InputCheck {

  private final Programme programme;
  private final Wording wording;
  private final Checker checker;
  private final AttachmentCheck attachments;

  public InputCheck(
      Programme programme, Wording wording, Checker checker, AttachmentCheck attachments) {
    this.programme = programme;
    this.wording = wording;
    this.checker = checker;
    this.attachments = attachments;
  }

  /** Reviews all applications below a folder, or a lone source file. */
  public RunReport check(Path input, String tool, String startedAt) throws IOException {
    Survey survey = new SourceFinder().survey(input);
    Reviewer reviewer = new Reviewer(programme, wording, input, checker, attachments);
    List<Assessment> results =
        survey.applications().parallelStream()
            .map(found -> reviewer.review(found).assessment())
            .toList();
    return new RunReport(
        programme,
        tool,
        startedAt,
        programme.recommender(),
        Duplicates.mark(results, programme, wording),
        results.isEmpty() ? List.of(wording.say("batch.nothing", input)) : List.of(),
        survey.withoutSource(),
        List.of());
  }
}

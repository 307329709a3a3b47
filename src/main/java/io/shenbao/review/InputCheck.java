package io.shenbao.review;

import io.shenbao.across.TraitsOnHand;
import io.shenbao.assessment.Assessment;
import io.shenbao.attachment.AttachmentCheck;
import io.shenbao.attachment.inspection.Memory;
import io.shenbao.check.Checker;
import io.shenbao.decision.Decisions;
import io.shenbao.programme.Programme;
import io.shenbao.source.OutsideFiles;
import io.shenbao.source.SourceFinder;
import io.shenbao.source.SourceMirror;
import io.shenbao.source.Survey;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.source.form.PaperForm;
import io.shenbao.wording.Sentence;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reviews an input without writing anything. */
public final class InputCheck {

  private final Programme programme;
  private final Wording wording;
  private final Checker checker;
  private final AttachmentCheck attachments;
  private final Decisions decisions;
  private final PaperForm paper;
  private final Memory memory;

  /** One that looks into all evidence. */
  public InputCheck(
      Programme programme,
      Wording wording,
      Checker checker,
      AttachmentCheck attachments,
      Decisions decisions,
      PaperForm paper) {
    this(programme, wording, checker, attachments, decisions, paper, Memory.NONE);
  }

  /**
   * @param paper what the pack's form says itself
   * @param memory of evidence that was looked into before
   */
  public InputCheck(
      Programme programme,
      Wording wording,
      Checker checker,
      AttachmentCheck attachments,
      Decisions decisions,
      PaperForm paper,
      Memory memory) {
    this.paper = paper;
    this.programme = programme;
    this.wording = wording;
    this.checker = checker;
    this.attachments = attachments;
    this.decisions = decisions;
    this.memory = memory;
  }

  /**
   * Reviews all applications below a folder, or a lone source file.
   *
   * @param mirror where the sources are kept as they were judged
   * @param ignored names of folders and files that are not looked at
   * @throws PremisesLost when the input is gone before its end
   */
  public RunResult check(
      Path input, SourceMirror mirror, Collection<String> ignored, String tool, String startedAt)
      throws IOException {
    try (UnpackedArchives archives = UnpackedArchives.temporary()) {
      return check(input, mirror, ignored, archives, tool, startedAt);
    }
  }

  private RunResult check(
      Path input,
      SourceMirror mirror,
      Collection<String> ignored,
      UnpackedArchives archives,
      String tool,
      String startedAt)
      throws IOException {
    Bulkhead bulkhead = bulkhead(input);
    Survey survey = new SourceFinder(programme, ignored, archives).survey(input);
    Reviewer reviewer = reviewer(mirror, bulkhead);
    TraitsOnHand traits = new TraitsOnHand(programme);
    List<Assessment> results =
        survey.applications().parallelStream()
            .map(
                found -> {
                  Reviewer.Reviewed reviewed = reviewer.review(found, memory);
                  traits.put(found.path(), reviewed.traits());
                  return reviewed.assessment();
                })
            .toList();
    Gathering gathering = new Gathering(programme, decisions, bulkhead);
    Map<String, Addition> additions = new HashMap<>();
    gathering.gather(results, traits, (one, addition) -> additions.put(one.path(), addition));
    List<Assessment> gathered =
        results.stream()
            .map(one -> Objects.requireNonNull(additions.get(one.path())).to(one))
            .toList();
    return new RunResult(
        programme,
        tool,
        startedAt,
        programme.recommender(),
        Assessments.of(gathered),
        results.isEmpty() ? List.of(Sentence.of("batch.nothing", input)) : List.of(),
        survey.withoutSource(),
        OutsideFiles.of(input, survey, ignored),
        List.of(),
        gathering.findings(gathered, false));
  }

  /**
   * Reviews the one application of an input.
   *
   * @param archives where it is unpacked if it came in one; the paths in the result are good until
   *     they are closed
   * @return null when there is none, or more than one
   * @throws PremisesLost when the input is gone before its end
   */
  public Reviewer.@Nullable Reviewed only(
      Path input, SourceMirror mirror, Collection<String> ignored, UnpackedArchives archives)
      throws IOException {
    Bulkhead bulkhead = bulkhead(input);
    Survey survey = new SourceFinder(programme, ignored, archives).survey(input);
    boolean isOne = survey.applications().size() == 1;
    return isOne ? reviewer(mirror, bulkhead).review(survey.applications().get(0), memory) : null;
  }

  private Bulkhead bulkhead(Path input) {
    return new Bulkhead(List.of(new InputPremises(input, wording)));
  }

  private Reviewer reviewer(SourceMirror mirror, Bulkhead bulkhead) {
    return new Reviewer(
        programme, wording, mirror, checker, attachments, decisions, bulkhead, paper);
  }
}

package io.shenbao.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that came of one application.
 *
 * @param path of the application, relative to the input, with {@code /}
 * @param source the source file, relative to the input; empty when it could not be told which of
 *     several counts
 * @param sources the files whose content was judged: the source and the prose beside it
 * @param reused taken over from an earlier run, as nothing has changed since
 * @param scenarios the distinct scenarios that count
 * @param groups the groups they cover
 * @param files all below its folder, and what each was taken for, sorted
 * @param judgement so much of it as is told
 * @param documents what was written for it, relative to the output, with {@code /}
 * @param summary its line in the summary table; null when it can't have one
 */
public record Assessment(
    String path,
    String name,
    String identity,
    String factory,
    String source,
    List<JudgedFile> sources,
    Outcome outcome,
    boolean reused,
    List<String> scenarios,
    List<String> groups,
    Judgement judgement,
    List<Evidence> evidence,
    List<HandedFile> files,
    List<String> documents,
    @Nullable SummaryEntry summary) {

  public Assessment {
    judgement = judgement.told();
  }

  /** What to call it: the applicant's name, else its path. */
  public String title() {
    return name.isEmpty() ? path : name;
  }

  public List<Finding> findings() {
    return judgement.findings();
  }

  /** The same with nothing but what tells whose it is and what came of it. */
  public Assessment outline() {
    return new Assessment(
        path,
        name,
        identity,
        factory,
        source,
        List.of(),
        outcome,
        false,
        List.of(),
        List.of(),
        Judgement.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        summary);
  }

  /** The same as a repetition of an earlier application. */
  public Assessment asDuplicate(Finding why) {
    return with(Outcome.DUPLICATE, reused, Findings.of(why).plus(judgement), documents);
  }

  /**
   * The same with more findings, none of which is an error: what comparing it with others found,
   * say.
   */
  public Assessment plus(Judgement more) {
    return with(outcome, reused, judgement.plus(more), documents);
  }

  /** The same with what could not be done for it, after which it is not ready. */
  public Assessment leavingOpen(Judgement faults) {
    boolean isOpen = faults.findings().stream().anyMatch(Finding::leavesOpen);
    return with(
        isOpen && outcome == Outcome.READY ? Outcome.INCOMPLETE : outcome,
        reused,
        judgement.plus(faults),
        documents);
  }

  /** The same with nothing of its own but these findings: all else of it can't be shown. */
  public Assessment bare(Judgement only) {
    return new Assessment(
        path, name, identity, factory, source, sources, outcome, reused, List.of(), List.of(), only,
        List.of(), files, documents, null);
  }

  /** The same with more known of its evidence. */
  public Assessment withEvidence(List<Evidence> known) {
    return new Assessment(
        path, name, identity, factory, source, sources, outcome, reused, scenarios, groups,
        judgement, known, files, documents, summary);
  }

  /** The same with another line in the summary table. */
  public Assessment withSummary(@Nullable SummaryEntry line) {
    return new Assessment(
        path, name, identity, factory, source, sources, outcome, reused, scenarios, groups,
        judgement, evidence, files, documents, line);
  }

  /**
   * The same without what it has in common with other applications: a sign for the bureau, and no
   * business of the applicant's, who may be handed the rest.
   */
  public Assessment forApplicant() {
    List<Finding> own =
        findings().stream()
            .filter(
                finding ->
                    finding.counterpart() == null || finding.counterpart().path().equals(path))
            .toList();
    return with(outcome, reused, judgement.with(own), documents);
  }

  /** The same, taken over from an earlier run. */
  public Assessment asReused() {
    return with(outcome, true, judgement, documents);
  }

  /** The same with what was written for it. */
  public Assessment withDocuments(List<String> written) {
    return with(outcome, reused, judgement, written);
  }

  private Assessment with(
      Outcome newOutcome, boolean newReused, Judgement newJudgement, List<String> newDocuments) {
    return new Assessment(
        path,
        name,
        identity,
        factory,
        source,
        sources,
        newOutcome,
        newReused,
        scenarios,
        groups,
        newJudgement,
        evidence,
        files,
        newDocuments,
        summary);
  }
}

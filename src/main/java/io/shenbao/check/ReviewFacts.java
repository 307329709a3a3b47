package io.shenbao.check;

import io.shenbao.assessment.AssessmentJson;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Verdict;
import io.shenbao.check.expression.Struct;
import io.shenbao.wording.Wording;
import java.util.Map;

/**
 * How the review of an application came out (材料审核), for the remark in the summary table.
 *
 * @param open checks by hand that nobody has answered, and checks that could not be made
 * @param waived failed checks that the bureau has let pass
 * @param text the tool's own words for it
 */
public record ReviewFacts(Outcome outcome, long open, long waived, String text) {

  /** What a judgement, decisions included, comes to. */
  public static ReviewFacts of(Outcome outcome, Judgement judgement, Wording wording) {
    long open =
        judgement.findings().stream()
            .filter(
                finding ->
                    finding.verdict() == Verdict.MANUAL || finding.verdict() == Verdict.UNCHECKED)
            .count();
    long waived = judgement.findings().stream().filter(Finding::isWaived).count();
    String text =
        outcome == Outcome.INCOMPLETE
            ? wording.say("batch.review.incomplete")
            : outcome != Outcome.READY
                ? wording.say("batch.review.failed")
                : open == 0
                    ? wording.say("batch.review.passed")
                    : wording.say("batch.review.open", open);
    return new ReviewFacts(
        outcome,
        open,
        waived,
        waived == 0 ? text : text + wording.say("decision.review.waived", waived));
  }

  public Struct values() {
    return Struct.of(
        Map.of(
            "outcome", AssessmentJson.word(outcome), "open", open, "waived", waived, "text", text));
  }
}

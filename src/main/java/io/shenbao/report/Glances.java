package io.shenbao.report;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.AssessmentJson;
import io.shenbao.review.Glance;

/** Looks at applications. */
public final class Glances {

  private Glances() {}

  public static Glance of(Assessment one) {
    return new Glance(
        AssessmentJson.word(one.outcome()),
        Urgency.count(one.findings(), Urgency.ERROR),
        Urgency.count(one.findings(), Urgency.WARNING),
        Urgency.count(one.findings(), Urgency.MANUAL),
        one.title(),
        one.path());
  }
}

package io.shenbao.batch;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.wording.Wording;
import tools.jackson.core.JsonPointer;

/** What is said of a file that could not be made; it is no error of the applicant's. */
final class Unmade {

  private Unmade() {}

  /**
   * @param file that it was to be made from
   * @param key of the message; that of the mend follows it
   */
  static Finding finding(String rule, String file, String key, Wording wording) {
    return new Finding(
        rule,
        Verdict.FAILED,
        Severity.WARNING,
        "",
        JsonPointer.empty(),
        new Origin.Whole(file),
        wording.say(key, file),
        wording.say(key + ".fix"));
  }
}

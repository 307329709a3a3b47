package io.shenbao.source;

import io.shenbao.application.Origin;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.Verdict;
import io.shenbao.wording.Wording;
import java.util.List;
import tools.jackson.core.JsonPointer;

/** A source that can't be read at all, with what there is to say about it. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Finding> findings;

  Unreadable(List<Finding> findings) {
    super(findings.isEmpty() ? "" : findings.get(0).message());
    this.findings = List.copyOf(findings);
  }

  /** One cause: a key of the wording, whose {@code .fix} says how to mend it. */
  static Unreadable because(Wording wording, String file, String key, Object... facts) {
    return new Unreadable(
        List.of(
            new Finding(
                "unreadable",
                Verdict.FAILED,
                Severity.ERROR,
                "",
                JsonPointer.empty(),
                new Origin.Whole(file),
                wording.say(key, facts),
                wording.say(key + ".fix", facts))));
  }

  List<Finding> findings() {
    return findings;
  }
}

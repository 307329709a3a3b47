package io.shenbao.source;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import java.util.List;

/** A source that can't be read at all, with what there is to say about it. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Finding> findings;

  Unreadable(List<Finding> findings) {
    super(findings.isEmpty() ? "" : findings.get(0).message().key());
    this.findings = List.copyOf(findings);
  }

  /** One cause: a key of the wording, whose {@code .fix} says how to mend it. */
  static Unreadable because(String file, String key, Object... facts) {
    return new Unreadable(
        List.of(Finding.failed("unreadable", Severity.ERROR).at(file).says(key, facts)));
  }

  /** One that could not be opened, whatever is in it. */
  static Unreadable unopened(String file) {
    return new Unreadable(
        List.of(Finding.unchecked(Finding.FILE_ACCESS, Severity.ERROR).at(file).says("source.io")));
  }

  List<Finding> findings() {
    return findings;
  }
}

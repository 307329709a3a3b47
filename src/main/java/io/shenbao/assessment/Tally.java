package io.shenbao.assessment;

/** How many checks came to each verdict. */
public record Tally(int passed, int failed, int manual, int notApplicable, int unchecked) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  public Tally with(Verdict verdict) {
    return with(verdict, 1);
  }

  /** The same with so many more of a verdict. */
  Tally with(Verdict verdict, int more) {
    return switch (verdict) {
      case PASSED -> new Tally(passed + more, failed, manual, notApplicable, unchecked);
      case FAILED -> new Tally(passed, failed + more, manual, notApplicable, unchecked);
      case MANUAL -> new Tally(passed, failed, manual + more, notApplicable, unchecked);
      case NOT_APPLICABLE -> new Tally(passed, failed, manual, notApplicable + more, unchecked);
      case UNCHECKED -> new Tally(passed, failed, manual, notApplicable, unchecked + more);
    };
  }

  /** The same after some checks have come to another verdict. */
  public Tally changed(Verdict from, Verdict to, int checks) {
    return with(from, -checks).with(to, checks);
  }

  public Tally plus(Tally other) {
    return new Tally(
        passed + other.passed,
        failed + other.failed,
        manual + other.manual,
        notApplicable + other.notApplicable,
        unchecked + other.unchecked);
  }
}

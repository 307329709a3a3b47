package io.shenbao.assessment;

/** How many checks came to each verdict. */
public record Tally(int passed, int failed, int manual, int notApplicable, int unchecked) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  public Tally with(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> new Tally(passed + 1, failed, manual, notApplicable, unchecked);
      case FAILED -> new Tally(passed, failed + 1, manual, notApplicable, unchecked);
      case MANUAL -> new Tally(passed, failed, manual + 1, notApplicable, unchecked);
      case NOT_APPLICABLE -> new Tally(passed, failed, manual, notApplicable + 1, unchecked);
      case UNCHECKED -> new Tally(passed, failed, manual, notApplicable, unchecked + 1);
    };
  }

  /** The same after one check has come to another verdict. */
  public Tally changed(Verdict from, Verdict to) {
    Tally less =
        switch (from) {
          case PASSED -> new Tally(passed - 1, failed, manual, notApplicable, unchecked);
          case FAILED -> new Tally(passed, failed - 1, manual, notApplicable, unchecked);
          case MANUAL -> new Tally(passed, failed, manual - 1, notApplicable, unchecked);
          case NOT_APPLICABLE -> new Tally(passed, failed, manual, notApplicable - 1, unchecked);
          case UNCHECKED -> new Tally(passed, failed, manual, notApplicable, unchecked - 1);
        };
    return less.with(to);
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

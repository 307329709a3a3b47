package io.shenbao.assessment;

/** What one check came to on one application, or on one item of it. */
public enum Verdict {
  PASSED,
  FAILED,
  /** No machine can decide: it goes to the clerk's checklist (人工核验). */
  MANUAL,
  NOT_APPLICABLE,
  /** Could not be checked (未能检查), for instance because a file could not be opened in time. */
  UNCHECKED
}

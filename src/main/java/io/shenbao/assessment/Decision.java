package io.shenbao.assessment;

import io.shenbao.application.Origin;

/** What the bureau has decided on a finding (审核决定); it never comes from an applicant. */
public sealed interface Decision {

  /** Who answers for it. */
  String by();

  /** When, {@code 2025-04-26}. */
  String date();

  /** Where the bureau has written it down. */
  Origin origin();

  /**
   * A failed check is let pass (豁免).
   *
   * @param expires the last day on which it holds
   */
  record Waiver(String reason, String by, String date, String expires, Origin origin)
      implements Decision {}

  /**
   * The answer to a check by hand (人工核验), or to one that the program could not make.
   *
   * @param note why; may be empty when it passed
   */
  record Answer(boolean passed, String note, String by, String date, Origin origin)
      implements Decision {}
}

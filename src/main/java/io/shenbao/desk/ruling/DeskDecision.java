package io.shenbao.desk.ruling;

import java.util.Locale;

/**
 * What was decided at the desk on one finding of one application.
 *
 * @param rule the check's id
 * @param applicant what the command line knows the application by
 * @param at the finding's pointer; empty: all that the check found
 * @param note of an answer, or reason of a waiver
 * @param by who answers for it
 * @param date ISO-8601
 * @param expires the last day of a waiver; empty for an answer
 */
public record DeskDecision(
    Kind kind,
    String rule,
    String applicant,
    String at,
    String note,
    String by,
    String date,
    String expires) {

  /** What it says. */
  public enum Kind {
    PASSED,
    FAILED,
    WAIVED;

    /** In lower case, as files and pages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it is about. */
  public Subject subject() {
    return new Subject(rule, applicant, at, kind == Kind.WAIVED);
  }

  /**
   * What is decided on.
   *
   * @param waiver whether as a waiver: an answer to the same is another decision
   */
  public record Subject(String rule, String applicant, String at, boolean waiver) {}
}

package io.shenbao.assessment;

/** How much a failed check matters, the gravest first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}

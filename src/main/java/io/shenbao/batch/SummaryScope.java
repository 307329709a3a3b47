package io.shenbao.batch;

/** Which applications the summary table lists. */
public enum SummaryScope {
  /** Those that are ready: what a bureau signs. */
  READY,
  /** All; those that are not ready stand last and without a number. */
  ALL
}

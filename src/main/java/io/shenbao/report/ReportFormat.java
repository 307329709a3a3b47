package io.shenbao.report;

/** What a run can tell its results as, besides the documents. */
public enum ReportFormat {
  /** {@code report.html}, a page for each applicant, and annotated text sources. */
  HTML,
  /** Annotated workbooks. */
  XLSX,
  /** {@code report.json}, which is always written. */
  JSON,
  /** {@code report.junit.xml}. */
  JUNIT
}

package io.shenbao.source;

/** How surely a file is a source. */
enum Candidate {
  SOURCE,
  /** A workbook that nobody can look into: empty, broken or encrypted. */
  DOUBTFUL,
  OTHER
}

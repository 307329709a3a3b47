package io.shenbao.source.cell;

/** How a printed page shows the number or text that a cell holds. */
public enum OnPaper {
  /** As it is read. */
  AS_READ,
  /** Its number format shows nothing of it, or marks in its place. */
  NOT_AT_ALL,
  /** As a positive number, which it is not. */
  WITHOUT_MINUS
}

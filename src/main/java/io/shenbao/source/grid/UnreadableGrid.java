package io.shenbao.source.grid;

import java.io.IOException;

/** A workbook that can't be opened. */
public final class UnreadableGrid extends IOException {

  private static final long serialVersionUID = 1;

  /** Why it can't. */
  public enum Why {
    EMPTY,
    ENCRYPTED,
    /** Written by Excel 95 or earlier. */
    OLD,
    /** A page of the web, or a table in XML, that is only called a workbook. */
    MARKUP,
    BROKEN
  }

  private final Why why;

  UnreadableGrid(Why why, Throwable cause) {
    super(why.name(), cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}

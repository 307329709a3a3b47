package io.shenbao.source.grid;

/** How much was counted in a workbook that nobody has opened yet. */
final class WorkbookCount {

  /** Cells, rows, texts, runs of letters, looks: whatever is one thing. A form has ten thousand. */
  private static final long MOST_THINGS = 400_000;

  /**
   * Comments, names, links, merged cells, drop-downs, sheets: what is looked up in a list, so that
   * twice as many take four times as long. A form has two hundred.
   */
  private static final long MOST_LISTED = 2_000;

  private long things;
  private long listed;

  void addThings(long number) {
    things += number;
  }

  void addListed(long number) {
    listed += number;
  }

  /** Whether it is more than any form has. */
  boolean isTooMuch() {
    return things > MOST_THINGS || listed > MOST_LISTED;
  }
}

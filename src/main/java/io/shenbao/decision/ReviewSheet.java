package io.shenbao.decision;

import java.util.List;

/**
 * How a review sheet (审核清单) is laid out: a hidden first row holds the columns' keys, hidden first
 * columns say what each row is about, so that both survive sorting and another program's saving.
 */
final class ReviewSheet {

  /** The hidden sheet that marks a workbook as one of ours. */
  static final String MARK = "_shenbao_review";

  static final int KEY_ROW = 0;
  static final int TITLE_ROW = 1;
  static final int GUIDE_ROW = 2;
  static final int HEADER_ROW = 3;
  static final int FIRST_ROW = 4;

  /** A column; those with a key of {@code decisions.schema.json} are read back. */
  record Column(String key, int width, boolean hidden, boolean open) {}

  static final List<Column> COLUMNS =
      List.of(
          new Column("rule", 10, true, false),
          new Column("applicant", 10, true, false),
          new Column("at", 10, true, false),
          new Column("name", 26, false, false),
          new Column("factory", 22, false, false),
          new Column("path", 22, false, false),
          new Column("clause", 12, false, false),
          new Column("check", 58, false, false),
          new Column("answer", 10, false, true),
          new Column("note", 34, false, true),
          new Column("by", 12, false, true),
          new Column("date", 14, false, true));

  private ReviewSheet() {}

  /** Whether there is a column of that key. */
  static boolean isShown(String key) {
    return COLUMNS.stream().anyMatch(column -> column.key().equals(key));
  }

  static int column(String key) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (COLUMNS.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException(key);
  }
}

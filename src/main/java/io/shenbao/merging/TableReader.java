package io.shenbao.merging;

import com.google.common.base.CharMatcher;
import io.shenbao.merging.Headings.Columns;
import io.shenbao.merging.TextTable.TextRow;
import io.shenbao.programme.SummaryTable;
import io.shenbao.source.value.Typed;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the summary tables among the tables of one file, and reads their rows. */
final class TableReader {

  /** What parts the recommending body from what else stands in its line. */
  private static final CharMatcher GAP = CharMatcher.anyOf("\t\u3000\n");

  private final SummaryTable table;
  private final Headings headings;
  private final RowMaker maker;
  private final String recommender;

  private final String file;
  private String county;
  private final List<CountyRow> rows = new ArrayList<>();
  private final List<MergeRemark> told = new ArrayList<>();
  private boolean found;

  /**
   * @param recommender the city's own name, which is no county's
   * @param file as it is shown
   * @param county what a table is called by that names nobody
   */
  TableReader(
      SummaryTable table,
      Headings headings,
      RowMaker maker,
      String recommender,
      String file,
      String county) {
    this.table = table;
    this.headings = headings;
    this.maker = maker;
    this.recommender = recommender;
    this.file = file;
    this.county = county;
  }

  List<CountyRow> rows() {
    return rows;
  }

  List<MergeRemark> told() {
    return told;
  }

  void read(List<TextTable> tables) {
    Columns last = null;
    for (TextTable one : tables) {
      last = one.hidden() ? hidden(one) : table(one, last);
    }
    if (!found) {
      told.add(MergeRemark.ofFile(MergeRemark.Level.UNREAD, file, Sentence.of("merging.no-table")));
    }
  }

  private @Nullable Columns hidden(TextTable one) {
    if (one.rows().stream().anyMatch(row -> !row.isBlank())) {
      tell(MergeRemark.Level.NOTE, one, 0, Sentence.of("merging.hidden-sheet", one.rows().size()));
    }
    return null;
  }

  /**
   * Reads one table.
   *
   * @param last the columns of the table before, when it was a summary table
   * @return the same of this one
   */
  private @Nullable Columns table(TextTable one, @Nullable Columns last) {
    Columns columns = null;
    int from = 0;
    while (from < one.rows().size() && columns == null) {
      columns = headings.at(one.rows(), from).orElse(null);
      from += columns == null ? 1 : columns.rows();
    }
    if (columns == null && last != null && last.width() == width(one)) {
      columns = last;
      from = 0;
      tell(MergeRemark.Level.NOTE, one, 0, Sentence.of("merging.continued"));
    }
    if (columns == null) {
      if (one.rows().stream().anyMatch(row -> !row.isBlank())) {
        tell(MergeRemark.Level.NOTE, one, 0, Sentence.of("merging.passed-over", one.rows().size()));
      }
      return null;
    }
    found = true;
    named(one, from).ifPresent(name -> county = name);
    return body(one, from, columns);
  }

  private static int width(TextTable one) {
    return 1
        + one.rows().stream()
            .mapToInt(row -> row.cells().isEmpty() ? 0 : row.cells().lastKey())
            .max()
            .orElse(0);
  }

  private Columns body(TextTable one, int from, Columns first) {
    Columns columns = first;
    TableBody body = new TableBody(table, columns, one);
    int i = from;
    while (i < one.rows().size()) {
      Optional<Columns> again = headings.at(one.rows(), i);
      if (again.isPresent()) { // headings repeated on each page, or another table below
        i += again.get().rows();
        if (!again.get().at().equals(columns.at())) {
          end(one, body);
          columns = again.get();
          body = new TableBody(table, columns, one);
        }
      } else {
        body.add(one.rows().get(i++));
      }
    }
    end(one, body);
    if (one.beyond() > 0) {
      tell(MergeRemark.Level.UNREAD, one, 0, Sentence.of("merging.beyond", one.beyond()));
    }
    return columns;
  }

  private void end(TextTable one, TableBody body) {
    body.notes().forEach(note -> tell(MergeRemark.Level.NOTE, one, note.row(), note.text()));
    for (RowDraft draft : body.drafts()) {
      RowMaker.Made made = maker.make(draft, county, file, one.place());
      rows.add(made.row());
      if (!made.row().unread().isEmpty()) {
        tell(MergeRemark.Level.UNREAD, one, draft.row(), made.row().unread());
      }
      made.errors().forEach(text -> tell(MergeRemark.Level.ERROR, one, draft.row(), text));
      made.notes().forEach(text -> tell(MergeRemark.Level.NOTE, one, draft.row(), text));
    }
  }

  private void tell(MergeRemark.Level level, TextTable one, int row, Sentence text) {
    told.add(new MergeRemark(level, file, one.place(), row, text));
  }

  /** The recommending body that stands above the headings. */
  private Optional<String> named(TextTable one, int from) {
    List<List<String>> lines = new ArrayList<>();
    one.before().forEach(line -> lines.add(List.of(line)));
    for (TextRow row : one.rows().subList(0, from)) {
      lines.add(List.copyOf(row.texts()));
    }
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        if (headings.isRecommender(line.get(i))) {
          String name = after(line.get(i), i + 1 < line.size() ? line.get(i + 1) : "");
          if (!name.isEmpty() && !Likeness.key(name).equals(Likeness.key(recommender))) {
            return Optional.of(name);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String after(String text, String next) {
    int colon = text.replace('：', ':').indexOf(':');
    String name = colon < 0 ? "" : Typed.strip(text.substring(colon + 1));
    if (name.isEmpty()) {
      return colon < 0 ? "" : next;
    }
    int gap = GAP.indexIn(name);
    int blanks = name.indexOf("  ");
    int end = gap < 0 ? blanks : blanks < 0 ? gap : Math.min(gap, blanks);
    return end < 0 ? name : Typed.strip(name.substring(0, end));
  }
}

package io.shenbao.source.form;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.source.word.WordCell;
import java.util.List;
import java.util.Optional;

/**
 * A row of the pack's template that has a cell for each item of a list, side by side ({@code
 * {{#list across}}{{field}}{{/}}}).
 *
 * @param list path of the list
 * @param field key of what the cells hold
 * @param label of the row, without blanks and marks
 * @param before how many cells stand before those of the items
 * @param after how many stand behind them
 */
record PaperColumns(String list, String field, String label, int before, int after) {

  private static final Pattern TAGS =
      Pattern.compile(
          "\\s*\\{\\{#\\s*([A-Za-z0-9.]+)[^{}]*\\sacross\\s*\\}\\}\\s*\\{\\{\\s*([A-Za-z0-9]+)[^{}]*\\}\\}\\s*\\{\\{/[^{}]*\\}\\}\\s*");

  /** What a row of the template is; empty when it is no such row. */
  static Optional<PaperColumns> of(List<WordCell> row) {
    for (int i = 1; i < row.size(); i++) {
      Matcher tags = TAGS.matcher(Texts.of(row.get(i)));
      if (tags.matches()) {
        String label = LabelWords.key(Texts.of(row.get(i - 1)));
        return Optional.of(
            new PaperColumns(tags.group(1), tags.group(2), label, i, row.size() - i - 1));
      }
    }
    return Optional.empty();
  }

  /** Whether a row of a filled form is this one. */
  boolean is(List<WordCell> row) {
    return row.size() > before + after
        && LabelWords.key(Texts.of(row.get(before - 1))).equals(label);
  }

  /** The cells of the items in such a row. */
  List<WordCell> items(List<WordCell> row) {
    return row.subList(before, row.size() - after);
  }
}

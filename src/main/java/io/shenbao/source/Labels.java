package io.shenbao.source;

import com.google.common.base.CharMatcher;
import io.shenbao.text.Nfkc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is known by labels that people see: without stars, blanks and colons, in letters of one
 * width, with or without a remark in brackets behind.
 *
 * @param <T> what has a label
 */
final class Labels<T> {

  private static final CharMatcher IGNORED = CharMatcher.whitespace().or(CharMatcher.is('*'));
  private static final CharMatcher COLON = CharMatcher.is(':');

  /** No label is longer than this, remarks included. */
  private static final int LONGEST = 500;

  private final Map<String, List<T>> byText = new LinkedHashMap<>();
  private final Map<String, List<T>> byCell = new LinkedHashMap<>();

  Labels(Collection<? extends T> all, Function<T, String> label) {
    for (T one : all) {
      byText.computeIfAbsent(text(label.apply(one)), text -> new ArrayList<>()).add(one);
    }
    byText.remove("");
  }

  /** All that a cell's text is the label of; the longest label counts. */
  List<T> of(String cell) {
    if (cell.isEmpty() || cell.length() > LONGEST) {
      return List.of();
    }
    return byCell.computeIfAbsent(cell, this::find);
  }

  private List<T> find(String cell) {
    String text = text(cell);
    List<T> found = byText.get(text);
    for (int end = text.lastIndexOf('('); found == null && end > 0; ) {
      found = byText.get(text.substring(0, end));
      end = text.lastIndexOf('(', end - 1);
    }
    return found == null ? List.of() : found;
  }

  /** What a label says to a reader. */
  static String text(String label) {
    return COLON.trimTrailingFrom(IGNORED.removeFrom(Nfkc.of(label)));
  }
}

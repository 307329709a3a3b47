package io.shenbao.desk.page;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.batch.TableOrder;
import io.shenbao.desk.shelf.Applications;
import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of the summary table, brought into the order that somebody wants. */
final class ListedOrder {

  private static final Splitter BETWEEN = Splitter.on(CharMatcher.anyOf("\t,，;；"));

  private final Map<String, TableOrder.Line> byKey = new LinkedHashMap<>();

  ListedOrder(List<TableOrder.Line> lines) {
    lines.forEach(line -> byKey.put(Applications.key(line.path()), line));
  }

  /** What came of a list that somebody typed. */
  record Matched(List<SummaryEntry> order, List<String> strange) {}

  /**
   * By rank; what has none or the same stays as it is.
   *
   * @param keys of applications
   * @param ranks of these, as they were typed
   */
  List<SummaryEntry> ranked(List<String> keys, List<String> ranks) {
    Map<String, Integer> wanted = new HashMap<>();
    for (int i = 0; i < Math.min(keys.size(), ranks.size()); i++) {
      wanted.put(keys.get(i), number(ranks.get(i)));
    }
    return byKey.entrySet().stream()
        .sorted(
            (one, other) ->
                Integer.compare(
                    wanted.getOrDefault(one.getKey(), Integer.MAX_VALUE),
                    wanted.getOrDefault(other.getKey(), Integer.MAX_VALUE)))
        .map(one -> one.getValue().entry())
        .toList();
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }

  /**
   * As a list has it, a line each with code or name, and the factory where there are several; the
   * others follow as they were.
   */
  Matched listed(String text) {
    Map<String, List<TableOrder.Line>> byWord = new HashMap<>();
    for (TableOrder.Line line : byKey.values()) {
      Set<String> words = new LinkedHashSet<>();
      words.add(Likeness.key(line.entry().identity()));
      words.add(Likeness.key(line.entry().name()));
      words.forEach(word -> byWord.computeIfAbsent(word, none -> new ArrayList<>()).add(line));
    }
    Set<String> taken = new LinkedHashSet<>();
    List<SummaryEntry> order = new ArrayList<>();
    List<String> strange = new ArrayList<>();
    for (String line : text.lines().toList()) {
      List<String> words = words(line);
      boolean isKnown = words.isEmpty();
      for (String word : words) {
        for (TableOrder.Line one : byWord.getOrDefault(word, List.of())) {
          if (fits(one, words)) {
            isKnown = true;
            if (taken.add(one.path())) {
              order.add(one.entry());
            }
          }
        }
      }
      if (!isKnown) {
        strange.add(line.strip());
      }
    }
    byKey.values().stream()
        .filter(one -> !taken.contains(one.path()))
        .forEach(one -> order.add(one.entry()));
    return new Matched(order, strange);
  }

  /** Cells of a line, without serial numbers and ranks. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String cell : BETWEEN.split(line)) {
      String word = Likeness.key(cell.strip());
      boolean isNumber = word.length() <= 6 && word.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!word.isEmpty() && !isNumber) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean fits(TableOrder.Line line, List<String> words) {
    SummaryEntry entry = line.entry();
    List<String> own =
        List.of(
            Likeness.key(entry.identity()),
            Likeness.key(entry.name()),
            Likeness.key(entry.factory()));
    return own.containsAll(words);
  }
}

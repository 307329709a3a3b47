package io.shenbao.merging;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.programme.SummaryTable;
import io.shenbao.text.Likeness;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Compares what a row of a typed table says with the application that it means, cell by cell. */
final class TypedCells {

  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
  private static final Splitter DASHES = Splitter.on("—").limit(3);

  /** Our own table ends so where a cell would be too long. */
  private static final List<String> CUT = List.of("…", "...");

  private final SummaryTable table;

  TypedCells(SummaryTable table) {
    this.table = table;
  }

  /** The columns in which some row of a table says something: others it does not have. */
  Set<String> filled(List<CountyRow> rows) {
    Set<String> filled = new LinkedHashSet<>();
    for (CountyRow row : rows) {
      texts(row.entry()).forEach((key, text) -> add(key, !text.isEmpty(), filled));
      add(Headings.SCENARIOS, !row.entry().scenarios().isEmpty(), filled);
    }
    return filled;
  }

  private static void add(String key, boolean is, Set<String> into) {
    if (is) {
      into.add(key);
    }
  }

  /** The differences of a row, each as it is told. */
  List<Sentence> differences(CountyRow row, SummaryEntry applied, Set<String> columns) {
    List<Sentence> told = new ArrayList<>();
    Map<String, String> typed = texts(row.entry());
    Map<String, String> ours = texts(applied);
    typed.forEach(
        (key, text) -> {
          String other = ours.getOrDefault(key, "");
          if (columns.contains(key) && !isSame(key, text, other)) {
            told.add(cell(applied.name(), label(key), text, other));
          }
        });
    if (columns.contains(Headings.SCENARIOS)) {
      scenarios(applied, row.entry().scenarios(), told);
    }
    return told;
  }

  private static Sentence cell(String name, String label, String typed, String ours) {
    if (typed.isEmpty()) {
      return Sentence.of("merging.typed.empty", name, label, ours);
    }
    return ours.isEmpty()
        ? Sentence.of("merging.typed.added", name, label, typed)
        : Sentence.of("merging.typed.cell", name, label, typed, ours);
  }

  private String label(String key) {
    return table.columns().getOrDefault(key, key);
  }

  /** What both have as one text a column; remarks are the office's own. */
  private Map<String, String> texts(SummaryEntry entry) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(Headings.NAME, entry.name());
    texts.put(Headings.IDENTITY, entry.identity());
    texts.put(Headings.FACTORY, entry.factory());
    texts.put(Headings.CONTACT, entry.contact());
    texts.put(Headings.PHONE, entry.phone());
    table
        .own()
        .keySet()
        .forEach(key -> texts.put(key, entry.details().cells().getOrDefault(key, "")));
    return texts;
  }

  private static boolean isSame(String key, String one, String other) {
    UnaryOperator<String> told = key.equals(Headings.PHONE) ? DIGITS::retainFrom : Likeness::key;
    return told.apply(one).equals(told.apply(other));
  }

  /** Scenario instances may be typed with stage and scenario, or with one name alone. */
  private static void scenarios(SummaryEntry applied, List<String> typed, List<Sentence> told) {
    List<String> more = new ArrayList<>(typed);
    boolean isCut = more.removeIf(item -> CUT.stream().anyMatch(item::startsWith));
    List<String> lacking = new ArrayList<>();
    for (String line : applied.scenarios()) {
      Set<String> ways = ways(line);
      String found =
          more.stream()
              .filter(item -> ways.contains(Likeness.letters(item)))
              .findFirst()
              .orElse(null);
      if (found == null) {
        lacking.add(line);
      } else {
        more.remove(found);
      }
    }
    if (!lacking.isEmpty() && !isCut) {
      told.add(Sentence.of("merging.typed.lacking", applied.name(), lacking));
    }
    if (!more.isEmpty()) {
      told.add(Sentence.of("merging.typed.more", applied.name(), more));
    }
  }

  /** The letters of all parts of a line that follow each other. */
  private static Set<String> ways(String line) {
    List<String> parts = DASHES.splitToList(line);
    Set<String> ways = new LinkedHashSet<>();
    for (int from = 0; from < parts.size(); from++) {
      StringBuilder way = new StringBuilder();
      for (int to = from; to < parts.size(); to++) {
        way.append(Likeness.letters(parts.get(to)));
        if (from > 0 || to > 0 || parts.size() == 1) {
          ways.add(way.toString());
        }
      }
    }
    return ways;
  }
}

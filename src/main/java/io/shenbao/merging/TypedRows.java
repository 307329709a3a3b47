package io.shenbao.merging;

import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.text.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The applications of a run, and which of them a row of a typed table means. */
final class TypedRows {

  /**
   * An application as the summary table would have it.
   *
   * @param path from the input
   */
  record Applied(SummaryEntry entry, String path, Outcome outcome) {}

  private final Map<String, List<Applied>> byWord = new HashMap<>();
  private final List<Applied> all = new ArrayList<>();
  private final Map<Applied, CountyRow> taken = new HashMap<>();
  private final Set<Applied> listed = new HashSet<>();

  void see(Assessment one) {
    SummaryEntry entry = one.summary();
    if (entry == null || one.outcome() == Outcome.DUPLICATE) {
      return;
    }
    Applied applied = new Applied(entry, one.path(), one.outcome());
    all.add(applied);
    for (String word : words(entry)) {
      byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(applied);
    }
  }

  List<Applied> all() {
    return all;
  }

  /** Begins with another table, which may list the same as one before. */
  void begin() {
    taken.clear();
  }

  /** Whether an application stands in any table. */
  boolean isListed(Applied applied) {
    return listed.contains(applied);
  }

  /** The row of the table that means an application; null when none does. */
  @Nullable CountyRow row(Applied applied) {
    return taken.get(applied);
  }

  /**
   * The application that a row means: of its identity, else of its name, and where there are
   * several, that with its factory which no earlier row means; null when there is none.
   */
  @Nullable Applied find(CountyRow row) {
    Set<Applied> may = new LinkedHashSet<>();
    for (String word : words(row.entry())) {
      may.addAll(byWord.getOrDefault(word, List.of()));
    }
    String factory = Likeness.letters(row.entry().factory());
    Applied best = null;
    int most = -1;
    for (Applied one : may) {
      String its = Likeness.letters(one.entry().factory());
      int same = its.equals(factory) ? 4 : its.contains(factory) || factory.contains(its) ? 2 : 0;
      int fit = same + (taken.containsKey(one) ? 0 : 1);
      if (fit > most) {
        most = fit;
        best = one;
      }
    }
    return best;
  }

  /** Takes down that a row means an application; returns the row that did before, if any. */
  @Nullable CountyRow take(Applied applied, CountyRow row) {
    listed.add(applied);
    return taken.putIfAbsent(applied, row);
  }

  private static List<String> words(SummaryEntry entry) {
    List<String> words = new ArrayList<>();
    if (!entry.identity().isEmpty()) {
      words.add("identity " + Likeness.key(entry.identity()));
    }
    words.add("name " + Likeness.key(entry.name()));
    return words;
  }
}

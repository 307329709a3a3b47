package io.shenbao.review;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.source.table.TableFile;
import io.shenbao.text.Likeness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the bureau's order of priority.
 *
 * @param words what it names: credit code, name, factory, as far as they are given; as in {@link
 *     Likeness#key}
 * @param shown the same as they stand there
 */
record RankingLine(long number, List<String> words, String shown, int rank) {

  /** How well a line fits an application. */
  enum Fit {
    NONE,
    APPLICANT,
    /** The applicant, and this factory of its. */
    FACTORY
  }

  /** What of an application lines name, as in {@link Likeness#key}. */
  record Who(String identity, String name, String factory) {

    static Who of(SummaryEntry entry) {
      return new Who(
          Likeness.key(entry.identity()),
          Likeness.key(entry.name()),
          Likeness.key(entry.factory()));
    }
  }

  /** The line of a row; null when it has no number as rank. */
  static @Nullable RankingLine of(TableFile.TableRow row) {
    List<String> cells = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    int last = cells.size() - 1;
    if (last < 1 || !isRank(cells.get(last))) {
      return null;
    }
    List<String> words =
        cells.subList(0, last).stream()
            .filter(cell -> !isRank(cell)) // a serial number
            .toList();
    return words.isEmpty()
        ? null
        : new RankingLine(
            row.number(),
            words.stream().map(Likeness::key).toList(),
            String.join("，", words),
            Integer.parseInt(cells.get(last)));
  }

  private static boolean isRank(String cell) {
    return cell.length() <= 6 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether all that the line names is the application's, its code or name among it. */
  Fit fit(Who who) {
    boolean isApplicant = false;
    boolean isFactory = false;
    for (String word : words) {
      boolean isWho = word.equals(who.identity()) || word.equals(who.name());
      if (!isWho && !word.equals(who.factory())) {
        return Fit.NONE;
      }
      isApplicant |= isWho;
      isFactory |= !isWho;
    }
    return !isApplicant ? Fit.NONE : isFactory ? Fit.FACTORY : Fit.APPLICANT;
  }
}

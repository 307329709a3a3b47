package io.shenbao.review;

import io.shenbao.assessment.SummaryEntry;
import io.shenbao.source.TableFile;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the bureau's order of priority.
 *
 * @param words what it names: credit code, name, factory, as far as they are given; as in {@link
 *     #plain}
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
            words.stream().map(RankingLine::plain).toList(),
            String.join("，", words),
            Integer.parseInt(cells.get(last)));
  }

  private static boolean isRank(String cell) {
    return cell.length() <= 6 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether all that the line names is the application's, its code or name among it. */
  Fit fit(SummaryEntry entry) {
    String identity = plain(entry.identity());
    String name = plain(entry.name());
    String factory = plain(entry.factory());
    boolean isApplicant = false;
    boolean isFactory = false;
    for (String word : words) {
      boolean isWho = word.equals(identity) || word.equals(name);
      if (!isWho && !word.equals(factory)) {
        return Fit.NONE;
      }
      isApplicant |= isWho;
      isFactory |= !isWho;
    }
    return !isApplicant ? Fit.NONE : isFactory ? Fit.FACTORY : Fit.APPLICANT;
  }

  /** Spaces, case and full-width marks make no difference. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(plain::appendCodePoint);
    return plain.toString().toUpperCase(Locale.ROOT);
  }
}

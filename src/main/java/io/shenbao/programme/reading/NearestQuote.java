package io.shenbao.programme.reading;

import java.util.Optional;

/**
 * The passage of a text that differs least from a quote, by letters that are changed, missing or
 * too many (P. Sellers, The theory and computation of evolutionary distances, 1980).
 */
final class NearestQuote {

  /** So much work is it worth: some ten milliseconds. */
  private static final long MOST = 20_000_000;

  /** A passage of which more differs is another one. */
  private static final double MOST_DIFFERENT = 0.4;

  private NearestQuote() {}

  /**
   * The passage as it stands in the text, each difference as {@code 〔quote→text〕}.
   *
   * @param text and quote without white space
   */
  static Optional<String> in(String text, String quote) {
    if (quote.isEmpty() || (long) text.length() * quote.length() > MOST) {
      return Optional.empty();
    }
    int end = end(text, quote);
    if (end < 0) {
      return Optional.empty();
    }
    int from = Math.max(0, end - 2 * quote.length());
    return Optional.of(marked(text.substring(from, end), quote));
  }

  /** Where the passage ends; -1 when none is near enough. */
  private static int end(String text, String quote) {
    int[] column = new int[quote.length() + 1];
    for (int i = 0; i < column.length; i++) {
      column[i] = i;
    }
    int best = (int) (quote.length() * MOST_DIFFERENT) + 1;
    int end = -1;
    for (int j = 0; j < text.length(); j++) {
      int diagonal = column[0]; // a passage may begin anywhere, at no cost
      for (int i = 1; i < column.length; i++) {
        int changed = diagonal + (quote.charAt(i - 1) == text.charAt(j) ? 0 : 1);
        diagonal = column[i];
        column[i] = Math.min(changed, 1 + Math.min(column[i], column[i - 1]));
      }
      int cost = column[quote.length()];
      // as many letters as the quote has, where that costs no more
      if (cost < best || (cost == best && end == j)) {
        best = cost;
        end = j + 1;
      }
    }
    return end;
  }

  /** The way back through the table of a quote and the text that ends with its passage. */
  private static String marked(String text, String quote) {
    int[][] cost = new int[quote.length() + 1][text.length() + 1];
    for (int i = 0; i <= quote.length(); i++) {
      for (int j = 0; j <= text.length(); j++) {
        cost[i][j] =
            i == 0
                ? 0
                : j == 0
                    ? i
                    : Math.min(
                        cost[i - 1][j - 1] + (same(quote, text, i, j) ? 0 : 1),
                        1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
      }
    }
    StringBuilder marked = new StringBuilder();
    StringBuilder said = new StringBuilder();
    StringBuilder there = new StringBuilder();
    int i = quote.length();
    int j = text.length();
    while (i > 0) {
      if (j > 0 && same(quote, text, i, j) && cost[i][j] == cost[i - 1][j - 1]) {
        difference(marked, said, there);
        marked.append(text.charAt(j - 1));
        i--;
        j--;
      } else if (j > 0 && cost[i][j] == cost[i - 1][j - 1] + 1) {
        said.append(quote.charAt(--i));
        there.append(text.charAt(--j));
      } else if (cost[i][j] == cost[i - 1][j] + 1) {
        said.append(quote.charAt(--i));
      } else {
        there.append(text.charAt(--j));
      }
    }
    difference(marked, said, there);
    return marked.reverse().toString();
  }

  private static boolean same(String quote, String text, int i, int j) {
    return quote.charAt(i - 1) == text.charAt(j - 1);
  }

  /** Written from the end, as all of it is. */
  private static void difference(StringBuilder marked, StringBuilder said, StringBuilder there) {
    if (!said.isEmpty() || !there.isEmpty()) {
      marked.append('〕').append(there).append('→').append(said).append('〔');
      said.setLength(0);
      there.setLength(0);
    }
  }
}

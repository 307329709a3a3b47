package io.shenbao.across;

import com.google.re2j.Pattern;
import io.shenbao.deadline.Deadline;

/**
 * The longest stretch that two texts have in common, as it stands in each.
 *
 * @param here with a little of what is around it
 * @param there the same in the other text
 */
record CommonStretch(String here, String there) {

  /**
   * Looked for within so many letters of each text: a table as large as their product is filled.
   */
  private static final int MOST_LETTERS = 4_000;

  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final int AROUND = 16;
  private static final int MOST_SHOWN = 240;

  static CommonStretch of(Letters one, Letters other) {
    String a = head(one.letters());
    String b = head(other.letters());
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    int longest = 0;
    int endA = 0;
    int endB = 0;
    for (int i = 1; i <= a.length(); i++) {
      Deadline.poll();
      for (int j = 1; j <= b.length(); j++) {
        if (a.charAt(i - 1) == b.charAt(j - 1)) {
          row[j] = above[j - 1] + 1;
          if (row[j] > longest) {
            longest = row[j];
            endA = i;
            endB = j;
          }
        } else {
          row[j] = 0;
        }
      }
      int[] spare = above;
      above = row;
      row = spare;
    }
    return new CommonStretch(
        excerpt(one, endA - longest, endA), excerpt(other, endB - longest, endB));
  }

  private static String head(String letters) {
    return letters.length() > MOST_LETTERS ? letters.substring(0, MOST_LETTERS) : letters;
  }

  private static String excerpt(Letters text, int first, int end) {
    String original = text.original();
    int from = Math.max(0, (first < end ? text.at()[first] : 0) - AROUND);
    int stretchEnd = end > first ? text.at()[end - 1] + 1 : 0;
    int to = Math.min(original.length(), Math.min(stretchEnd + AROUND, from + MOST_SHOWN));
    from = onBoundary(original, from);
    to = onBoundary(original, to);
    return (from > 0 ? "…" : "")
        + WHITE.matcher(original.substring(from, to)).replaceAll(" ").strip()
        + (to < original.length() ? "…" : "");
  }

  /** Never between the halves of a surrogate pair. */
  private static int onBoundary(String text, int index) {
    return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
        ? index - 1
        : index;
  }
}

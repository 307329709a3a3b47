package io.shenbao.across;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Texts that so many applicants share that to tell each of each other would say nothing: they are
 * told of all at once. A crowd is what is like one and the same text, the first in order of all
 * that each was compared with; so each text is in one crowd, and the work is linear.
 */
final class Crowds {

  /** A passage that more other applicants than this have as well is told of all at once. */
  static final int MOST_APART = 8;

  /** So many others are named; the rest are counted. */
  static final int MOST_NAMED = 5;

  private final int[] middle;
  private final Map<Integer, Crowd> crowds = new HashMap<>();

  /**
   * Applicants that have much the same text.
   *
   * @param applicants how many
   * @param first passages of the first few of them
   */
  record Crowd(int applicants, List<Integer> first) {}

  /**
   * @param applicants whose each application is, by number
   */
  Crowds(Prints prints, SameTexts texts, int[] applicants, Likenesses likenesses, float least) {
    this.middle = IntStream.range(0, texts.count()).toArray();
    for (int i = 0; i < likenesses.size(); i++) {
      int other = likenesses.other(i);
      if (likenesses.at(i) >= least && texts.areOthers(likenesses.one(i), other)) {
        middle[other] = Math.min(middle[other], likenesses.one(i));
      }
    }
    long[] byMiddle = new long[texts.count()];
    Arrays.setAll(byMiddle, text -> (long) middle[text] << 32 | text);
    Arrays.parallelSort(byMiddle);
    for (int from = 0; from < byMiddle.length; ) {
      int to = from + 1;
      while (to < byMiddle.length && byMiddle[to] >> 32 == byMiddle[from] >> 32) {
        to++;
      }
      if (to - from == 1 && texts.passages((int) byMiddle[from]) <= MOST_APART) {
        from = to;
        continue;
      }
      int[] members = Arrays.stream(byMiddle, from, to).mapToInt(member -> (int) member).toArray();
      add((int) (byMiddle[from] >> 32), members, prints, texts, applicants);
      from = to;
    }
  }

  private void add(int of, int[] members, Prints prints, SameTexts texts, int[] applicants) {
    int[] passages =
        IntStream.concat(IntStream.of(of), IntStream.of(members))
            .distinct()
            .flatMap(
                text -> IntStream.range(0, texts.passages(text)).map(i -> texts.passage(text, i)))
            .sorted()
            .toArray();
    if (passages.length <= MOST_APART) {
      return;
    }
    Map<Integer, Integer> first = new HashMap<>();
    Set<Integer> named = new LinkedHashSet<>();
    for (int passage : passages) {
      int applicant = applicants[prints.application(passage)];
      if (first.putIfAbsent(applicant, passage) == null && named.size() <= MOST_NAMED) {
        named.add(passage);
      }
    }
    if (first.size() > MOST_APART + 1) {
      crowds.put(of, new Crowd(first.size(), List.copyOf(named)));
    }
  }

  /** The crowd that a text is in; null when there is none. */
  @Nullable Crowd of(int text) {
    Crowd around = crowds.get(middle[text]);
    Crowd own = crowds.get(text);
    return own != null && (around == null || own.applicants() > around.applicants()) ? own : around;
  }
}

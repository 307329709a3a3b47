package io.shenbao.across;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

  private final long[] middles;
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
    this.middles = middles(texts, likenesses, least);
    long[] byMiddle =
        LongStream.concat(
                Arrays.stream(middles).map(both -> Pair.of(Pair.other(both), Pair.one(both))),
                IntStream.range(0, texts.count())
                    .filter(text -> texts.passages(text) > MOST_APART)
                    .mapToLong(text -> Pair.of(middle(text), text)))
            .toArray();
    Arrays.parallelSort(byMiddle);
    int[] groups = Pair.groups(byMiddle);
    for (int i = 0; i < groups.length - 1; i++) {
      int[] members =
          Arrays.stream(byMiddle, groups[i], groups[i + 1]).mapToInt(Pair::other).toArray();
      add(Pair.one(byMiddle[groups[i]]), members, prints, texts, applicants);
    }
  }

  /** The texts that are like one before them, each with the first of those, in order. */
  private static long[] middles(SameTexts texts, Likenesses likenesses, float least) {
    long[] all =
        IntStream.range(0, likenesses.size())
            .filter(
                i ->
                    likenesses.at(i) >= least
                        && texts.areOthers(likenesses.one(i), likenesses.other(i)))
            .mapToLong(i -> Pair.of(likenesses.other(i), likenesses.one(i)))
            .sorted()
            .toArray();
    int[] groups = Pair.groups(all);
    return Arrays.stream(groups, 0, groups.length - 1).mapToLong(at -> all[at]).toArray();
  }

  /** The first text of those that one is like; itself when it is the first. */
  private int middle(int text) {
    int found = Arrays.binarySearch(middles, Pair.of(text, 0));
    int at = found < 0 ? -found - 1 : found;
    return at < middles.length && Pair.one(middles[at]) == text ? Pair.other(middles[at]) : text;
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
    Crowd around = crowds.get(middle(text));
    Crowd own = crowds.get(text);
    return own != null && (around == null || own.applicants() > around.applicants()) ? own : around;
  }
}

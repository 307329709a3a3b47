package io.shenbao.batch;

import com.google.common.collect.Lists;
import com.google.common.primitives.Ints;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.review.Assessments;
import io.shenbao.review.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whom the summary table lists and in what order. It holds a number and a path for each; what they
 * say is read when it is written.
 */
final class SummaryOrder {

  /** An application in its place among the results. */
  private record Place(int index, String path, boolean isReady, boolean isListed, int rank) {}

  private final Ranking ranking;
  private final List<Place> places = new ArrayList<>();

  /** That of results which are still to be seen, one after the other. */
  SummaryOrder(Ranking ranking) {
    this.ranking = ranking;
  }

  /** Goes through the results once. */
  SummaryOrder(Assessments results, Ranking ranking) {
    this(ranking);
    results.forEach(this::see);
    end();
  }

  void see(Assessment one) {
    SummaryEntry entry = one.summary();
    boolean isReady = one.outcome() == Outcome.READY;
    int rank = Integer.MAX_VALUE;
    if (entry != null) {
      ranking.see(entry);
      rank = isReady ? ranking.rank(entry) : rank;
    }
    places.add(new Place(places.size(), one.path(), isReady, isReady && entry != null, rank));
  }

  /** All were seen; the ranking takes note of what it lacks. */
  void end() {
    ranking.end();
  }

  int size() {
    return places.size();
  }

  /**
   * What the bureau recommends by signing the table, by rank.
   *
   * @param isAtFault whether something was found of an application since, and it is not ready
   */
  List<SummaryEntry> listed(Assessments results, Predicate<String> isAtFault) {
    List<Integer> listed =
        places.stream()
            .filter(one -> one.isListed() && !isAtFault.test(one.path()))
            .sorted(Comparator.comparingInt(Place::rank))
            .map(Place::index)
            .toList();
    return read(listed, results, one -> Objects.requireNonNull(one.summary()));
  }

  /** Something of each of the others, in the order of the results. */
  <T> List<T> others(
      Assessments results, Predicate<String> isAtFault, Function<Assessment, T> what) {
    List<Integer> others =
        places.stream()
            .filter(one -> !one.isReady() || isAtFault.test(one.path()))
            .map(Place::index)
            .toList();
    return read(others, results, what);
  }

  /** A list that holds nothing but numbers. */
  private static <T> List<T> read(
      List<Integer> indices, Assessments results, Function<Assessment, T> what) {
    return Lists.transform(
        Ints.asList(Ints.toArray(indices)), index -> what.apply(results.get(index)));
  }
}

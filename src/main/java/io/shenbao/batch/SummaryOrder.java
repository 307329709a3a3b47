package io.shenbao.batch;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.primitives.Ints;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.SummaryDetails;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.programme.SummaryTable;
import io.shenbao.review.Assessments;
import io.shenbao.review.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whom the summary table lists and in what order. It holds a number and a path for each; what they
 * say is read when it is written.
 */
final class SummaryOrder {

  /** An application in its place among the results. */
  private record Place(
      int index,
      String path,
      boolean isReady,
      boolean isListed,
      int rank,
      SummaryDetails details,
      Map<String, SummaryDetails> further) {

    /** What one of the further tables sorts it by; it stands there. */
    SummaryDetails in(String table) {
      return Objects.requireNonNull(further.get(table));
    }
  }

  private final Ranking ranking;
  private final SummaryTable.Sort sort;
  private final List<Place> places = new ArrayList<>();

  /**
   * That of results which are still to be seen, one after the other.
   *
   * @param sort in which order the pack wants them, where the ranking does not say
   */
  SummaryOrder(Ranking ranking, SummaryTable.Sort sort) {
    this.ranking = ranking;
    this.sort = sort;
  }

  /** Goes through the results once. */
  SummaryOrder(Assessments results, Ranking ranking, SummaryTable.Sort sort) {
    this(ranking, sort);
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
    places.add(
        new Place(
            places.size(),
            one.path(),
            isReady,
            isReady && entry != null,
            rank,
            entry == null ? SummaryDetails.NONE : order(entry.details()),
            entry == null
                ? Map.of()
                : ImmutableMap.copyOf(Maps.transformValues(entry.further(), SummaryOrder::order))));
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
            .sorted(order(sort, Place::details))
            .map(Place::index)
            .toList();
    return read(listed, results, one -> Objects.requireNonNull(one.summary()));
  }

  /** The paths of those, in that order. */
  List<String> paths(Predicate<String> isAtFault) {
    return places.stream()
        .filter(one -> one.isListed() && !isAtFault.test(one.path()))
        .sorted(order(sort, Place::details))
        .map(Place::path)
        .toList();
  }

  /** The same in one of the pack's further tables, for those that stand in it. */
  List<SummaryEntry> listed(
      SummaryTable.Further table, Assessments results, Predicate<String> isAtFault) {
    List<Integer> listed =
        places.stream()
            .filter(one -> one.isListed() && !isAtFault.test(one.path()))
            .filter(one -> one.further().containsKey(table.id()))
            .sorted(order(table.table().sort(), one -> one.in(table.id())))
            .map(Place::index)
            .toList();
    return read(
        listed,
        results,
        one -> Objects.requireNonNull(Objects.requireNonNull(one.summary()).in(table.id())));
  }

  /** What the order asks for. */
  private static SummaryDetails order(SummaryDetails all) {
    return new SummaryDetails(Map.of(), Map.of(), all.group(), all.number(), all.text());
  }

  /** By group, then by rank, then as the pack sorts. */
  private static Comparator<Place> order(
      SummaryTable.Sort sort, Function<Place, SummaryDetails> details) {
    return Comparator.comparing(details, sort.groups())
        .thenComparingInt(Place::rank)
        .thenComparing(details, sort.within());
  }

  /** The others that stand in one of the pack's further tables, in the order of the results. */
  List<SummaryEntry> others(
      SummaryTable.Further table,
      Assessments results,
      Predicate<String> isAtFault,
      Function<Assessment, SummaryEntry> what) {
    List<Integer> others =
        places.stream()
            .filter(one -> !one.isReady() || isAtFault.test(one.path()))
            .filter(one -> one.further().containsKey(table.id()))
            .map(Place::index)
            .toList();
    return read(others, results, one -> Objects.requireNonNull(what.apply(one).in(table.id())));
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

package io.shenbao.batch;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.primitives.Ints;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.SummaryDetails;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.merging.QuotaCount;
import io.shenbao.merging.Quotas;
import io.shenbao.programme.SummaryTable;
import io.shenbao.review.Assessments;
import io.shenbao.review.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whom the summary table lists and in what order: those that are ready, up to their counties'
 * quotas. It holds a number and a path for each; what they say is read when it is written.
 */
final class SummaryOrder {

  /** An application in its place among the results. */
  private record Place(
      int index,
      String path,
      boolean isReady,
      boolean isListed,
      String quota,
      int rank,
      SummaryDetails details,
      Map<String, SummaryDetails> further) {

    /** What one of the further tables sorts it by; it stands there. */
    SummaryDetails in(String table) {
      return Objects.requireNonNull(further.get(table));
    }
  }

  private final Ranking ranking;
  private final Quotas quotas;
  private final SummaryTable.Sort sort;
  private final List<Place> places = new ArrayList<>();
  private final Set<String> counted = new HashSet<>();

  /**
   * That of results which are still to be seen, one after the other.
   *
   * @param sort in which order the pack wants them, where the ranking does not say
   */
  SummaryOrder(Ranking ranking, Quotas quotas, SummaryTable.Sort sort) {
    this.ranking = ranking;
    this.quotas = quotas;
    this.sort = sort;
  }

  /** Goes through the results once. */
  SummaryOrder(Assessments results, Ranking ranking, Quotas quotas, SummaryTable.Sort sort) {
    this(ranking, quotas, sort);
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
    String quota = quotas.ofPath(one.path()).orElse("");
    counted.add(quota);
    places.add(
        new Place(
            places.size(),
            one.path(),
            isReady,
            isReady && entry != null,
            quota,
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
    List<Integer> listed = within(isAtFault).map(Place::index).toList();
    return read(listed, results, one -> Objects.requireNonNull(one.summary()));
  }

  /** The paths of those that could be listed, in that order, also of those beyond a quota. */
  List<String> paths(Predicate<String> isAtFault) {
    return ready(isAtFault).map(Place::path).toList();
  }

  /** Those that could be listed and are beyond a quota: its name, by their paths in that order. */
  Map<String, String> beyond(Predicate<String> isAtFault) {
    if (quotas.limits().isEmpty()) {
      return Map.of();
    }
    QuotaCount count = new QuotaCount(quotas);
    Map<String, String> beyond = new LinkedHashMap<>();
    ready(isAtFault)
        .filter(one -> count.isBeyond(one.quota()))
        .forEach(one -> beyond.put(one.path(), one.quota()));
    return beyond;
  }

  /** The quotas that count no application, listed or not. */
  List<String> unusedQuotas() {
    return quotas.limits().keySet().stream().filter(name -> !counted.contains(name)).toList();
  }

  Quotas quotas() {
    return quotas;
  }

  private Stream<Place> ready(Predicate<String> isAtFault) {
    return places.stream()
        .filter(one -> one.isListed() && !isAtFault.test(one.path()))
        .sorted(order(sort, Place::details));
  }

  private Stream<Place> within(Predicate<String> isAtFault) {
    Map<String, String> beyond = beyond(isAtFault);
    return ready(isAtFault).filter(one -> !beyond.containsKey(one.path()));
  }

  /** The same in one of the pack's further tables, for those that stand in it. */
  List<SummaryEntry> listed(
      SummaryTable.Further table, Assessments results, Predicate<String> isAtFault) {
    List<Integer> listed =
        within(isAtFault)
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
        others(isAtFault)
            .filter(one -> one.further().containsKey(table.id()))
            .map(Place::index)
            .toList();
    return read(others, results, one -> Objects.requireNonNull(what.apply(one).in(table.id())));
  }

  /** Something of each of the others, in the order of the results. */
  <T> List<T> others(
      Assessments results, Predicate<String> isAtFault, Function<Assessment, T> what) {
    List<Integer> others = others(isAtFault).map(Place::index).toList();
    return read(others, results, what);
  }

  private Stream<Place> others(Predicate<String> isAtFault) {
    Map<String, String> beyond = beyond(isAtFault);
    return places.stream()
        .filter(
            one -> !one.isReady() || isAtFault.test(one.path()) || beyond.containsKey(one.path()));
  }

  /** A list that holds nothing but numbers. */
  private static <T> List<T> read(
      List<Integer> indices, Assessments results, Function<Assessment, T> what) {
    return Lists.transform(
        Ints.asList(Ints.toArray(indices)), index -> what.apply(results.get(index)));
  }
}

package io.shenbao.across;

import io.shenbao.across.AlikeProse.Match;
import io.shenbao.across.AlikeProse.Prepared;
import io.shenbao.across.Sieve.PassageKey;
import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.Finding;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.AcrossRule;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells of passages that are alike: one finding on an application for each other application that
 * shares prose with it, at the longest of the passages, with all of them named.
 */
final class AlikeFindings {

  private final AcrossRule rule;
  private final AlikeProse prose;
  private final List<Member> members;

  AlikeFindings(AcrossRule rule, AlikeProse prose, List<Member> members) {
    this.rule = rule;
    this.prose = prose;
    this.members = members;
  }

  /** What was found, by the order of the application concerned. */
  Map<Integer, List<Finding>> findings() {
    Map<Integer, Map<Integer, List<PassageKey>>> pairs = new LinkedHashMap<>();
    prose
        .matches()
        .forEach(
            (spot, match) ->
                pairs
                    .computeIfAbsent(spot.application(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(match.other().application(), key -> new ArrayList<>())
                    .add(spot));
    Map<Integer, List<Finding>> findings = new LinkedHashMap<>();
    pairs.forEach(
        (application, byOther) -> {
          Deadline.renew();
          findings.put(application, byOther.values().stream().map(this::finding).toList());
        });
    return findings;
  }

  private Finding finding(List<PassageKey> spots) {
    PassageKey longest =
        spots.stream()
            .sorted(Comparator.comparingInt(PassageKey::passage))
            .max(Comparator.comparingInt(this::length))
            .orElseThrow();
    Match match = Objects.requireNonNull(prose.matches().get(longest));
    Prepared here = prose.prepared(longest);
    Prepared there = prose.prepared(match.other());
    CommonStretch stretch = CommonStretch.of(here.letters(), there.letters());
    Member other = members.get(match.other().application());
    boolean own = other.order() == longest.application();
    return Remark.of(
        rule,
        here.passage().pointer(),
        here.passage().origin(),
        new Counterpart(
            other.title(), other.path(), there.passage().origin(), stretch.here(), stretch.there()),
        Map.of(
            "other",
            own ? Sentence.of("across.own") : other.title(),
            "count",
            Integer.toString(spots.size()),
            "places",
            places(spots),
            "place",
            here.passage().place(),
            "otherPlace",
            there.passage().place(),
            "percent",
            Long.toString(Math.round(match.similarity() * 100)),
            "factory",
            members.get(longest.application()).factory(),
            "otherFactory",
            other.factory(),
            "otherPath",
            other.path()));
  }

  private int length(PassageKey spot) {
    return prose.prepared(spot).letters().letters().length();
  }

  /** The passages' names; of those in lists, how many there are in each. */
  private List<Object> places(List<PassageKey> spots) {
    Set<String> single = new LinkedHashSet<>();
    Map<String, Integer> inLists = new LinkedHashMap<>();
    for (PassageKey spot :
        spots.stream().sorted(Comparator.comparingInt(PassageKey::passage)).toList()) {
      Traits.Passage passage = prose.prepared(spot).passage();
      if (passage.list().isEmpty()) {
        single.add(passage.place());
      } else {
        inLists.merge(passage.list(), 1, Integer::sum);
      }
    }
    List<Object> places = new ArrayList<>(single);
    inLists.forEach((list, count) -> places.add(Sentence.of("across.in-list", list, count)));
    return places;
  }
}

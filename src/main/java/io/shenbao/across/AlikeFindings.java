package io.shenbao.across;

import io.shenbao.across.AlikeProse.Match;
import io.shenbao.across.Crowds.Crowd;
import io.shenbao.assessment.Counterpart;
import io.shenbao.assessment.Finding;
import io.shenbao.programme.AcrossRule;
import io.shenbao.wording.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells of passages that are alike: one finding on an application for each other application that
 * shares prose with it, and one for all passages that a crowd shares; at the longest of the
 * passages, with all of them named.
 */
final class AlikeFindings implements Compared {

  private final AcrossRule rule;
  private final AcrossRule.Between between;
  private final AlikeProse prose;
  private final List<Member> members;
  private final Particulars particulars;

  AlikeFindings(
      AcrossRule rule,
      AcrossRule.Between between,
      AlikeProse prose,
      List<Member> members,
      Particulars particulars) {
    this.rule = rule;
    this.between = between;
    this.prose = prose;
    this.members = members;
    this.particulars = particulars;
  }

  /**
   * A passage of which something is told.
   *
   * @param crowd that shares it; null when it is told of one other only
   */
  private record Spot(int passage, Match match, @Nullable Crowd crowd) {}

  @Override
  public boolean isAbout(int order) {
    return prose.prints().start(order) < prose.prints().end(order);
  }

  @Override
  public List<Finding> findings(int order, Excerpts excerpts) {
    List<Spot> shared = new ArrayList<>();
    Map<Integer, List<Spot>> byOther = new LinkedHashMap<>();
    for (int i = prose.prints().start(order); i < prose.prints().end(order); i++) {
      for (Spot spot : spots(i)) {
        if (spot.crowd() != null) {
          shared.add(spot);
        } else {
          byOther
              .computeIfAbsent(
                  prose.prints().application(spot.match().other()), key -> new ArrayList<>())
              .add(spot);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    if (!shared.isEmpty()) {
      findings.add(finding(shared, excerpts));
    }
    byOther.values().forEach(spots -> findings.add(finding(spots, excerpts)));
    return findings;
  }

  private List<Spot> spots(int passage) {
    List<Spot> spots = new ArrayList<>(2);
    if (between == AcrossRule.Between.FACTORIES) {
      Match earlier = prose.ofEarlier(passage);
      if (earlier != null) {
        spots.add(new Spot(passage, earlier, null));
      }
      return spots;
    }
    Match other = prose.ofOthers(passage);
    if (other != null) {
      spots.add(new Spot(passage, other, prose.crowd(passage)));
    }
    Match own = prose.ofItems(passage);
    if (own != null) {
      spots.add(new Spot(passage, own, null));
    }
    return spots;
  }

  private Finding finding(List<Spot> spots, Excerpts excerpts) {
    Spot longest =
        spots.stream()
            .max(
                Comparator.comparingInt((Spot spot) -> prose.prints().letters(spot.passage()))
                    .thenComparing(Spot::passage, Comparator.reverseOrder()))
            .orElseThrow();
    Member one = member(longest.passage());
    Member other = member(longest.match().other());
    Traits.Passage here = passage(longest.passage());
    Traits.Passage there = passage(longest.match().other());
    CommonStretch stretch =
        excerpts.of(
            prose.prints().id(longest.passage()),
            prose.prints().id(longest.match().other()),
            () -> prose.stretch(longest.passage(), longest.match().other()));
    return Remark.of(
        rule,
        here.pointer(),
        here.origin(),
        new Counterpart(
            other.title(), other.path(), there.origin(), stretch.here(), stretch.there()),
        Map.of(
            "other",
            longest.crowd() == null ? other(one, other) : others(spots),
            "count",
            Integer.toString(spots.size()),
            "places",
            places(spots),
            "place",
            here.place(),
            "otherPlace",
            there.place(),
            "percent",
            Long.toString(Math.round(longest.match().similarity() * 100)),
            "factory",
            one.factory(),
            "otherFactory",
            other.factory(),
            "otherPath",
            other.path()));
  }

  private static Object other(Member one, Member other) {
    return other.order() == one.order() ? Sentence.of("across.own") : other.title();
  }

  /** The largest of the crowds: some by name, all by number. */
  private Object others(List<Spot> spots) {
    Spot most = spots.get(0);
    for (Spot spot : spots) {
      if (applicants(spot) > applicants(most)) {
        most = spot;
      }
    }
    Crowd crowd = most.crowd();
    int passage = most.passage();
    List<String> named =
        crowd == null
            ? List.of()
            : crowd.first().stream()
                .filter(first -> prose.areOthers(passage, first))
                .limit(Crowds.MOST_NAMED)
                .map(first -> member(first).title())
                .toList();
    return Sentence.of(
        spots.size() == 1 ? "across.others" : "across.crowd", named, applicants(most) - 1);
  }

  private static int applicants(Spot spot) {
    return spot.crowd() == null ? 0 : spot.crowd().applicants();
  }

  private Member member(int passage) {
    return members.get(prose.prints().application(passage));
  }

  private Traits.Passage passage(int passage) {
    return particulars.of(member(passage)).passages().get(prose.prints().number(passage));
  }

  /** The passages' names; of those in lists, how many there are in each. */
  private List<Object> places(List<Spot> spots) {
    Set<String> single = new LinkedHashSet<>();
    Map<String, Integer> inLists = new LinkedHashMap<>();
    for (Spot spot : spots) {
      Traits.Passage passage = passage(spot.passage());
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

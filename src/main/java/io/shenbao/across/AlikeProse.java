package io.shenbao.across;

import io.shenbao.across.Sieve.PassageKey;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.AcrossRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages that are nearly the same. Each is compared with the few earlier ones that the
 * sieve lets through, so the work grows with the number of passages and not with that of their
 * pairs.
 */
final class AlikeProse {

  /** So many applications' passages are kept at hand; others are asked for again. */
  private static final int AT_HAND = 64;

  private final AcrossRule.Alike alike;
  private final Set<String> packs;
  private final Sieve sieve;
  private final IntFunction<Traits> traits;
  private final List<Member> members = new ArrayList<>();
  private final Map<PassageKey, Match> matches = new LinkedHashMap<>();
  private final Map<Integer, List<Prepared>> atHand =
      new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Prepared>> eldest) {
          return size() > AT_HAND;
        }
      };
  private long comparisons;

  /**
   * Two passages that are alike.
   *
   * @param other the one that it is most like, of those compared
   * @param similarity Jaccard index of their shingles
   */
  record Match(PassageKey other, double similarity) {}

  /** A passage ready to be compared; shingles are empty when it is too short. */
  record Prepared(Traits.Passage passage, Letters letters, Set<String> shingles) {}

  /**
   * @param packs the pack's own texts, which anybody may quote
   * @param traits by the application's order
   */
  AlikeProse(AcrossRule.Alike alike, List<String> packs, IntFunction<Traits> traits) {
    this.alike = alike;
    this.sieve = new Sieve(alike.similarity());
    this.traits = traits;
    this.packs = new LinkedHashSet<>();
    packs.forEach(text -> this.packs.addAll(Letters.of(text).shingles(alike.shingle())));
  }

  /** Adds an application; members come in order. Whether it has any passage to compare. */
  boolean add(Member member) {
    Deadline.renew();
    members.add(member);
    boolean any = false;
    List<Prepared> prepared = passages(member.order());
    for (int i = 0; i < prepared.size(); i++) {
      Deadline.poll();
      if (!prepared.get(i).shingles().isEmpty()) {
        any = true;
        compare(new PassageKey(member.order(), i), prepared.get(i));
      }
    }
    return any;
  }

  /** All passages that are like another, with the one they are most like. */
  Map<PassageKey, Match> matches() {
    return matches;
  }

  /** How many pairs of passages were compared in full. */
  long comparisons() {
    return comparisons;
  }

  Prepared prepared(PassageKey spot) {
    return passages(spot.application()).get(spot.passage());
  }

  private void compare(PassageKey spot, Prepared one) {
    @Nullable Match best = null;
    for (PassageKey candidate :
        sieve.candidates(one.shingles(), spot, earlier -> mayBeCompared(spot, one, earlier))) {
      Deadline.poll();
      comparisons++;
      double similarity = jaccard(one.shingles(), prepared(candidate).shingles());
      if (similarity >= alike.similarity()) {
        if (best == null || similarity > best.similarity()) {
          best = new Match(candidate, similarity);
        }
        if (alike.between() == AcrossRule.Between.APPLICANTS) {
          matches.putIfAbsent(candidate, new Match(spot, similarity));
        }
      }
    }
    if (best != null) {
      matches.put(spot, best);
    }
  }

  /** Two applicants, or within one application two items of a list; or one applicant's two. */
  private boolean mayBeCompared(PassageKey spot, Prepared one, PassageKey earlier) {
    boolean isSame = spot.application() == earlier.application();
    boolean isOther = members.get(spot.application()).isOther(members.get(earlier.application()));
    if (alike.between() == AcrossRule.Between.FACTORIES) {
      return !isSame && !isOther;
    }
    if (isSame) {
      String item = one.passage().item();
      String otherItem = prepared(earlier).passage().item();
      return !item.isEmpty() && !otherItem.isEmpty() && !item.equals(otherItem);
    }
    return isOther;
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    Set<String> smaller = one.size() < other.size() ? one : other;
    Set<String> larger = smaller == one ? other : one;
    long common = smaller.stream().filter(larger::contains).count();
    return (double) common / (one.size() + other.size() - common);
  }

  private List<Prepared> passages(int application) {
    List<Prepared> known = atHand.get(application);
    if (known == null) {
      known = traits.apply(application).passages().stream().map(this::prepare).toList();
      atHand.put(application, known);
    }
    return known;
  }

  private Prepared prepare(Traits.Passage passage) {
    Letters letters = Letters.of(passage.text());
    if (letters.letters().length() < alike.length()) {
      return new Prepared(passage, letters, Set.of());
    }
    Set<String> shingles = letters.shingles(alike.shingle());
    shingles.removeAll(packs);
    // what is left of a passage that mostly quotes the pack is too short to say anything
    return new Prepared(
        passage, letters, shingles.size() + alike.shingle() > alike.length() ? shingles : Set.of());
  }
}

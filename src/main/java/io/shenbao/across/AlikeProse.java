package io.shenbao.across;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.shenbao.across.Crowds.Crowd;
import io.shenbao.deadline.Deadline;
import io.shenbao.programme.AcrossRule.Between;
import io.shenbao.scratch.Scratch;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages that are nearly the same, in one manner. Signatures say which pairs are worth a
 * look; only of those are the texts read, and only where no earlier run has compared them. What
 * comes out depends on the applications alone, and not on what was known before.
 */
final class AlikeProse {

  /** So many shingles are at hand: a crowd of a thousand, or sixteen megabytes. */
  private static final long SHINGLES_AT_HAND = 2_000_000;

  private static final int STRETCHES_AT_HAND = 2_000;

  private final Manner manner;
  private final List<Member> members;
  private final TraitsShelf shelf;
  private final int[] applicants;
  private final Prints prints;
  private final SameTexts texts;
  private final Nearest ofItems;
  private final Nearest ofEarlier;
  private final Likenesses likenesses;
  private final Partners partners;
  private final Crowds crowds;
  private final LongAdder read = new LongAdder();
  private final Cache<Integer, long[]> atHand =
      CacheBuilder.newBuilder()
          .maximumWeight(SHINGLES_AT_HAND)
          .<Integer, long[]>weigher((text, shingles) -> shingles.length + 16)
          .build();
  private final Cache<Long, CommonStretch> stretches =
      CacheBuilder.newBuilder().maximumSize(STRETCHES_AT_HAND).build();
  private long estimated;
  private long compared;

  /**
   * Two passages that are alike.
   *
   * @param other the one that it is most like, of those compared
   * @param similarity Jaccard index of their shingles
   */
  record Match(int other, float similarity) {}

  /**
   * Compares.
   *
   * @param prints of all members, in their order
   * @param between whose prose is of interest
   */
  AlikeProse(
      Manner manner,
      List<Member> members,
      int[] applicants,
      Prints prints,
      Set<Between> between,
      TraitsShelf shelf,
      Scratch scratch) {
    this.manner = manner;
    this.members = members;
    this.applicants = applicants;
    this.shelf = shelf;
    this.prints = prints;
    this.texts = new SameTexts(prints, applicants, scratch);
    boolean isApplicants = between.contains(Between.APPLICANTS);
    boolean isFactories = between.contains(Between.FACTORIES);
    Nearest ofOthers = new Nearest(isApplicants ? texts.count() : 0, manner);
    this.ofItems = new Nearest(isApplicants ? prints.size() : 0, manner);
    this.ofEarlier = new Nearest(isFactories ? prints.size() : 0, manner);
    if (isApplicants) {
      sift(ofOthers);
      OwnProse.items(prints, ofItems);
    }
    if (isFactories) {
      OwnProse.applications(prints, applicants, ofEarlier);
    }
    this.likenesses = new Likenesses(texts, pairs(ofOthers));
    reckon(ofOthers);
    this.partners =
        new Partners(prints, texts, applicants, likenesses, (float) manner.similarity());
    this.crowds = new Crowds(prints, texts, applicants, likenesses, (float) manner.similarity());
  }

  /** Lays signatures side by side, band by band. */
  private void sift(Nearest ofOthers) {
    Sieve sieve = new Sieve(prints, texts, ofOthers);
    for (int band = 0; band < manner.bands(); band++) {
      estimated += sieve.band(band);
    }
  }

  /** All pairs of texts that are worth a look. */
  private long[] pairs(Nearest ofOthers) {
    long[] pairs =
        LongStream.concat(
                ofOthers.pairs(text -> text),
                LongStream.concat(ofItems.pairs(texts::of), ofEarlier.pairs(texts::of)))
            .toArray();
    Arrays.parallelSort(pairs);
    return Shingles.distinct(pairs);
  }

  private void reckon(Nearest ofOthers) {
    shelf.likenesses(manner.name(), likenesses::recall);
    compared = likenesses.reckon((text, other) -> rank(text, other, ofOthers), this::shingles);
    atHand.invalidateAll();
    likenesses.keep(shelf, manner.name());
  }

  /** Pairs of one crowd come one after the other. */
  private static int rank(int text, int other, Nearest ofOthers) {
    return Math.min(lead(text, ofOthers), lead(other, ofOthers));
  }

  private static int lead(int text, Nearest ofOthers) {
    int lead = ofOthers.isEmpty() ? -1 : ofOthers.lead(text);
    return lead < 0 ? text : Math.min(lead, text);
  }

  private long[] shingles(int text) {
    long[] known = atHand.getIfPresent(text);
    if (known == null) {
      Deadline.renew();
      known = manner.shingles(letters(texts.first(text)));
      atHand.put(text, known);
    }
    return known;
  }

  /** The longest stretch that two passages have in common; of two texts it is found once. */
  CommonStretch stretch(int passage, int other) {
    long both = Pair.of(texts.of(passage), texts.of(other));
    CommonStretch known = stretches.getIfPresent(both);
    if (known == null) {
      Letters here = letters(texts.first(texts.of(passage)));
      known =
          CommonStretch.of(
              here,
              texts.of(passage) == texts.of(other) ? here : letters(texts.first(texts.of(other))));
      stretches.put(both, known);
    }
    return known;
  }

  private Letters letters(int passage) {
    read.increment();
    return Letters.of(
        shelf.passage(members.get(prints.application(passage)).path(), prints.number(passage)));
  }

  Prints prints() {
    return prints;
  }

  /** What it cost. */
  Effort effort() {
    return new Effort(estimated, compared, read.sum());
  }

  /** The most alike passage of another applicant; null when there is none. */
  @Nullable Match ofOthers(int passage) {
    return partners.of(passage, texts.of(passage));
  }

  /** The most alike passage in another item of the same application; null when there is none. */
  @Nullable Match ofItems(int passage) {
    return best(ofItems, passage);
  }

  /** The most alike passage of the same applicant's earlier applications; null: none. */
  @Nullable Match ofEarlier(int passage) {
    return best(ofEarlier, passage);
  }

  /** The crowd that has much the same as well; null when it is none. */
  @Nullable Crowd crowd(int passage) {
    return crowds.of(texts.of(passage));
  }

  /** Whether a passage is another applicant's than another. */
  boolean areOthers(int passage, int other) {
    return applicants[prints.application(passage)] != applicants[prints.application(other)];
  }

  private @Nullable Match best(Nearest nearest, int passage) {
    Match best = null;
    for (int i = 0; i < Nearest.most(); i++) {
      int other = nearest.candidate(passage, i);
      float likeness = other < 0 ? 0 : likenesses.of(texts.of(passage), texts.of(other));
      if (likeness >= (float) manner.similarity()
          && (best == null
              || likeness > best.similarity()
              || (likeness == best.similarity() && other < best.other()))) {
        best = new Match(other, likeness);
      }
    }
    return best;
  }
}

package io.shenbao.across;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * For each of some items the few others that seem most like it, and the first two in order that
 * seem alike at all: in a crowd, those are the same for everybody. What comes out does not depend
 * on the order in which candidates are offered. Several threads may offer, each for items of its
 * own. Most items have none, and take a reference at most.
 */
final class Nearest {

  private static final int LIKEST = 3;
  private static final int LEADS = 2;
  private static final int ROOM = LIKEST + LEADS;
  private static final int NONE = -1;

  /** So many items in a row take nothing while none of them has a candidate. */
  private static final int IN_A_ROW = 1_024;

  private final int least;
  private final int likely;
  private final int items;
  private final int[] @Nullable [] @Nullable [] candidates;

  /**
   * @param least in so many places signatures must agree to be worth a look
   */
  Nearest(int items, Manner manner) {
    this.least = Signatures.expected(manner.similarity(), -2.5);
    this.likely = Signatures.expected(manner.similarity(), 0);
    this.items = items;
    this.candidates = new int[items / IN_A_ROW + 1][][];
  }

  /**
   * Offers a candidate, once or several times.
   *
   * @param places in so many their signatures seem to agree
   */
  void offer(int item, int other, int places) {
    if (places < least) {
      return;
    }
    int[] @Nullable [] row = row(item);
    int[] known = row[item % IN_A_ROW];
    if (known == null) {
      known = new int[ROOM + LIKEST]; // behind the candidates, the places of the likest
      Arrays.fill(known, 0, ROOM, NONE);
      row[item % IN_A_ROW] = known;
    }
    if (places >= likely) {
      lead(known, other);
    }
    likest(known, other, places);
  }

  private int[] @Nullable [] row(int item) {
    int[] @Nullable [] row = candidates[item / IN_A_ROW];
    return row == null ? newRow(item / IN_A_ROW) : row;
  }

  private synchronized int[] @Nullable [] newRow(int which) {
    int[] @Nullable [] row = candidates[which];
    if (row == null) {
      row = new int[IN_A_ROW][];
      candidates[which] = row;
    }
    return row;
  }

  private int @Nullable [] known(int item) {
    int[] @Nullable [] row = candidates[item / IN_A_ROW];
    return row == null ? null : row[item % IN_A_ROW];
  }

  private static void likest(int[] known, int other, int places) {
    int at = LIKEST;
    for (int i = 0; i < LIKEST; i++) {
      if (known[i] == other) {
        return;
      }
      if (at == LIKEST && isBefore(other, places, known[i], known[ROOM + i])) {
        at = i;
      }
    }
    for (int i = LIKEST - 1; i > at; i--) {
      known[i] = known[i - 1];
      known[ROOM + i] = known[ROOM + i - 1];
    }
    if (at < LIKEST) {
      known[at] = other;
      known[ROOM + at] = places;
    }
  }

  private static boolean isBefore(int other, int places, int there, int its) {
    return there == NONE || places > its || (places == its && other < there);
  }

  private static void lead(int[] known, int other) {
    int first = known[LIKEST];
    int second = known[LIKEST + 1];
    if (first == other || second == other) {
      return;
    }
    if (first == NONE || other < first) {
      known[LIKEST + 1] = first;
      known[LIKEST] = other;
    } else if (second == NONE || other < second) {
      known[LIKEST + 1] = other;
    }
  }

  boolean isEmpty() {
    return items == 0;
  }

  /** The first in order that seems alike; -1 when there is none. */
  int lead(int item) {
    return candidate(item, LIKEST);
  }

  /**
   * All that are worth a look, as pairs of texts.
   *
   * @param text of an item
   */
  LongStream pairs(IntUnaryOperator text) {
    return IntStream.range(0, items)
        .filter(item -> known(item) != null)
        .mapToObj(item -> pairs(item, text))
        .flatMapToLong(pairs -> pairs);
  }

  private LongStream pairs(int item, IntUnaryOperator text) {
    return IntStream.range(0, ROOM)
        .map(which -> candidate(item, which))
        .filter(other -> other != NONE)
        .mapToLong(other -> Likenesses.pair(text.applyAsInt(item), text.applyAsInt(other)))
        .filter(pair -> Pair.one(pair) != Pair.other(pair));
  }

  /** So many candidates an item has at most. */
  static int most() {
    return ROOM;
  }

  /** One of its candidates; -1 when there is none, and one may come twice. */
  int candidate(int item, int which) {
    int[] known = known(item);
    return known == null ? NONE : known[which];
  }
}

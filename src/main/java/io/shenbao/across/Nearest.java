package io.shenbao.across;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * For each of some items the few others that seem most like it, and the first two in order that
 * seem alike at all: in a crowd, those are the same for everybody. What comes out does not depend
 * on the order in which candidates are offered. Several threads may offer, each for items of its
 * own.
 */
final class Nearest {

  private static final int LIKEST = 3;
  private static final int LEADS = 2;
  private static final int ROOM = LIKEST + LEADS;

  private final int least;
  private final int likely;
  private final int[] others;
  private final byte[] agreeing;

  /**
   * @param least in so many places signatures must agree to be worth a look
   */
  Nearest(int items, Manner manner) {
    this.least = Signatures.expected(manner.similarity(), -2.5);
    this.likely = Signatures.expected(manner.similarity(), 0);
    this.others = new int[Math.multiplyExact(items, ROOM)];
    this.agreeing = new byte[Math.multiplyExact(items, LIKEST)];
    Arrays.fill(others, -1);
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
    if (places >= likely) {
      lead(item * ROOM + LIKEST, other);
    }
    int from = item * ROOM;
    int at = LIKEST;
    for (int i = 0; i < LIKEST; i++) {
      if (others[from + i] == other) {
        return;
      }
      if (at == LIKEST && isBefore(other, places, item, i)) {
        at = i;
      }
    }
    for (int i = LIKEST - 1; i > at; i--) {
      others[from + i] = others[from + i - 1];
      agreeing[item * LIKEST + i] = agreeing[item * LIKEST + i - 1];
    }
    if (at < LIKEST) {
      others[from + at] = other;
      agreeing[item * LIKEST + at] = (byte) (places - 1);
    }
  }

  private boolean isBefore(int other, int places, int item, int i) {
    int there = others[item * ROOM + i];
    int its = agreeing[item * LIKEST + i] + 1;
    return there < 0 || places > its || (places == its && other < there);
  }

  private void lead(int from, int other) {
    if (others[from] == other || others[from + 1] == other) {
      return;
    }
    if (others[from] < 0 || other < others[from]) {
      others[from + 1] = others[from];
      others[from] = other;
    } else if (others[from + 1] < 0 || other < others[from + 1]) {
      others[from + 1] = other;
    }
  }

  boolean isEmpty() {
    return others.length == 0;
  }

  /** The first in order that seems alike; -1 when there is none. */
  int lead(int item) {
    return others[item * ROOM + LIKEST];
  }

  /**
   * All that are worth a look, as pairs of texts.
   *
   * @param text of an item
   */
  LongStream pairs(IntUnaryOperator text) {
    return IntStream.range(0, others.length)
        .filter(i -> others[i] >= 0)
        .mapToLong(i -> Likenesses.pair(text.applyAsInt(i / ROOM), text.applyAsInt(others[i])))
        .filter(pair -> (int) (pair >> 32) != (int) pair);
  }

  /** So many candidates an item has at most. */
  static int most() {
    return ROOM;
  }

  /** One of its candidates; -1 when there is none, and one may come twice. */
  int candidate(int item, int which) {
    return others[item * ROOM + which];
  }
}

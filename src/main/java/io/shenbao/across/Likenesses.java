package io.shenbao.across;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How like each other the texts of some pairs are. It depends on the two texts and nothing else, so
 * what an earlier run reckoned holds for ever.
 */
final class Likenesses {

  private static final int BYTES_OF_PAIR = 20;
  private static final int PAIRS_OF_PAGE = 2_048;

  private final SameTexts texts;
  private final long[] pairs;
  private final float[] likeness;
  private int[] fresh = {};
  private long recalled;

  /**
   * @param pairs see {@link #pair}; in order, each once
   */
  Likenesses(SameTexts texts, long[] pairs) {
    this.texts = texts;
    this.pairs = pairs;
    this.likeness = new float[pairs.length];
    Arrays.fill(likeness, Float.NaN);
  }

  /** A pair of two texts. */
  static long pair(int text, int other) {
    return Pair.of(Math.min(text, other), Math.max(text, other));
  }

  /** How many pairs there are. */
  int size() {
    return pairs.length;
  }

  /** The text of a pair that stands first in order. */
  int one(int which) {
    return Pair.one(pairs[which]);
  }

  /** The other. */
  int other(int which) {
    return Pair.other(pairs[which]);
  }

  /** Their Jaccard index. */
  float at(int which) {
    return likeness[which];
  }

  /** The Jaccard index of two texts; 0 when they were not compared. */
  float of(int text, int other) {
    if (text == other) {
      return 1;
    }
    int found = Arrays.binarySearch(pairs, pair(text, other));
    return found < 0 ? 0 : likeness[found];
  }

  /** Takes over what an earlier run kept, as far as it still matters. */
  void recall(byte[] page) {
    ByteBuffer kept = ByteBuffer.wrap(page);
    while (kept.remaining() >= BYTES_OF_PAIR) {
      int one = texts.find(kept.getLong());
      int other = texts.find(kept.getLong());
      float its = kept.getFloat();
      recalled++;
      int found = one < 0 || other < 0 ? -1 : Arrays.binarySearch(pairs, pair(one, other));
      if (found >= 0) {
        likeness[found] = its;
      }
    }
  }

  /**
   * Compares all pairs that are not known, several at once. Those near each other in the order
   * given are compared soon after each other, so that their texts are at hand.
   *
   * @param rank of a pair's two texts
   * @param shingles of a text
   * @return how many were compared
   */
  int reckon(IntBinaryOperator rank, IntFunction<long[]> shingles) {
    long[] unknown =
        IntStream.range(0, pairs.length)
            .filter(which -> Float.isNaN(likeness[which]))
            .mapToLong(which -> Pair.of(rank.applyAsInt(one(which), other(which)), which))
            .toArray();
    fresh = Arrays.stream(unknown).mapToInt(Pair::other).toArray();
    Arrays.parallelSort(unknown);
    Arrays.stream(unknown)
        .parallel()
        .forEach(
            ranked -> {
              int which = Pair.other(ranked);
              likeness[which] =
                  (float)
                      Shingles.jaccard(shingles.apply(one(which)), shingles.apply(other(which)));
            });
    return unknown.length;
  }

  /** Keeps what was reckoned, and now and then all anew without what is of no more use. */
  void keep(TraitsShelf shelf, String manner) {
    if (fresh.length == 0) {
      return;
    }
    if (recalled + fresh.length > 2L * pairs.length) {
      shelf.forgetLikenesses(manner);
      shelf.addLikenesses(manner, pages(IntStream.range(0, pairs.length).toArray()));
    } else {
      shelf.addLikenesses(manner, pages(fresh));
    }
  }

  private Stream<byte[]> pages(int[] which) {
    return IntStream.iterate(0, from -> from < which.length, from -> from + PAIRS_OF_PAGE)
        .mapToObj(
            from -> {
              int to = Math.min(which.length, from + PAIRS_OF_PAGE);
              ByteBuffer page = ByteBuffer.allocate((to - from) * BYTES_OF_PAIR);
              for (int i = from; i < to; i++) {
                page.putLong(texts.id(one(which[i])))
                    .putLong(texts.id(other(which[i])))
                    .putFloat(likeness[which[i]]);
              }
              return page.array();
            });
  }
}

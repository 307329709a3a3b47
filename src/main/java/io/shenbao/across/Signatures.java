package io.shenbao.across;

import io.shenbao.deadline.Deadline;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Signatures of sets of shingles. Two sets agree in one place of their signatures as likely as
 * their Jaccard index says, as with MinHash (Broder 1997); but each shingle is offered to one place
 * only, and once more, round by round, while there are empty ones (Dahlgaard, Knudsen and Thorup:
 * Fast Similarity Sketching, 2017). So the work grows with the shingles, and not with the places
 * too.
 */
final class Signatures {

  /** Places of a signature. */
  static final int FUNCTIONS = 128;

  private static final int EMPTY = Integer.MAX_VALUE;

  /** So many places stand in a number of 64 bits, with two bits each. */
  private static final int IN_DIGIT = 32;

  /** Numbers of 64 bits that hold two bits of each place. */
  static final int DIGITS = FUNCTIONS / IN_DIGIT;

  /** Fixed, so that the same applications always give the same findings. */
  private static final long SEED = 20_250_428;

  /** Rounds in which chance says where a shingle goes; in as many more, each place has its turn. */
  private static final int ROUNDS = FUNCTIONS;

  /** Bits of a number below those of its round. */
  private static final int VALUE_BITS = 23;

  private static final long[] ADDENDS = new SplittableRandom(SEED).longs(2 * ROUNDS).toArray();

  /** How surely a pair at the threshold must be noticed. */
  private static final double RECALL = 0.98;

  private Signatures() {}

  /** The signature of some shingles, of which there is one at least. */
  static int[] of(long[] shingles) {
    int[] least = new int[FUNCTIONS];
    Arrays.fill(least, EMPTY);
    for (int round = 0; round < 2 * ROUNDS && hasEmpty(least); round++) {
      Deadline.poll();
      for (long shingle : shingles) {
        long number = mixed(shingle ^ ADDENDS[round]);
        int place = round < ROUNDS ? (int) number & FUNCTIONS - 1 : round - ROUNDS;
        least[place] =
            Math.min(least[place], round << VALUE_BITS | (int) (number >>> 64 - VALUE_BITS));
      }
    }
    return least;
  }

  private static boolean hasEmpty(int[] places) {
    for (int place : places) {
      if (place == EMPTY) {
        return true;
      }
    }
    return false;
  }

  /** The fewest bands, and so the fewest false candidates, that notice nearly all such pairs. */
  static int bands(double similarity) {
    for (int rows = FUNCTIONS; rows > 1; rows--) {
      int count = FUNCTIONS / rows;
      if (1 - Math.pow(1 - Math.pow(similarity, rows), count) >= RECALL) {
        return count;
      }
    }
    return FUNCTIONS;
  }

  /** A number for each band: those of two signatures that agree in all its places are the same. */
  static int[] banded(int[] signature, int count) {
    int rows = FUNCTIONS / count;
    int[] bands = new int[count];
    for (int band = 0; band < count; band++) {
      long number = band;
      for (int row = 0; row < rows; row++) {
        number = mixed(number ^ signature[band * rows + row]);
      }
      bands[band] = (int) number;
    }
    return bands;
  }

  /** Two bits of each place: little to keep, and nearly as good for an estimate. */
  static long[] digits(int[] signature) {
    long[] digits = new long[DIGITS];
    for (int i = 0; i < FUNCTIONS; i++) {
      digits[i / IN_DIGIT] |= (long) (signature[i] & 3) << 2 * (i % IN_DIGIT);
    }
    return digits;
  }

  /**
   * In how many places two signatures seem to agree.
   *
   * @param digits among which are those of the one
   * @param at where they begin
   * @param others among which are the other's
   * @param otherAt where they begin
   */
  static int agreeing(long[] digits, int at, long[] others, int otherAt) {
    int differing = 0;
    for (int i = 0; i < DIGITS; i++) {
      long bits = digits[at + i] ^ others[otherAt + i];
      bits |= bits >>> 1;
      differing += Long.bitCount(bits & 0x5555555555555555L);
    }
    return FUNCTIONS - differing;
  }

  /**
   * In how many places two sets of that index agree.
   *
   * @param deviations so many standard deviations more than on the average; fewer when negative
   */
  static int expected(double similarity, double deviations) {
    double share = similarity + (1 - similarity) / 4;
    double deviation = Math.sqrt(FUNCTIONS * share * (1 - share));
    return (int) Math.round(FUNCTIONS * share + deviations * deviation);
  }

  /** A number whose bits all depend on all of the given one's. */
  static long mixed(long number) {
    long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}

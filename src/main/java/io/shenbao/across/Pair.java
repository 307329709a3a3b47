package io.shenbao.across;

/** Two numbers in one, which is in order by the first of them. */
final class Pair {

  private Pair() {}

  static long of(int one, int other) {
    return (long) one << 32 | other & 0xFFFF_FFFFL;
  }

  static int one(long pair) {
    return (int) (pair >> 32);
  }

  static int other(long pair) {
    return (int) pair;
  }
}

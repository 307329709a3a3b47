package io.shenbao.attachment.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Pictures that look alike are found among very many, without comparing each with each. */
class LookAlikesTest {

  @Test
  void whatDiffersInFourBitsLooksAlikeWhereverTheyAre() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      long hash = random.nextLong();
      assertThat(LookAlikes.groups(List.of(hash, other(hash, 4, random)), one -> one)).hasSize(1);
      assertThat(LookAlikes.groups(List.of(hash, other(hash, 5, random)), one -> one)).isEmpty();
    }
  }

  @Test
  void aGroupStandsAtItsFirstAndKeepsItsOrder() {
    long one = 0x0123456789ABCDEFL;
    long two = 0x7E57C0DE00FF00FFL;

    assertThat(LookAlikes.groups(List.of(two, one, ~one, one ^ 1, two ^ 2, one ^ 4), hash -> hash))
        .containsExactly(List.of(two, two ^ 2), List.of(one, one ^ 1, one ^ 4));
  }

  @Test
  void whatIsNoPictureLooksLikeNothing() {
    assertThat(LookAlikes.groups(List.of(0L, 0L, 0L), hash -> hash)).isEmpty();
  }

  @Test
  void findsThePairsAmongAHundredThousandAndTenThousandCopiesOfOne() {
    Random random = new Random(2);
    List<Long> hashes =
        new ArrayList<>(LongStream.generate(random::nextLong).limit(100_000).boxed().toList());
    for (int i = 0; i < 50; i++) {
      hashes.add(other(hashes.get(i * 1_000), 3, random));
    }
    for (int i = 0; i < 10_000; i++) {
      hashes.add(77L);
    }

    List<List<Long>> groups = LookAlikes.groups(hashes, hash -> hash);
    assertThat(groups).hasSize(51);
    assertThat(groups.get(50)).hasSize(10_000);
  }

  private static long other(long hash, int bits, Random random) {
    long changed = hash;
    while (Long.bitCount(hash ^ changed) < bits) {
      changed ^= 1L << random.nextInt(64);
    }
    return changed;
  }
}

package io.shenbao.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well signatures tell what sets of shingles have in common. */
class SignaturesTest {

  private static final int TRIES = 400;

  @ParameterizedTest
  @CsvSource({"1, 1", "77, 0.6", "77, 0.9", "300, 0.3", "300, 0.6", "3000, 0.6", "3000, 0.95"})
  void agreeInAsManyPlacesAsTheIndexSays(int size, double similarity) {
    int common = (int) Math.round(2 * size * similarity / (1 + similarity));
    double index = (double) common / (2 * size - common);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < TRIES; i++) {
      double share = agreeing(new Random(i), size, common);
      sum += share;
      squares += (share - index) * (share - index);
    }

    double deviation = Math.sqrt(index * (1 - index) / Signatures.FUNCTIONS);
    assertThat(Math.abs(sum / TRIES - index)).isLessThanOrEqualTo(4 * deviation / Math.sqrt(TRIES));
    assertThat(Math.sqrt(squares / TRIES)).isLessThanOrEqualTo(1.1 * deviation);
  }

  @ParameterizedTest
  @CsvSource({"77", "300", "3000"})
  void noticesNearlyAllPairsAtTheThreshold(int size) {
    double similarity = 0.6;
    int common = (int) Math.round(2 * size * similarity / (1 + similarity));
    int bands = Signatures.bands(similarity);
    int noticed = 0;
    for (int i = 0; i < TRIES; i++) {
      int[][] pair = pair(new Random(i), size, common);
      int[] one = Signatures.banded(pair[0], bands);
      int[] other = Signatures.banded(pair[1], bands);
      boolean meets = false;
      for (int band = 0; band < bands; band++) {
        meets |= one[band] == other[band];
      }
      noticed += meets ? 1 : 0;
    }

    assertThat(noticed).isGreaterThanOrEqualTo(TRIES * 96 / 100);
  }

  @Test
  void aSignatureDoesNotDependOnTheOrderOfItsShingles() {
    long[] shingles = new Random(1).longs(500).toArray();
    long[] backwards = LongStream.range(0, 500).map(i -> shingles[499 - (int) i]).toArray();

    assertThat(Signatures.of(shingles)).isEqualTo(Signatures.of(backwards));
  }

  private static double agreeing(Random random, int size, int common) {
    int[][] pair = pair(random, size, common);
    int agreeing = 0;
    for (int i = 0; i < Signatures.FUNCTIONS; i++) {
      agreeing += pair[0][i] == pair[1][i] ? 1 : 0;
    }
    return (double) agreeing / Signatures.FUNCTIONS;
  }

  private static int[][] pair(Random random, int size, int common) {
    long[] all = random.longs(2L * size - common).toArray();
    return new int[][] {
      Signatures.of(LongStream.of(all).limit(size).toArray()),
      Signatures.of(LongStream.of(all).skip(size - common).toArray())
    };
  }
}

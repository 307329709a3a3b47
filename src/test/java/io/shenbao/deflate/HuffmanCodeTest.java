package io.shenbao.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** RFC 1951, section 3.2.2. */
class HuffmanCodeTest {

  @Example
  void givesTheCodesOfTheExampleInTheStandard() {
    HuffmanCode code = HuffmanCode.ofLengths(new byte[] {3, 3, 3, 3, 3, 2, 4, 4});

    // A to H: 010, 011, 100, 101, 110, 00, 1110, 1111; the first bit is written first
    assertThat(code.codes())
        .containsExactly(0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111);
  }

  @Property
  void isAsShortAsCanBe(@ForAll("counts") int[] counts) {
    assertThat(HuffmanCode.of(counts, 15).bits(counts)).isEqualTo(fewestBits(counts));
  }

  @Property
  void isWholeAndNoWordIsTooLong(@ForAll("counts") int[] counts) {
    assertThat(share(HuffmanCode.of(counts, 7), 7)).isEqualTo(1 << 7);
  }

  @Example
  void cutsTheLongWordsOfACodeThatGrowsLikeFibonacci() {
    int[] counts = new int[30];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = i < 2 ? 1 : counts[i - 1] + counts[i - 2];
    }
    HuffmanCode code = HuffmanCode.of(counts, 15);

    assertThat(share(code, 15)).isEqualTo(1 << 15);
    assertThat(code.bits(counts)).isBetween(fewestBits(counts), fewestBits(counts) * 101 / 100);
  }

  @Example
  void hasTwoWordsEvenForOneSymbolOrNone() {
    assertThat(HuffmanCode.of(new int[] {0, 0, 5}, 15).lengths()).containsExactly(1, 0, 1);
    assertThat(HuffmanCode.of(new int[] {5, 0, 0}, 15).lengths()).containsExactly(1, 1, 0);
    assertThat(HuffmanCode.of(new int[3], 15).lengths()).containsExactly(1, 1, 0);
  }

  /** How much of all words the code takes; fails when one is too long. */
  private static int share(HuffmanCode code, int longest) {
    int share = 0;
    for (byte length : code.lengths()) {
      assertThat((int) length).isBetween(0, longest);
      share += length == 0 ? 0 : 1 << (longest - length);
    }
    return share;
  }

  /** Huffman's own way: the two smallest become one. */
  private static long fewestBits(int[] counts) {
    PriorityQueue<Long> queue = new PriorityQueue<>();
    for (int count : counts) {
      if (count > 0) {
        queue.add((long) count);
      }
    }
    long bits = queue.size() == 1 ? queue.peek() : 0;
    while (queue.size() > 1) {
      long both = queue.remove() + queue.remove();
      bits += both;
      queue.add(both);
    }
    return bits;
  }

  /** At most 100 symbols whose counts differ by less than 1,000: no word of more than 15 bits. */
  @Provide
  Arbitrary<int[]> counts() {
    return Arbitraries.integers().between(0, 300).array(int[].class).ofMinSize(2).ofMaxSize(100);
  }
}

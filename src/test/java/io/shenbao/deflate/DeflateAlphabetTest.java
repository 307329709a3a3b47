package io.shenbao.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of the tables in RFC 1951, section 3.2.5. */
class DeflateAlphabetTest {

  @ParameterizedTest
  @CsvSource({
    "3, 257, 0, 0",
    "10, 264, 0, 0",
    "11, 265, 1, 0",
    "12, 265, 1, 1",
    "18, 268, 1, 1",
    "19, 269, 2, 0",
    "114, 279, 4, 15",
    "115, 280, 4, 0",
    "227, 284, 5, 0",
    "257, 284, 5, 30",
    "258, 285, 0, 0"
  })
  void codesLengths(int length, int symbol, int bits, int rest) {
    assertThat(DeflateAlphabet.lengthSymbol(length)).isEqualTo(symbol);
    assertThat(DeflateAlphabet.lengthBits(length)).isEqualTo(bits);
    assertThat(DeflateAlphabet.lengthRest(length)).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, 0",
    "2, 1, 0, 0",
    "4, 3, 0, 0",
    "5, 4, 1, 0",
    "6, 4, 1, 1",
    "7, 5, 1, 0",
    "9, 6, 2, 0",
    "192, 14, 6, 63",
    "193, 15, 6, 0",
    "24576, 28, 13, 8191",
    "24577, 29, 13, 0",
    "32768, 29, 13, 8191"
  })
  void codesDistances(int distance, int symbol, int bits, int rest) {
    assertThat(DeflateAlphabet.distanceSymbol(distance)).isEqualTo(symbol);
    assertThat(DeflateAlphabet.distanceBits(distance)).isEqualTo(bits);
    assertThat(DeflateAlphabet.distanceRest(distance)).isEqualTo(rest);
  }
}

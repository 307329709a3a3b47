package io.shenbao.check.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {

  @ParameterizedTest
  @CsvSource({
    "三点五万, 35000",
    "三点五万元, 35000",
    "一点二亿, 120000000",
    "十二点零五万, 120500",
    "二点五万亿, 2500000000000",
    "九十四点一, 94.1",
    "'1,200.5', 1200.5",
    "一亿二千万, 120000000",
    "二〇〇六, 2006"
  })
  void aNumberInWordsIsWhatItSays(String text, double value) {
    assertThat(Numeral.valueOf(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"三点万", "三点", "三点五十", "三点五万二", "三点五万二千"})
  void whatIsNoNumberIsNotRead(String text) {
    assertThat(Numeral.valueOf(text)).isEqualTo(-1);
  }
}

package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Word's 字数, by examples counted in Word's way. */
class WordCountTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0, 0",
    "'  ', 0, 0",
    "智能工厂, 4, 4",
    "'智能 工厂', 4, 4",
    "5G网络, 3, 4",
    "'abc def', 2, 6",
    "ABC123, 1, 6",
    "提升30%以上, 5, 7",
    "产能（吨）, 5, 5",
    "一、二。, 4, 4",
    "“好”, 3, 3",
    "甲…乙—丙, 5, 5",
    "甲·乙, 3, 3",
    "ｶﾅ, 2, 2",
    "Ａ１, 2, 2",
    "￥5, 2, 2",
    "︰甲, 2, 2",
    "カナ, 2, 2",
    "한글, 2, 2",
    "ㄅㄆ, 2, 2",
    "a‐b, 1, 3",
    "x′y, 1, 3",
    "𠮷野家, 3, 3",
    "'a　b', 2, 2",
    "'a\u00a0b', 2, 2",
    "α, 1, 1",
    "→a, 1, 2",
  })
  void countsAsWordDoes(String text, int words, int characters) {
    assertThat(WordCount.of(text)).isEqualTo(words);
    assertThat(WordCount.characters(text)).isEqualTo(characters);
  }

  /** The first and last of each range of wide marks, and their neighbours outside. */
  @ParameterizedTest
  @CsvSource({
    "0x00B6, false",
    "0x00B7, true",
    "0x00B8, false",
    "0x2013, false",
    "0x2014, true",
    "0x2026, true",
    "0x2027, false",
    "0x3001, true",
    "0x303F, true",
    "0x3040, false",
    "0xFE2F, false",
    "0xFE30, true",
    "0xFE4F, true",
    "0xFE50, false",
    "0xFEFF, false",
    "0xFF00, true",
    "0xFF60, true",
    "0xFF61, false",
    "0xFFDF, false",
    "0xFFE0, true",
    "0xFFE6, true",
    "0xFFE7, false",
  })
  void knowsWideMarks(String mark, boolean wide) {
    String text = "a" + Character.toString(Integer.decode(mark)) + "b";

    assertThat(WordCount.of(text)).isEqualTo(wide ? 3 : 1);
  }
}

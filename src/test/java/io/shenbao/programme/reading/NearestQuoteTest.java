package io.shenbao.programme.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The passage of a notice that a quote may have meant. */
class NearestQuoteTest {

  private static final String NOTICE = "申报企业应在市内注册，具有独立法人资格。近三年无不良信用记录，应涵盖不少于10个场景。";

  @ParameterizedTest
  @CsvSource({
    "具有独立法人地位, 具有独立法人〔地位→资格〕",
    "应涵盖相应环节不少于10个场景, 应涵盖〔相应环节→〕不少于10个场景",
    "近三年无信用记录, 近三年无〔→不良〕信用记录",
    "具有独立法人资格, 具有独立法人资格",
  })
  void whatDiffersIsMarked(String quote, String marked) {
    assertThat(NearestQuote.in(NOTICE, quote)).contains(marked);
  }

  @Test
  void anotherSentenceIsNotProposed() {
    assertThat(NearestQuote.in(NOTICE, "鼓励企业开展国际合作与交流")).isEmpty();
    assertThat(NearestQuote.in(NOTICE, "")).isEmpty();
    assertThat(NearestQuote.in("", "独立法人")).isEmpty();
  }

  @Test
  void aNoticeOfAnyLengthCostsNoMoreThanItIsWorth() {
    assertThat(NearestQuote.in("法人".repeat(200_000), "独立法人资格".repeat(20))).isEmpty();
  }

  @Property
  void itTellsBothTheQuoteAndThePassage(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 60) String text,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(min = 1, max = 12) String quote) {
    NearestQuote.in(text, quote)
        .ifPresent(
            marked -> {
              assertThat(side(marked, true)).isEqualTo(quote);
              assertThat(text).contains(side(marked, false));
            });
  }

  /** What one side says: the quote before the arrow, the text behind it. */
  private static String side(String marked, boolean quote) {
    StringBuilder side = new StringBuilder();
    boolean isMarked = false;
    boolean isText = false;
    for (char c : marked.toCharArray()) {
      if (c == '〔' || c == '〕') {
        isMarked = c == '〔';
        isText = false;
      } else if (c == '→') {
        isText = true;
      } else if (!isMarked || isText != quote) {
        side.append(c);
      }
    }
    return side.toString();
  }
}

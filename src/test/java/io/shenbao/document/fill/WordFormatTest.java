package io.shenbao.document.fill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordFormatTest {

  @Test
  void printsNothingThatTurnsTheDirectionOfWriting() {
    assertThat(WordFormat.INSTANCE.escapePlainText("投资\u202E006\u2069万元\u200E，\u061C自建"))
        .isEqualTo("投资006万元，自建");
  }

  @Test
  void printsNothingThatXmlForbidsAndAllElse() {
    assertThat(
            WordFormat.INSTANCE.escapePlainText(
                "“甲”\u0007\uD840\uDC00\uD840<乙>—\u00A0\u206A\u0600"))
        .isEqualTo("“甲”\uD840\uDC00&lt;乙&gt;—\u00A0\u206A\u0600");
  }
}

package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecognisedPageTest {

  private static final String HEAD =
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

  @Test
  void putsTheColumnsOfATableOnOneLineThoughTheyWereReadApart() {
    RecognisedPage page =
        RecognisedPage.of(
            HEAD
                + word(100, 200, 160, 40, 95, "资产")
                + word(265, 200, 80, 40, 91, "总计")
                + word(100, 300, 200, 40, 90, "负债")
                + word(900, 202, 300, 36, 96, "986,000,000.00")
                + word(905, 303, 300, 36, 88, "455,532,000.00"));

    assertThat(page.text()).isEqualTo("资产总计   986,000,000.00\n负债   455,532,000.00");
    assertThat(page.confidence()).isEqualTo(92);
  }

  @Test
  void keepsLatinWordsApart() {
    RecognisedPage page =
        RecognisedPage.of(
            HEAD + word(0, 0, 50, 20, 90, "SAMPLE") + word(60, 0, 50, 20, 90, "ONLY"));

    assertThat(page.text()).isEqualTo("SAMPLE ONLY");
  }

  @Test
  void isNothingWithoutWords() {
    assertThat(RecognisedPage.of(HEAD + "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3509\t-1\t\n"))
        .isEqualTo(RecognisedPage.NOTHING);
  }

  private static String word(
      int left, int top, int width, int height, int confidence, String text) {
    return "5\t1\t1\t1\t1\t1\t%d\t%d\t%d\t%d\t%d.0\t%s\n"
        .formatted(left, top, width, height, confidence, text);
  }
}

package io.shenbao.across;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** How texts are made comparable, and shown again as they stand. */
class LettersTest {

  @Test
  void comparesLettersAndDigitsOnlyWhateverTheirWidthAndCase() {
    assertThat(Letters.of("ＡＢ１２，能耗 下降5％。").letters()).isEqualTo("ab12能耗下降5");
  }

  @Property
  void knowsWhereEachLetterStands(@ForAll String text) {
    Letters letters = Letters.of(text);

    for (int i = 0; i < letters.letters().length(); i++) {
      assertThat(letters.at()[i]).isBetween(0, text.length() - 1);
    }
    assertThat(letters.at().length).isGreaterThanOrEqualTo(letters.letters().length());
  }

  @Test
  void showsTheLongestCommonStretchAsItStandsInEach() {
    CommonStretch stretch =
        CommonStretch.of(Letters.of("甲公司以前，窑炉能耗下降１２％，质量稳定。"), Letters.of("乙厂：窑炉 能耗下降12%！成本也降了。"));

    assertThat(stretch.here()).contains("窑炉能耗下降１２");
    assertThat(stretch.there()).contains("窑炉 能耗下降12");
  }

  @Property
  void neverFailsOnAnyTexts(@ForAll String one, @ForAll String other) {
    CommonStretch stretch = CommonStretch.of(Letters.of(one), Letters.of(other));

    assertThat(stretch.here().length()).isLessThan(300);
    assertThat(stretch.there().length()).isLessThan(300);
  }

  @Property(tries = 50)
  void noticesNearlyAllPairsAtTheThreshold(
      @ForAll @net.jqwik.api.constraints.DoubleRange(min = 0.3, max = 1) double similarity) {
    int bands = Signatures.bands(similarity);
    int rows = Signatures.FUNCTIONS / bands;

    assertThat(1 - Math.pow(1 - Math.pow(similarity, rows), bands)).isGreaterThan(0.97);
  }
}

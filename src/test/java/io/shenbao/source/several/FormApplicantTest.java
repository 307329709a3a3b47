package io.shenbao.source.several;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormApplicantTest {

  private static final FormApplicant ONE = of("91430211", "甲公司", "91430211 一厂");

  @Test
  void isKeptAsAText() {
    FormApplicant draft = new FormApplicant("", "甲", "", true);

    assertThat(FormApplicant.read(ONE.text())).isEqualTo(ONE);
    assertThat(FormApplicant.read(draft.text())).isEqualTo(draft);
  }

  @Test
  void isSomebodyElseOnlyWhereNothingSpeaksForTheSame() {
    assertThat(ONE.isOthers(of("91430212", "乙公司", ""))).isTrue();
    assertThat(ONE.isOthers(of("", "乙公司", ""))).isTrue();
    assertThat(ONE.isOthers(of("91430212", "甲公司", ""))).isFalse();
    assertThat(ONE.isOthers(of("91430211", "甲公司（原名）", ""))).isFalse();
    assertThat(ONE.isOthers(of("", "", ""))).isFalse();
  }

  @Test
  void mayHaveAnotherApplication() {
    assertThat(ONE.isAnother(of("91430211", "甲公司", "91430211 二厂"))).isTrue();
    assertThat(ONE.isAnother(of("91430211", "甲公司", "91430211 一厂"))).isFalse();
    assertThat(ONE.isAnother(of("91430211", "甲公司", ""))).isFalse();
  }

  private static FormApplicant of(String identity, String name, String key) {
    return new FormApplicant(identity, name, key, false);
  }
}

package io.shenbao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "示例（一期）工厂A",
        " 示例 (一期)\u3000工厂ａ ",
        "示\u200b例【一期】工\u00ad厂A",
        "\ufeff示例[一期]\u200e工厂A\ufe0f",
        "示例〔一期〕工厂\u3164A",
        "示例\u2066（一期）\u2069工厂A\udb40\udd00"
      })
  void spellingsThatLookAlikeAreOneName(String name) {
    assertThat(Likeness.key(name)).isEqualTo("示例(一期)工厂a");
  }

  @Test
  void otherLettersAndOtherMarksAreAnotherName() {
    assertThat(Likeness.key("一期-工厂")).isNotEqualTo(Likeness.key("一期工厂"));
    assertThat(Likeness.key("一期工厂")).isNotEqualTo(Likeness.key("二期工厂"));
  }

  @Test
  void valuesKeepTheirCaseAndMarks() {
    assertThat(Likeness.compact(" ９1４\u200b30ａB（％）\u00a0")).isEqualTo("91430aB(%)");
  }

  @Test
  void aMarkHiddenBetweenALetterAndItsAccentChangesNothing() {
    assertThat(Likeness.compact("e\u200d\u0301")).isEqualTo(Likeness.compact("é"));
  }

  @Test
  void titlesAreLettersAndDigitsOnly() {
    assertThat(Likeness.letters("（一）Ａ-b\u115f、后续 计划.2")).isEqualTo("一ab后续计划2");
  }
}

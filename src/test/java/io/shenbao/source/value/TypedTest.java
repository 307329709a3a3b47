package io.shenbao.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.text.Likeness;
import org.junit.jupiter.api.Test;

class TypedTest {

  @Test
  void stripsBlanksOfAllKindsAtTheEnds() {
    assertThat(Typed.strip(" \t\u3000\u00a0\ufeff甲 乙\u200b\u202f\n")).isEqualTo("甲 乙");
    assertThat(Typed.strip(" \u3000 ")).isEmpty();
    assertThat(Typed.strip("")).isEmpty();
  }

  @Test
  void doesNotGetStuckInBlanksWithin() {
    String text = "甲" + " ".repeat(1_000_000) + "乙";

    assertThat(Typed.strip(text)).isEqualTo(text);
    assertThat(Likeness.compact(text)).isEqualTo("甲乙");
  }
}

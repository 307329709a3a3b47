package io.shenbao.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueSpellingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"工厂数字化设计和交付", "工厂数字化设计及交付", "工厂 数字化设计、交付", "“工厂数字化设计以及交付”", "工厂的数字化设计与交付"})
  void isTheSameForWhatMeansTheSame(String typed) {
    assertThat(CatalogueSpelling.of(typed)).isEqualTo(CatalogueSpelling.of("工厂数字化设计与交付"));
  }

  @Test
  void tellsOtherNamesApart() {
    assertThat(CatalogueSpelling.of("工厂数字化规划与交付")).isNotEqualTo(CatalogueSpelling.of("工厂数字化设计与交付"));
  }
}

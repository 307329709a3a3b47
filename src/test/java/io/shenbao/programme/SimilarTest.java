package io.shenbao.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody may have meant. */
class SimilarTest {

  private static final List<String> OWNERSHIPS = List.of("中央企业", "地方国企", "民营企业", "三资企业");

  @ParameterizedTest
  @CsvSource({"民营企叶, 民营企业", "私营企业, 民营企业", "民营, 民营企业", "三姿企业, 三资企业"})
  void isTheNearestName(String typed, String meant) {
    assertThat(Similar.to(typed, OWNERSHIPS)).contains(meant);
  }

  @Test
  void isNobodyWhereSeveralAreAsNear() {
    assertThat(Similar.to("私人企业", OWNERSHIPS)).isEmpty();
    assertThat(Similar.to("y2021", List.of("y2022", "y2023"))).isEmpty();
  }

  @Test
  void isNobodyWhereMoreThanHalfDiffers() {
    assertThat(Similar.to("合伙", OWNERSHIPS)).isEmpty();
  }
}

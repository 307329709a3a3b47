package io.shenbao.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void marksFromTheFirstOtherCharacterToTheLast() {
    Map<String, Map<String, String>> parts = Difference.of("株洲市石峰区18号", "株洲市荷塘区18号");

    assertThat(parts.get("before")).isEqualTo(Map.of("head", "株洲市", "part", "石峰", "tail", "区18号"));
    assertThat(parts.get("after")).isEqualTo(Map.of("head", "株洲市", "part", "荷塘", "tail", "区18号"));
  }

  @Test
  void ofALongTextOnlyWhatIsNearIsShown() {
    String same = "同".repeat(500);

    assertThat(Difference.of(same + "甲" + same, same + same).get("before").get("head"))
        .startsWith("…同")
        .hasSize(61);
  }

  @Test
  void neverShowsHalfACharacter() {
    Map<String, Map<String, String>> parts = Difference.of("\uD842\uDFB7", "\uD842\uDFB8");

    assertThat(parts.get("before").get("part")).isEqualTo("\uD842\uDFB7");
    assertThat(parts.get("after").get("part")).isEqualTo("\uD842\uDFB8");
  }
}

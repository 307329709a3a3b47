package io.shenbao.attachment.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentTest {

  @Test
  void whatIsAddedCostsNothingThatIsKnown() {
    Content read = Content.NONE.withText(List.of("一", "二"), List.of(2));

    assertThat(read.withSha256("ab").withCodes(List.of("c")))
        .isEqualTo(new Content("ab", List.of("一", "二"), null, List.of("c"), List.of(2)));
  }
}

package io.shenbao.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScenesTest {

  @Test
  void whatIsKeptIsReadAgain() {
    Scenes scenes = ManyApplicants.scenes();

    assertThat(scenes.each()).isNotEmpty();
    assertThat(Scenes.read(new JsonMapper().readTree(scenes.json().toString()))).isEqualTo(scenes);
  }
}

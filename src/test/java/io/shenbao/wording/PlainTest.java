package io.shenbao.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Characters of strangers that act instead of being seen. */
class PlainTest {

  private static final String ACTING = "a\u0007b\u001Bc\u009Bd\u202Ee\u2067f\u200Fg\u2028h\u007F";
  private static final String MARKED = "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFD";

  @Test
  void becomeAMark() {
    assertThat(Plain.line(ACTING)).isEqualTo(MARKED);
    assertThat(Plain.lines(ACTING + "\n\t中😀")).isEqualTo(MARKED + "\n\t中😀");
    assertThat(Plain.line("一\r\n二\t三\uD800")).isEqualTo("一  二 三\uFFFD");
  }

  @Test
  void areEscapedInJsonAndSayTheSame() {
    JsonMapper mapper = JsonMapper.builder().build();
    String json = Plain.json(mapper.writeValueAsString(ACTING));

    assertThat(json).isEqualTo(Plain.lines(json));
    assertThat(mapper.readValue(json, String.class)).isEqualTo(ACTING);
  }

  @Test
  void neverPassAWriterWhileLineEndsDo() throws IOException {
    StringWriter printed = new StringWriter();
    try (PlainWriter writer = new PlainWriter(printed)) {
      writer.write("一\r");
      writer.write("\n二\r三" + ACTING + "\n");
    }

    assertThat(printed).hasToString("一\r\n二\uFFFD三" + MARKED + "\n");
  }

  @Test
  void beginsWithWholeCharactersOnly() {
    assertThat(Plain.beginning("一二三", 3)).isEqualTo("一二三");
    assertThat(Plain.beginning("一二三", 2)).isEqualTo("一二…");
    assertThat(Plain.beginning("一𠮷三", 2)).isEqualTo("一𠮷…");
  }
}

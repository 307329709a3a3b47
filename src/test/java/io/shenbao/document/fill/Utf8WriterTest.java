package io.shenbao.document.fill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {

  private final Utf8Writer.Texts texts = new Utf8Writer.Texts();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void keepsTheOrderOfTextsAndValues() throws IOException {
    char[] text = "前é𠀀".toCharArray();
    try (Utf8Writer writer = new Utf8Writer(bytes, texts)) {
      for (String value : new String[] {"甲", "乙"}) {
        writer.write(text);
        writer.write(value);
        writer.write("（后）", 1, 1);
        writer.write('.');
      }
    }

    assertThat(bytes.toString(UTF_8)).isEqualTo("前é𠀀甲后.前é𠀀乙后.");
    assertThat(texts.size()).isEqualTo(1);
  }

  @Test
  void writesHalfAPairAsAQuestionMark() throws IOException {
    try (Utf8Writer writer = new Utf8Writer(bytes, texts)) {
      writer.write("a\uD840b\uDC00");
    }

    assertThat(bytes.toString(UTF_8)).isEqualTo("a?b?");
  }
}

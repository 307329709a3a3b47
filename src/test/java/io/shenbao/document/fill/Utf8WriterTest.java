package io.shenbao.document.fill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {

  private final Map<char[], byte[]> encoded = new HashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void keepsTheOrderOfTextsAndValues() throws IOException {
    char[] text = "前é𠀀".toCharArray();
    try (Utf8Writer writer = new Utf8Writer(bytes, encoded)) {
      for (String value : new String[] {"甲", "乙"}) {
        writer.write(text);
        writer.write(value);
        writer.write("（后）", 1, 1);
        writer.write('.');
      }
    }

    assertThat(bytes.toString(UTF_8)).isEqualTo("前é𠀀甲后.前é𠀀乙后.");
    assertThat(encoded).containsOnlyKeys(text);
  }

  @Test
  void writesHalfAPairAsAQuestionMark() throws IOException {
    try (Utf8Writer writer = new Utf8Writer(bytes, encoded)) {
      writer.write("a\uD840b\uDC00");
    }

    assertThat(bytes.toString(UTF_8)).isEqualTo("a?b?");
  }
}

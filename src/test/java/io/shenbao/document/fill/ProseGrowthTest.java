package io.shenbao.document.fill;

import static io.shenbao.document.fill.TestTemplate.p;

import io.shenbao.WholeProgram;
import io.shenbao.document.template.TemplateException;
import io.shenbao.structure.Growth;
import io.shenbao.structure.HostileShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A document with ten times as much hostile prose takes ten times as long to fill. */
@WholeProgram
class ProseGrowthTest {

  private static final Filler FILLER = filler();

  private static Filler filler() {
    try {
      return new Filler(OrderForm.compile(TestTemplate.of(p("{{story}}")).bytes()));
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "BLANKS",
        "CHINESE",
        "NUMBERED_HEADING",
        "CHINESE_NUMERALS",
        "STARS",
        "PICTURES",
        "DASHES",
        "LONG_TABLE",
        "RETURNS",
        "LONE_SURROGATES"
      })
  void growsNoFasterThanTheProse(HostileShape shape) {
    Growth.isNoFasterThanTheInput(shape.name(), Growth.LARGEST, size -> filled(shape.of(size)));
  }

  private static Runnable filled(String story) {
    Map<String, Object> values = new HashMap<>(OrderForm.values());
    return () -> {
      values.put("story", PrintedValue.ofProse(story));
      try {
        FILLER.fill(values, Album.EMPTY, new ByteArrayOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}

package io.shenbao.document.fill;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.shenbao.document.template.CompiledTemplate;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.zip.Deflater;

/** A part of a template with values in it. Safe for use by several threads. */
final class DynamicPart {

  /** With copies of what other parts repeat. */
  private static final String LATE = "<#list copies(";

  private final Template template;
  private final boolean late;
  private final Utf8Writer.Texts texts = new Utf8Writer.Texts();

  /**
   * Parses its template.
   *
   * @throws IOException when that is no FreeMarker
   */
  DynamicPart(CompiledTemplate.Part part, Configuration configuration) throws IOException {
    template = new Template(part.name(), part.text(), configuration);
    late = part.text().contains(LATE);
  }

  /** Whether it can be filled only when the other parts are. */
  boolean isLate() {
    return late;
  }

  /** Fills it; to deflate any harder takes more time than it saves space (ADR 9). */
  Packed fill(Map<String, Object> names) throws IOException {
    return Packed.deflated(
        template.getName(),
        Deflater.BEST_SPEED,
        out -> {
          try (Writer text = new Utf8Writer(out, texts)) {
            template.process(names, text);
          } catch (TemplateException e) {
            throw new IllegalStateException("template can't be filled: " + template.getName(), e);
          }
        });
  }
}

package io.shenbao.document.fill;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.shenbao.document.template.CompiledTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;

/** A part of a template with values in it. Safe for use by several threads. */
final class DynamicPart {

  private final Template template;
  private final int size;

  DynamicPart(CompiledTemplate.Part part, Configuration configuration) {
    try {
      template = new Template(part.name(), part.text(), configuration);
    } catch (IOException e) {
      throw new IllegalStateException("generated template does not compile: " + part.name(), e);
    }
    size = 2 * part.text().length();
  }

  Packed fill(Map<String, Object> names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
    try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      template.process(names, text);
    } catch (TemplateException e) {
      throw new IllegalStateException("template can't be filled: " + template.getName(), e);
    }
    return Packed.deflated(template.getName(), bytes.toByteArray(), Deflater.BEST_SPEED);
  }
}

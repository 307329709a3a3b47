package io.shenbao.document;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills a compiled template. Parts without tags are deflated once and copied ever after. Safe for
 * use by several threads.
 */
final class Filler {

  static final SimpleObjectWrapper WRAPPER = new SimpleObjectWrapper(Configuration.VERSION_2_3_34);

  /** Bytes of a part of a filled form, more or less. */
  private static final int EXPECTED = 400_000;

  private sealed interface Part {
    String name();
  }

  private record Fixed(String name, Deflated content) implements Part {}

  private record Dynamic(String name, Template template) implements Part {}

  private final List<Part> parts = new ArrayList<>();

  Filler(CompiledTemplate template) {
    Configuration configuration = configuration();
    for (CompiledTemplate.Part part : template.parts()) {
      parts.add(
          part.dynamic()
              ? dynamic(part, configuration)
              : new Fixed(part.name(), Deflated.of(part.bytes(), part.bytes().length)));
    }
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setObjectWrapper(WRAPPER);
    configuration.setOutputFormat(WordFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocalizedLookup(false);
    return configuration;
  }

  private static Part dynamic(CompiledTemplate.Part part, Configuration configuration) {
    try {
      return new Dynamic(part.name(), new Template(part.name(), part.text(), configuration));
    } catch (IOException e) {
      throw new IllegalStateException("generated template does not compile: " + part.name(), e);
    }
  }

  /**
   * Writes a document. The same model gives the same bytes.
   *
   * @param model values by the names that the template was compiled with
   */
  void fill(Map<String, Object> model, OutputStream out) throws IOException {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    for (Part part : parts) {
      Deflated content =
          part instanceof Dynamic dynamic
              ? fill(dynamic.template(), model)
              : ((Fixed) part).content();
      content.writeTo(zip, part.name());
    }
    zip.finish();
  }

  private static Deflated fill(Template template, Map<String, Object> model) throws IOException {
    Map<String, Object> names = new HashMap<>();
    names.put("root", model);
    names.put("nothing", Nothing.INSTANCE);
    names.put("ids", new Numbers());
    Utf8Writer text = new Utf8Writer(EXPECTED);
    try {
      template.process(names, text);
    } catch (TemplateException e) {
      throw new IllegalStateException("template can't be filled: " + template.getName(), e);
    }
    return Deflated.of(text.bytes(), text.size());
  }

  /** Numbers drawings: {@code ids.next} is another one each time. */
  private static final class Numbers implements TemplateHashModel {
    private int last;

    @Override
    public @Nullable TemplateModel get(String key) {
      return (TemplateScalarModel) () -> Integer.toString(++last);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}

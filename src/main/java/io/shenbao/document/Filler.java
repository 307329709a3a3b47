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
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills a compiled template. Parts without tags are deflated once and copied ever after. Safe for
 * use by several threads.
 */
final class Filler {

  static final SimpleObjectWrapper WRAPPER = new SimpleObjectWrapper(Configuration.VERSION_2_3_34);

  /** Within the range of MS-DOS times, and the same in every time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private sealed interface Part {
    String name();
  }

  private record Fixed(String name, byte[] deflated, long size, long crc) implements Part {}

  private record Dynamic(String name, Template template) implements Part {}

  private final List<Part> parts = new ArrayList<>();

  Filler(CompiledTemplate template) {
    Configuration configuration = configuration();
    for (CompiledTemplate.Part part : template.parts()) {
      parts.add(part.dynamic() ? dynamic(part, configuration) : fixed(part.name(), part.bytes()));
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

  private static Fixed fixed(String name, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return new Fixed(name, deflated.toByteArray(), bytes.length, crc.getValue());
  }

  /**
   * Writes a document. The same model gives the same bytes.
   *
   * @param model values by the names that the template was compiled with
   */
  void fill(Map<String, Object> model, OutputStream out) throws IOException {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    for (Part part : parts) {
      ZipArchiveEntry entry = new ZipArchiveEntry(part.name());
      entry.setTimeLocal(TIME);
      entry.setMethod(ZipEntry.DEFLATED);
      if (part instanceof Fixed fixed) {
        entry.setSize(fixed.size());
        entry.setCompressedSize(fixed.deflated().length);
        entry.setCrc(fixed.crc());
        zip.addRawArchiveEntry(entry, new java.io.ByteArrayInputStream(fixed.deflated()));
      } else if (part instanceof Dynamic dynamic) {
        zip.putArchiveEntry(entry);
        process(dynamic.template(), model, zip);
        zip.closeArchiveEntry();
      }
    }
    zip.finish();
  }

  private static void process(Template template, Map<String, Object> model, OutputStream out)
      throws IOException {
    Map<String, Object> names = new HashMap<>();
    names.put("root", model);
    names.put("nothing", Nothing.INSTANCE);
    names.put("ids", new Numbers());
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 8192);
    try {
      template.process(names, writer);
    } catch (TemplateException e) {
      throw new IllegalStateException("template can't be filled: " + template.getName(), e);
    }
    writer.flush();
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

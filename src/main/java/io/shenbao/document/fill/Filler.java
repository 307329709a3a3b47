package io.shenbao.document.fill;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import io.shenbao.document.template.CompiledTemplate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Fills a compiled template. Parts without tags are deflated once and copied ever after. Safe for
 * use by several threads.
 */
final class Filler {

  static final SimpleObjectWrapper WRAPPER = new SimpleObjectWrapper(Configuration.VERSION_2_3_34);

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String RELATIONSHIPS = ".rels";

  private sealed interface Part {
    String name();
  }

  private record Fixed(String name, Packed packed) implements Part {}

  /** A part that pictures add something to: relationships and content types. */
  private record Listing(String name, String text, Packed packed) implements Part {}

  private record Dynamic(String name, DynamicPart content) implements Part {}

  private final List<Part> parts = new ArrayList<>();
  private final int lastDrawing;

  Filler(CompiledTemplate template) {
    Configuration configuration = configuration();
    lastDrawing = template.lastDrawing();
    try {
      for (CompiledTemplate.Part part : template.parts()) {
        parts.add(
            part.dynamic()
                ? new Dynamic(part.name(), new DynamicPart(part, configuration))
                : constant(part));
      }
    } catch (IOException e) {
      throw new IllegalStateException("generated template does not compile", e);
    }
  }

  private static Part constant(CompiledTemplate.Part part) throws IOException {
    Packed packed =
        Packed.deflated(part.name(), Deflater.BEST_COMPRESSION, out -> out.write(part.bytes()));
    return part.name().equals(CONTENT_TYPES) || part.name().endsWith(RELATIONSHIPS)
        ? new Listing(part.name(), new String(part.bytes(), StandardCharsets.UTF_8), packed)
        : new Fixed(part.name(), packed);
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

  /**
   * Writes a document. The same model gives the same bytes.
   *
   * @param model values by the names that the template was compiled with
   */
  void fill(Map<String, Object> model, Album album, OutputStream out) throws IOException {
    Numbers numbers = new Numbers(lastDrawing);
    CopyNumbers copies = new CopyNumbers();
    Pictures pictures = new Pictures(album, numbers::next);
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("root", model);
    names.put("nothing", AbsentValue.INSTANCE);
    names.put("ids", numbers);
    names.put("copy", copies.copy());
    names.put("copies", copies.copies());
    names.put("prose", new ProseMethod(pictures));
    names.put("picture", new PictureMethod(pictures));
    Map<String, Packed> filled = new LinkedHashMap<>();
    for (boolean late : List.of(false, true)) {
      for (Part part : parts) {
        if (part instanceof Dynamic dynamic && dynamic.content().isLate() == late) {
          pictures.in(part.name());
          filled.put(part.name(), dynamic.content().fill(names));
        }
      }
    }
    write(filled, pictures, out);
  }

  private void write(Map<String, Packed> filled, Pictures pictures, OutputStream out)
      throws IOException {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    Set<String> unlisted = new LinkedHashSet<>(filled.keySet());
    for (Part part : parts) {
      if (part instanceof Fixed fixed) {
        fixed.packed().addTo(zip);
      } else if (part instanceof Listing listing) {
        listing(listing, pictures, unlisted).addTo(zip);
      } else {
        Objects.requireNonNull(filled.get(part.name())).addTo(zip);
      }
    }
    for (String name : unlisted) {
      String relationships = pictures.relationships(name, null);
      if (relationships != null) {
        plain(relationshipsOf(name), relationships).addTo(zip);
      }
    }
    for (Pictures.Held held : pictures.held()) {
      Packed.stored("word/media/" + held.name(), held.picture().bytes()).addTo(zip);
    }
    zip.finish();
  }

  /** Most documents add nothing to a listing; for one that does, to deflate it is not worth it. */
  private static Packed listing(Listing listing, Pictures pictures, Set<String> unlisted) {
    String text;
    if (listing.name().equals(CONTENT_TYPES)) {
      text = pictures.contentTypes(listing.text());
    } else {
      String part =
          unlisted.stream()
              .filter(name -> relationshipsOf(name).equals(listing.name()))
              .findFirst()
              .orElse("");
      unlisted.remove(part);
      text = Objects.requireNonNull(pictures.relationships(part, listing.text()));
    }
    return text.equals(listing.text()) ? listing.packed() : plain(listing.name(), text);
  }

  private static Packed plain(String name, String text) {
    return Packed.stored(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String relationshipsOf(String part) {
    int name = part.lastIndexOf('/') + 1;
    return part.substring(0, name) + "_rels/" + part.substring(name) + RELATIONSHIPS;
  }

  /** Numbers drawings: {@code ids.next} is another one each time. */
  private static final class Numbers implements TemplateHashModel {
    private int last;

    Numbers(int last) {
      this.last = last;
    }

    int next() {
      return ++last;
    }

    @Override
    public @Nullable TemplateModel get(String key) {
      return (TemplateScalarModel) () -> Integer.toString(next());
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}

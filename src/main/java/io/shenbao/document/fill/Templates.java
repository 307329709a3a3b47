package io.shenbao.document.fill;

import io.shenbao.document.template.CompiledTemplate;
import io.shenbao.document.template.CompiledTemplateFile;
import io.shenbao.document.template.Names;
import io.shenbao.document.template.TemplateCompiler;
import io.shenbao.document.template.TemplateException;
import io.shenbao.document.template.TemplateProblem;
import io.shenbao.file.Sha256;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Templates compiled, each once: a compiled template is kept by the hash of its content, so that
 * docx4j, slow to wake, is loaded for new templates only.
 */
final class Templates {

  /** Raised when the compiler gives something else for the same template. */
  private static final String COMPILER = "7";

  private final Wording wording;
  private final Path cache;

  Templates(Wording wording, Path cache) {
    this.wording = wording;
    this.cache = cache;
  }

  /**
   * Reads and compiles a template.
   *
   * @param whole whether the template is expected to print every field of the form
   * @throws TemplateException when the file is missing or has mistakes
   */
  Filler load(Path file, Names.Section names, boolean whole) throws TemplateException {
    String name = file.getFileName().toString();
    byte[] docx;
    try {
      docx = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new TemplateException(
          List.of(
              new TemplateProblem(file.toString(), "", "", wording.say("document.no-template"))));
    }
    return load(name, docx, names, whole);
  }

  /** Compiles a template that was read. */
  Filler load(String name, byte[] docx, Names.Section names, boolean whole)
      throws TemplateException {
    Path kept = cache.resolve(key(docx, names) + ".zip");
    CompiledTemplate template = CompiledTemplateFile.read(kept);
    if (template == null) {
      template = new TemplateCompiler(wording).compile(name, docx, names, whole);
      CompiledTemplateFile.write(template, kept);
    }
    return new Filler(template);
  }

  private static String key(byte[] docx, Names.Section names) {
    MessageDigest digest = Sha256.digest();
    digest.update(COMPILER.getBytes(StandardCharsets.UTF_8));
    digest.update(ordered(names).getBytes(StandardCharsets.UTF_8));
    digest.update(docx);
    return Sha256.hex(digest);
  }

  /** Names as a text: the same in every process, though the order of sets and maps is not. */
  private static String ordered(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, String> ordered = new TreeMap<>();
      map.forEach((key, inner) -> ordered.put(key.toString(), ordered(inner)));
      return ordered.toString();
    }
    if (value instanceof Set<?> set) {
      return new TreeSet<>(set).toString();
    }
    return value instanceof Record ? components(value) : String.valueOf(value);
  }

  private static String components(Object names) {
    List<String> ordered = new ArrayList<>();
    try {
      for (RecordComponent component : names.getClass().getRecordComponents()) {
        ordered.add(component.getName() + "=" + ordered(component.getAccessor().invoke(names)));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return names.getClass().getSimpleName() + ordered;
  }
}

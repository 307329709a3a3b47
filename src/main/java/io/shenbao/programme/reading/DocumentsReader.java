package io.shenbao.programme.reading;

import com.google.re2j.Pattern;
import io.shenbao.programme.Programme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads {@code documents} in {@code programme.yaml}. */
final class DocumentsReader {

  private static final Pattern TEMPLATE = Pattern.compile("[^/\\\\]+\\.docx");
  private static final Set<String> TAKEN = Set.of("application.docx", "summary.docx");

  private DocumentsReader() {}

  static Map<String, Programme.Document> read(Entry root) {
    Map<String, Programme.Document> documents = new LinkedHashMap<>();
    root.entries("documents").forEach((id, entry) -> documents.put(id, document(id, entry)));
    return Collections.unmodifiableMap(documents);
  }

  /** Whether a further template may be called that. */
  static boolean isTemplate(String name) {
    return TEMPLATE.matches(name) && !TAKEN.contains(name);
  }

  private static Programme.Document document(String id, Entry entry) {
    try (entry) {
      String template = entry.text("template", id + ".docx");
      if (!isTemplate(template)) {
        entry.problem(entry.at("template"), "pack.document.template", template);
      }
      return new Programme.Document(
          id, template, entry.text("name"), entry.optional("when"), entry.optional("each"));
    }
  }
}

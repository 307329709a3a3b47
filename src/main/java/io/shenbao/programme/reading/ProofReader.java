package io.shenbao.programme.reading;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.Proof;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code proves}: the facts that a file should prove. */
final class ProofReader {

  Map<String, Proof> read(Entry requirement) {
    Map<String, Entry> entries = requirement.entries("proves");
    Map<String, Proof> proofs = new LinkedHashMap<>();
    entries.forEach((id, entry) -> proofs.put(id, proof(entry, entries.keySet())));
    for (Proof proof : proofs.values()) {
      if (proof.kind() == Proof.Kind.PAGES && requirement.has("each")) {
        requirement.problem(
            requirement.at("proves").appendProperty(proof.id()), "pack.proof.pages", proof.id());
      }
    }
    return Collections.unmodifiableMap(proofs);
  }

  private static Proof proof(Entry entry, Set<String> all) {
    try (entry) {
      Proof.Kind kind = entry.choice("type", Proof.Kind.class, Proof.Kind.TEXT);
      if (kind == Proof.Kind.PAGES) {
        return pages(entry);
      }
      List<String> ratio = entry.texts("ratio");
      if (!ratio.isEmpty() && (ratio.size() != 2 || !all.containsAll(ratio))) {
        entry.problem(entry.at("ratio"), "pack.proof.ratio", String.join(", ", all));
      }
      String is = entry.optional("is");
      if (is == null && kind != Proof.Kind.NUMBER) {
        entry.missing("is");
      }
      return new Proof(
          entry.key(),
          entry.text("label"),
          is,
          entry.optional("at"),
          kind,
          entry.texts("after"),
          pattern(entry),
          kind == Proof.Kind.NUMBER ? entry.text("unit", "") : "",
          ratio,
          entry.flag("codes", false),
          severity(entry));
    }
  }

  private static Proof pages(Entry entry) {
    return new Proof(
        entry.key(),
        entry.text("label"),
        null,
        null,
        Proof.Kind.PAGES,
        List.of(),
        null,
        entry.text("unit", ""),
        List.of(),
        false,
        Severity.INFO);
  }

  private static @Nullable String pattern(Entry entry) {
    String pattern = entry.optional("pattern");
    if (pattern != null) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        entry.problem(entry.at("pattern"), "pack.proof.pattern", String.valueOf(e.getMessage()));
        return null;
      }
    }
    return pattern;
  }

  private static Severity severity(Entry entry) {
    Severity severity = entry.choice("silent", Severity.class, Severity.INFO);
    if (severity == Severity.ERROR) {
      entry.problem(entry.at("silent"), "pack.proof.no-error", entry.key());
      return Severity.WARNING;
    }
    return severity;
  }
}

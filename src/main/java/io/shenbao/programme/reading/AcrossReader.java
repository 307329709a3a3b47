package io.shenbao.programme.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.assessment.Severity;
import io.shenbao.programme.AcrossRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code across.yaml}. */
final class AcrossReader {

  private static final Pattern NAME = Pattern.compile("\\{([^{}]*)\\}");
  private static final List<String> KINDS = List.of("same", "alike", "files");
  private static final int FEWEST_LETTERS = 20;
  private static final int LONGEST_SHINGLE = 20;

  Map<String, AcrossRule> read(Entry root) {
    Map<String, AcrossRule> rules = new LinkedHashMap<>();
    root.entries().forEach((id, entry) -> rules.put(id, rule(entry)));
    return Collections.unmodifiableMap(rules);
  }

  private AcrossRule rule(Entry entry) {
    try (entry) {
      if (KINDS.stream().filter(entry::has).count() != 1) {
        entry.problem(entry.pointer(), "pack.across.kind", entry.key());
      }
      AcrossRule.Comparison kind =
          entry.has("same") ? same(entry) : entry.has("files") ? files(entry) : alike(entry);
      Severity severity = entry.choice("severity", Severity.class, Severity.WARNING);
      if (severity == Severity.ERROR) {
        entry.problem(entry.at("severity"), "pack.across.no-error", entry.key());
      }
      boolean practice = "practice".equals(entry.optional("source"));
      String quote = practice ? entry.quote("") : entry.quote();
      String message = entry.text("message");
      String fix = entry.text("fix");
      names(entry, "message", message, kind);
      names(entry, "fix", fix, kind);
      return new AcrossRule(
          entry.key(),
          entry.text("label"),
          kind,
          severity,
          practice ? entry.clause("") : entry.clause(),
          quote,
          practice,
          message,
          fix);
    }
  }

  private static void names(Entry entry, String key, String text, AcrossRule.Comparison kind) {
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      if (!kind.names().contains(name.group(1))) {
        entry.problem(
            entry.at(key), "pack.across.name", name.group(1), String.join(", ", kind.names()));
      }
    }
  }

  private static AcrossRule.Same same(Entry entry) {
    try (Entry same = entry.entry("same")) {
      List<String> values = same == null ? List.of() : same.texts("values");
      if (values.isEmpty()) {
        entry.problem(entry.at("same"), "pack.missing-key", "values");
      }
      int over = same == null ? 1 : atLeast(same, "over", 1, 1);
      return new AcrossRule.Same(values, over, entry.text("at"));
    }
  }

  private static AcrossRule.Files files(Entry entry) {
    try (Entry files = entry.entry("files")) {
      return new AcrossRule.Files(files == null ? List.of() : files.texts("of"));
    }
  }

  private static AcrossRule.Alike alike(Entry entry) {
    try (Entry alike = entry.entry("alike")) {
      return alike == null
          ? new AcrossRule.Alike(80, 4, 0.6, AcrossRule.Between.APPLICANTS)
          : new AcrossRule.Alike(
              atLeast(alike, "length", 80, FEWEST_LETTERS),
              Math.min(atLeast(alike, "shingle", 4, 2), LONGEST_SHINGLE),
              similarity(alike),
              alike.choice("between", AcrossRule.Between.class, AcrossRule.Between.APPLICANTS));
    }
  }

  private static int atLeast(Entry entry, String key, int otherwise, int least) {
    Integer number = entry.integer(key);
    if (number != null && number < least) {
      entry.problem(entry.at(key), "pack.across.too-small", key, least);
      return least;
    }
    return number == null ? otherwise : number;
  }

  private static double similarity(Entry alike) {
    @Nullable String text = alike.optional("similarity");
    if (text == null) {
      return 0.6;
    }
    try {
      double similarity = Double.parseDouble(text);
      if (similarity >= 0.3 && similarity <= 1) {
        return similarity;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    alike.problem(alike.at("similarity"), "pack.across.similarity");
    return 0.6;
  }
}

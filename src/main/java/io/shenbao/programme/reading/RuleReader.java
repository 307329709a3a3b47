package io.shenbao.programme.reading;

import io.shenbao.assessment.Severity;
import io.shenbao.programme.Example;
import io.shenbao.programme.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code rules.yaml}. */
final class RuleReader {

  private final Set<String> examples;
  private final Set<String> left;

  /**
   * @param left ids of rules of which enough was said
   */
  RuleReader(Set<String> examples, Set<String> left) {
    this.examples = examples;
    this.left = left;
  }

  Map<String, Rule> read(Entry root) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    root.entries()
        .forEach(
            (id, entry) -> {
              Rule rule = rule(entry);
              // a rule that a parent names may be one that this pack removes
              rule.after().stream()
                  .filter(earlier -> !rules.containsKey(earlier) && !left.contains(earlier))
                  .filter(earlier -> !entry.inherits("after"))
                  .forEach(
                      unknown -> entry.problem(entry.at("after"), "pack.rule.after", id, unknown));
              rules.put(id, rule);
            });
    return Collections.unmodifiableMap(rules);
  }

  private Rule rule(Entry entry) {
    try (entry) {
      String assertion = entry.optional("assert");
      String manual = entry.optional("manual");
      String decidable = entry.optional("decidable");
      boolean both = assertion != null && manual != null;
      if ((assertion == null && manual == null) || both != (decidable != null)) {
        entry.problem(entry.pointer(), "pack.rule.assert-or-manual", entry.key());
      }
      boolean practice = "practice".equals(entry.optional("source"));
      Severity severity =
          assertion == null
              ? Severity.INFO
              : entry.choice("severity", Severity.class, Severity.ERROR);
      String clause = practice ? entry.clause("") : entry.clause();
      String quote = practice ? entry.quote("") : entry.quote();
      if (practice && severity == Severity.ERROR) {
        entry.problem(entry.pointer(), "pack.rule.practice-is-no-error", entry.key());
      }
      Example good = null;
      Example bad = null;
      try (Entry shown = entry.entry("examples")) {
        if (shown != null) {
          good = example(shown, "good");
          bad = example(shown, "bad");
        }
      }
      // one of the library is tried there
      boolean isIncluded = entry.optional(IncludedRules.INCLUDE) != null;
      entry.raw(IncludedRules.WITH);
      boolean isTried = good != null && bad != null;
      if (assertion != null && !isTried && !(isIncluded && good == null && bad == null)) {
        entry.problem(entry.pointer(), "pack.rule.examples", entry.key());
      }
      return new Rule(
          entry.key(),
          entry.text("label"),
          entry.optional("each"),
          entry.optional("when"),
          entry.texts("needs"),
          entry.texts("after"),
          decidable,
          assertion,
          manual,
          entry.text("at"),
          severity,
          clause,
          quote,
          practice,
          assertion == null ? "" : entry.text("message"),
          assertion == null ? entry.text("fix", "") : entry.text("fix"),
          good,
          bad);
    }
  }

  private @Nullable Example example(Entry shown, String key) {
    JsonNode value = shown.raw(key);
    if (value == null) {
      return null;
    }
    if (value.isString()) {
      return known(shown, key, new Example(value.asString(), null, null, null, null));
    }
    try (Entry entry = shown.entry(key)) {
      return entry == null
          ? null
          : known(
              shown,
              key,
              new Example(
                  entry.text("from"),
                  entry.raw("merge"),
                  entry.raw("evidence"),
                  entry.raw("lists"),
                  entry.has("listed") ? entry.texts("listed") : null));
    }
  }

  private Example known(Entry shown, String key, Example example) {
    if (!examples.contains(example.from())) {
      shown.problem(shown.at(key), "pack.rule.unknown-example", example.from());
    }
    return example;
  }
}

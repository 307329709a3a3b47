package io.shenbao.programme.reading;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.shenbao.programme.Claim;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code claims} of {@code programme.yaml}. */
final class ClaimReader {

  private ClaimReader() {}

  static Map<String, Claim> read(Entry root) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    root.entries("claims").forEach((id, entry) -> claims.put(id, claim(entry)));
    return Collections.unmodifiableMap(claims);
  }

  private static Claim claim(Entry entry) {
    try (entry) {
      Claim claim =
          new Claim(
              entry.key(),
              entry.text("label"),
              entry.texts("patterns"),
              entry.texts("except"),
              entry.texts("proof"),
              entry.texts("told"));
      required(entry, "patterns", claim.patterns());
      required(entry, "proof", claim.proof());
      compiled(entry, "patterns", claim.patterns());
      compiled(entry, "except", claim.except());
      return claim;
    }
  }

  private static void required(Entry entry, String key, List<String> values) {
    if (values.isEmpty()) {
      entry.missing(key);
    }
  }

  private static void compiled(Entry entry, String key, List<String> patterns) {
    for (String pattern : patterns) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        entry.problem(entry.at(key), "pack.claim.pattern", pattern, e.getDescription());
      }
    }
  }
}

package io.shenbao.check.expression;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.cel.common.exceptions.CelInvalidArgumentException;
import dev.cel.runtime.CelFunctionBinding;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The patterns of a pack's expressions, each compiled once: CEL's own {@code matches} compiles its
 * pattern each time that it is asked. Safe for use by several threads.
 */
@SuppressWarnings("Immutable") // what is compiled is only kept
final class Patterns {

  /** What CEL calls its own, which these replace. */
  static final Set<String> REPLACED = Set.of("MATCHES", "MATCHES_STRING");

  /** Patterns stand in the pack; of those that are put together of values there may be many. */
  private static final int MOST_KEPT = 1_000;

  private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

  Set<CelFunctionBinding> matches() {
    return CelFunctionBinding.fromOverloads(
        "matches",
        CelFunctionBinding.from("matches", String.class, String.class, this::isIn),
        CelFunctionBinding.from("matches_string", String.class, String.class, this::isIn));
  }

  private boolean isIn(String text, String pattern) {
    return of(pattern).matcher(text).find();
  }

  /** The first group of a pattern (all of it where there is none) where a text has it first. */
  String extract(String text, String pattern) {
    Matcher matcher = of(pattern).matcher(text);
    if (!matcher.find()) {
      return "";
    }
    String found = matcher.group(matcher.groupCount() == 0 ? 0 : 1);
    return found == null ? "" : found;
  }

  private Pattern of(String pattern) {
    Pattern known = compiled.get(pattern);
    if (known != null) {
      return known;
    }
    try {
      Pattern fresh = Pattern.compile(pattern);
      if (compiled.size() < MOST_KEPT) {
        compiled.put(pattern, fresh);
      }
      return fresh;
    } catch (RuntimeException e) {
      throw new CelInvalidArgumentException(e);
    }
  }
}

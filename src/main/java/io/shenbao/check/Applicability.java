package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule applies. A condition that asks only for what the form says of a field is decided
 * once for each field. Safe for use by several threads.
 */
final class Applicability {

  static final Applicability ALWAYS = new Applicability(null, false);

  private final @Nullable Expression when;
  private final boolean byField;

  /** By the field's path and the edition. */
  private final Map<String, Map<String, Boolean>> decided = new ConcurrentHashMap<>();

  private Applicability(@Nullable Expression when, boolean byField) {
    this.when = when;
    this.byField = byField;
  }

  static Applicability of(@Nullable Expression when, Scope scope) {
    if (when == null) {
      return ALWAYS;
    }
    Set<String> ofField = scope.facts() == null ? Set.of() : scope.facts().ofField();
    return new Applicability(when, when.readsOnly("it", ofField));
  }

  boolean holds(Frame frame) throws CelEvaluationException {
    if (when == null) {
      return true;
    }
    if (!byField || frame.it() == null) {
      return when.holds(frame);
    }
    Object path = frame.it().values().get("path");
    Map<String, Boolean> fields =
        decided.computeIfAbsent(frame.edition(), edition -> new ConcurrentHashMap<>());
    Boolean known = fields.get(path);
    if (known == null) {
      known = when.holds(frame);
      fields.put(path.toString(), known);
    }
    return known;
  }
}

package io.shenbao.check.expression;

import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule applies. A condition that asks only for what the form says of a field is decided
 * once for each field. Safe for use by several threads.
 */
public final class Applicability {

  public static final Applicability ALWAYS = new Applicability(null, false);

  private final @Nullable Expression when;
  private final boolean byField;

  /** By the edition and the field's path. */
  private final Map<String, Map<String, Boolean>> decided = new ConcurrentHashMap<>();

  private Applicability(@Nullable Expression when, boolean byField) {
    this.when = when;
    this.byField = byField;
  }

  public static Applicability of(@Nullable Expression when, Scope scope) {
    if (when == null) {
      return ALWAYS;
    }
    Set<String> ofField = scope.facts() == null ? Set.of() : scope.facts().ofField();
    return new Applicability(when, when.readsOnly("it", ofField));
  }

  /** The condition as it stands in an edition of the catalogue. */
  public Condition in(String edition) {
    if (when == null) {
      return bindings -> true;
    }
    Condition condition = when.in(edition);
    return byField
        ? new ByField(
            condition, decided.computeIfAbsent(edition, none -> new ConcurrentHashMap<>()))
        : condition;
  }

  /** Whether it is decided by the field alone, and so once for all of the field's values. */
  public boolean isByField() {
    return byField;
  }

  /** A condition that is asked of the first value of each field. */
  private record ByField(Condition condition, Map<String, Boolean> decided) implements Condition {

    @Override
    public boolean holds(Bindings bindings) throws CelEvaluationException {
      if (!(bindings.it() != null && bindings.it().values().get("path") instanceof String path)) {
        return condition.holds(bindings);
      }
      Boolean known = decided.get(path);
      if (known == null) {
        known = condition.holds(bindings);
        decided.put(path, known);
      }
      return known;
    }
  }
}

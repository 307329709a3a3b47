package io.shenbao.check.expression;

import io.shenbao.programme.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pack gives names to, compiled.
 *
 * @param lets its named expressions, in order
 * @param tables the tables beside it
 * @param scores the items of its points table
 */
public record PackNames(Map<String, Expression> lets, Struct tables, List<CompiledScore> scores) {

  public static final PackNames NONE = new PackNames(Map.of(), Struct.of(Map.of()), List.of());

  /** Tables as expressions read them. */
  static Struct tables(Map<String, Reference.Table> tables) {
    Map<String, Object> values = new LinkedHashMap<>();
    tables.forEach((name, one) -> values.put(name, one.rows().stream().map(Struct::of).toList()));
    return Struct.of(values);
  }
}

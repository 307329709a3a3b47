package io.shenbao.check.expression;

import dev.cel.common.values.NullValue;
import io.shenbao.programme.Score;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An item of the points table, compiled.
 *
 * @param number the value or the points
 */
record CompiledScore(Score score, ValuePath at, Expression number) {

  /** The item for an application; where it can't be worked out, there are no points. */
  Struct of(Bindings application) {
    Object given = Rounding.finite(number.orAbsent(application));
    double points = 0;
    if (given instanceof Number known) {
      double plain = known.doubleValue();
      points = score.points() == null ? score.pointsFor(plain) : plain;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("key", score.key());
    values.put("label", score.label());
    values.put("unit", score.unit());
    values.put("clause", score.clause());
    values.put("value", given instanceof Number known ? known.doubleValue() : NullValue.NULL_VALUE);
    values.put("points", Math.max(0, Math.min(score.full(), points)));
    values.put("full", score.full());
    return Struct.of(values);
  }
}

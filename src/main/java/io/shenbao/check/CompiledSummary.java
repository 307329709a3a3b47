package io.shenbao.check;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import io.shenbao.assessment.SummaryDetails;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.Expression;
import io.shenbao.check.expression.Functions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the pack adds to a summary table, compiled.
 *
 * @param columns by key
 * @param totals the columns that are added up
 * @param group null: there are no groups
 * @param sort null: nothing is sorted
 * @param when null: every application stands in it
 */
record CompiledSummary(
    Map<String, Expression> columns,
    Set<String> totals,
    @Nullable Expression group,
    @Nullable Expression sort,
    @Nullable Expression when) {

  /** Whether an application stands in it; where that can't be told, it does. */
  boolean lists(Bindings reviewed) {
    try {
      return when == null || when.holds(reviewed);
    } catch (CelEvaluationException e) {
      return true;
    }
  }

  /** What an application says in it; what can't be worked out is empty. */
  SummaryDetails of(Bindings reviewed) {
    if (columns.isEmpty() && group == null && sort == null) {
      return SummaryDetails.NONE;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    Map<String, Double> amounts = new LinkedHashMap<>();
    columns.forEach(
        (key, column) -> {
          Object value = column.orAbsent(reviewed);
          cells.put(key, text(value));
          if (totals.contains(key) && value instanceof Number number) {
            amounts.put(key, number.doubleValue());
          }
        });
    Object order = value(sort, reviewed);
    return new SummaryDetails(
        Collections.unmodifiableMap(cells),
        Collections.unmodifiableMap(amounts),
        text(value(group, reviewed)),
        order instanceof Number number ? Double.valueOf(number.doubleValue()) : null,
        order instanceof Number ? "" : text(order));
  }

  private static Object value(@Nullable Expression expression, Bindings bindings) {
    return expression == null ? NullValue.NULL_VALUE : expression.orAbsent(bindings);
  }

  private static String text(Object value) {
    return value instanceof Boolean yes ? (yes ? "是" : "否") : Functions.label(value);
  }
}

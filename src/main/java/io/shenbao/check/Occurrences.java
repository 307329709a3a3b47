package io.shenbao.check;

import dev.cel.runtime.CelEvaluationException;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rules go through: the items of a list, rows of a grid or facts of one application. */
final class Occurrences {

  private static final int OF_NO_FIELD = -1;

  private final List<Bindings> all;

  /** Of each, which of the fields it is a value of. */
  private final int[] fields;

  /** The first value of each field. */
  private final List<Bindings> firsts = new ArrayList<>();

  Occurrences(List<Bindings> all) {
    this.all = all;
    this.fields = new int[all.size()];
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < fields.length; i++) {
      Bindings one = all.get(i);
      fields[i] = OF_NO_FIELD;
      if (one.it() != null && one.it().values().get("path") instanceof String path) {
        fields[i] = known.computeIfAbsent(path, none -> firsts.size());
        if (fields[i] == firsts.size()) {
          firsts.add(one);
        }
      }
    }
  }

  int size() {
    return all.size();
  }

  Bindings get(int index) {
    return all.get(index);
  }

  /**
   * Those of which a condition holds that the field alone decides, each asked once for a field.
   * Where it can't be told, it is taken to hold.
   */
  boolean[] where(Condition condition) {
    boolean[] byField = new boolean[firsts.size()];
    for (int i = 0; i < byField.length; i++) {
      byField[i] = mayHold(condition, firsts.get(i));
    }
    boolean[] where = new boolean[fields.length];
    for (int i = 0; i < where.length; i++) {
      where[i] = fields[i] == OF_NO_FIELD || byField[fields[i]];
    }
    return where;
  }

  private static boolean mayHold(Condition condition, Bindings bindings) {
    try {
      return condition.holds(bindings);
    } catch (CelEvaluationException e) {
      return true;
    }
  }
}

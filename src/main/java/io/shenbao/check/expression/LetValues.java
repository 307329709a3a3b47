package io.shenbao.check.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the pack's own names stand for in one application, each worked out once, when somebody first
 * asks. A named expression that can't be worked out, for want of what it reads or a division by
 * zero, is absent.
 */
public final class LetValues {

  public static final LetValues NONE = new LetValues(PackNames.NONE);

  static final String TABLES = "tables";
  static final String SCORE = "score";

  /** What {@code score} has besides an item of each key. */
  static final String ITEMS = "items";

  private final PackNames names;
  private final Map<String, Object> known = new ConcurrentHashMap<>();

  public LetValues(PackNames names) {
    this.names = names;
  }

  /** The same, of which nothing is known yet. */
  LetValues anew() {
    return new LetValues(names);
  }

  /** The value of that name; null when nothing is called so. */
  @Nullable Object value(String name, Bindings application) {
    Object value = known.get(name);
    if (value == null) {
      value = find(name, application);
      if (value != null) {
        known.put(name, value);
      }
    }
    return value;
  }

  private @Nullable Object find(String name, Bindings application) {
    Expression expression = names.lets().get(name);
    if (expression != null) {
      return Rounding.finite(expression.orAbsent(application));
    }
    return switch (name) {
      case TABLES -> names.tables();
      case SCORE -> score(application);
      default -> null;
    };
  }

  private Struct score(Bindings application) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Struct> items = new ArrayList<>();
    double total = 0;
    double full = 0;
    for (CompiledScore one : names.scores()) {
      Struct item = one.of(application);
      items.add(item);
      values.put(one.score().key(), item);
      total += (Double) item.get("points");
      full += one.score().full();
    }
    values.put(ITEMS, items);
    values.put("total", total);
    values.put("full", full);
    return Struct.of(values);
  }

  /** The items of the points table, each with the place that a finding about it points to. */
  List<Bindings.Item> scores(Bindings application) {
    List<Bindings.Item> items = new ArrayList<>();
    if (value(SCORE, application) instanceof Struct score) {
      for (CompiledScore one : names.scores()) {
        Struct item = (Struct) score.get(one.score().key());
        items.add(new Bindings.Item(item, one.at().place(application), null));
      }
    }
    return items;
  }
}

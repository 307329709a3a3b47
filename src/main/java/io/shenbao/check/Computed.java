package io.shenbao.check;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import io.shenbao.application.Application;
import io.shenbao.check.expression.Bindings;
import io.shenbao.check.expression.Expression;
import io.shenbao.check.expression.FormValues;
import io.shenbao.check.expression.Place;
import io.shenbao.check.expression.Struct;
import io.shenbao.programme.Field;
import io.shenbao.programme.Form;
import io.shenbao.programme.Group;
import io.shenbao.programme.Items;
import io.shenbao.programme.Node;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works out the fields that the pack computes ({@code value:}). One whose values are not all there
 * is absent, as is one that is not relevant.
 */
final class Computed {

  /** More digits are noise of the arithmetic. */
  private static final MathContext DIGITS = new MathContext(12);

  private final Form form;
  private final Map<String, Expression> values;
  private final Map<String, Expression> relevance;

  /**
   * @param values by the path of the field
   * @param relevance by the path of the node
   */
  Computed(Form form, Map<String, Expression> values, Map<String, Expression> relevance) {
    this.form = form;
    this.values = values;
    this.relevance = relevance;
  }

  boolean isNothing() {
    return values.isEmpty();
  }

  /**
   * An application with its computed values. They may build on each other in any order: what still
   * changes after as many rounds as there are fields stays as it is then.
   */
  Application complete(Application application, Bindings typed) {
    ObjectNode tree = application.tree().deepCopy();
    Bindings bindings = typed;
    for (int round = 0; round < values.size(); round++) {
      ObjectNode before = tree.deepCopy();
      children(form.sections(), tree, bindings.app(), Place.ROOT, bindings);
      if (tree.equals(before)) {
        break;
      }
      bindings = bindings.filled(FormValues.application(form, tree));
    }
    return new Application(
        application.path(),
        tree,
        application.origins(),
        application.attachments(),
        application.rich());
  }

  private void children(
      Map<String, Node> children, ObjectNode tree, Object values, Place place, Bindings bindings) {
    children.forEach((key, node) -> node(node, tree, Struct.get(values, key), place, bindings));
  }

  private void node(Node node, ObjectNode around, Object value, Place place, Bindings bindings) {
    if (node instanceof Field field) {
      if (field.isComputed()) {
        around.remove(field.key());
        JsonNode result = isRelevant(node, bindings) ? value(field, bindings) : null;
        if (result != null) {
          around.set(field.key(), result);
        }
      }
    } else if (isRelevant(node, bindings)) {
      Place at = place.to(node.key());
      if (node instanceof Items items) {
        items(items, around.path(node.key()), value, at, bindings);
      } else {
        group(node, around, value, at, bindings);
      }
    }
  }

  private void items(Items items, JsonNode tree, Object values, Place place, Bindings bindings) {
    List<?> list = values instanceof List<?> present ? present : List.of();
    for (int i = 0; i < list.size(); i++) {
      if (tree.path(i) instanceof ObjectNode item && list.get(i) instanceof Struct it) {
        Place at = place.to(i);
        children(items.children(), item, it, at, bindings.inside(it, at));
      }
    }
  }

  private void group(Node group, ObjectNode around, Object values, Place place, Bindings bindings) {
    ObjectNode tree =
        around.get(group.key()) instanceof ObjectNode there
            ? there
            : JsonNodeFactory.instance.objectNode();
    if (group instanceof Group grid && grid.grid()) {
      grid.children()
          .forEach(
              (key, row) -> {
                if (Struct.get(values, key) instanceof Struct it) {
                  Place at = place.to(key);
                  group(row, tree, it, at, bindings.inside(it, at));
                }
              });
    } else {
      children(group.children(), tree, values, place, bindings);
    }
    if (tree.isEmpty()) {
      around.remove(group.key());
    } else {
      around.set(group.key(), tree);
    }
  }

  private boolean isRelevant(Node node, Bindings bindings) {
    Expression relevant = relevance.get(node.path());
    try {
      return relevant == null || relevant.holds(bindings);
    } catch (CelEvaluationException e) {
      return true;
    }
  }

  private @Nullable JsonNode value(Field field, Bindings bindings) {
    Expression expression = values.get(field.path());
    return expression == null ? null : json(expression.orAbsent(bindings));
  }

  private static @Nullable JsonNode json(Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof Double number) {
      return number.isNaN() || number.isInfinite()
          ? null
          : nodes.numberNode(new BigDecimal(number.toString()).round(DIGITS));
    }
    if (value instanceof Long number) {
      return nodes.numberNode(number);
    }
    if (value instanceof Boolean yes) {
      return nodes.booleanNode(yes);
    }
    return value instanceof NullValue || value.toString().isBlank()
        ? null
        : nodes.stringNode(value.toString());
  }
}

package io.shenbao.cel;

import dev.cel.common.values.NullValue;
import java.util.ArrayList;
import java.util.List;

/**
 * CEL's operators on operands of one kind; {@link Direct#UNSURE} for all others, and where an
 * operand is that itself.
 */
final class PlainOperators {

  private PlainOperators() {}

  /** True or false. */
  static Object equal(Object left, Object right) {
    if (left == Direct.UNSURE || right == Direct.UNSURE) {
      return Direct.UNSURE;
    }
    if (left == NullValue.NULL_VALUE || right == NullValue.NULL_VALUE) {
      return left == right;
    }
    if (left instanceof String || left instanceof Boolean || left instanceof Long) {
      return left.getClass() == right.getClass() ? left.equals(right) : Direct.UNSURE;
    }
    return left instanceof Double one && right instanceof Double other
        ? one.doubleValue() == other.doubleValue()
        : Direct.UNSURE;
  }

  /** Below 0, 0 or above 0, as the left side is less, equal or more. */
  static Object sign(Object left, Object right) {
    if (left instanceof String one && right instanceof String other) {
      return one.compareTo(other);
    }
    if (left instanceof Long one && right instanceof Long other) {
      return one.compareTo(other);
    }
    return left instanceof Double one
            && right instanceof Double other
            && !one.isNaN()
            && !other.isNaN()
        ? Double.compare(one + 0.0, other + 0.0) // no sign of zero
        : Direct.UNSURE;
  }

  /**
   * The sum of whole numbers; a list with what is added to it.
   *
   * @param folded whether the left side is a list that a fold makes, which may be added to
   */
  static Object sum(Object left, Object right, boolean folded) {
    if (left instanceof Long one && right instanceof Long other) {
      try {
        return Math.addExact(one, other);
      } catch (ArithmeticException e) {
        return Direct.UNSURE;
      }
    }
    return folded && left instanceof ArrayList<?> list && right instanceof List<?> added
        ? plus(list, added)
        : Direct.UNSURE;
  }

  @SuppressWarnings("unchecked") // made by DirectCompiler.list
  private static List<Object> plus(ArrayList<?> list, List<?> added) {
    ArrayList<Object> longer = (ArrayList<Object>) list;
    longer.addAll(added);
    return longer;
  }
}

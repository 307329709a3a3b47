package io.shenbao.cel;

import dev.cel.runtime.CelFunctionBinding;
import java.util.List;

/**
 * Those of CEL's own functions that rules ask for many values, where the answer is plain; {@link
 * Direct#UNSURE} elsewhere, as for indices outside a text.
 */
final class PlainFunctions {

  private PlainFunctions() {}

  static List<CelFunctionBinding> bindings() {
    return List.of(
        CelFunctionBinding.from("startsWith", String.class, String.class, String::startsWith),
        CelFunctionBinding.from("substring", String.class, Long.class, PlainFunctions::rest),
        CelFunctionBinding.from(
            "substring",
            List.of(String.class, Long.class, Long.class),
            operands -> part((String) operands[0], (long) operands[1], (long) operands[2])),
        CelFunctionBinding.from("size", List.class, list -> (long) list.size()),
        CelFunctionBinding.from("@in", String.class, List.class, PlainFunctions::isIn));
  }

  private static Object rest(String text, long from) {
    return part(text, from, text.length());
  }

  private static Object part(String text, long from, long to) {
    boolean counted = text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    return counted && 0 <= from && from <= to && to <= text.length()
        ? text.substring((int) from, (int) to)
        : Direct.UNSURE;
  }

  private static Object isIn(String text, List<?> texts) {
    return texts.stream().allMatch(String.class::isInstance) ? texts.contains(text) : Direct.UNSURE;
  }
}

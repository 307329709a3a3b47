package io.shenbao.check.fact;

import io.shenbao.check.expression.Place;
import io.shenbao.check.expression.Struct;
import java.util.Map;

/**
 * A figure that a prose gives for a number that the form asks for.
 *
 * @param about the number's place
 * @param label of the number
 * @param passage of the prose
 * @param stated the number as filled in, with its unit
 * @param actual the number as filled in
 * @param from the least that the passage can mean, in the number's unit, rounding considered
 * @param to the most that it can mean
 */
public record Figure(
    Place about,
    String label,
    String passage,
    String stated,
    double actual,
    double from,
    double to) {

  public boolean agrees() {
    return from <= actual && actual <= to;
  }

  Struct values() {
    return Struct.of(
        Map.of(
            "label", label, "passage", passage, "stated", stated, "actual", actual, "from", from,
            "to", to));
  }
}

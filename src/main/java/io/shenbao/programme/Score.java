package io.shenbao.programme;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An item of a points table.
 *
 * @param value CEL, a number that {@code bands} turn into points; null when {@code points} has them
 * @param unit of the value; may be empty
 * @param bands points by the value from which on they are given
 * @param falling whether less is better: then a band reaches up to its value
 * @param points CEL, the points themselves; null when {@code bands} have them
 * @param full the most points there are
 * @param at path of the value that a finding points to
 */
public record Score(
    String key,
    String label,
    @Nullable String value,
    String unit,
    SortedMap<Double, Double> bands,
    boolean falling,
    @Nullable String points,
    double full,
    String at,
    String clause) {

  /** The points for a value; none below the lowest band. */
  public double pointsFor(double number) {
    SortedMap<Double, Double> reached =
        falling ? bands.tailMap(number) : bands.headMap(Math.nextUp(number));
    return reached.isEmpty() ? 0 : reached.get(falling ? reached.firstKey() : reached.lastKey());
  }
}

package io.shenbao.attachment.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A number that a file does not state but gives both parts of, such as a debt ratio. */
final class Ratio {

  private static final int DIGITS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Ratio() {}

  /** A number that a file gives, and where. */
  record Part(Passage passage, Amount amount) {}

  /**
   * One number in percent of another, for each pair of them in the order of the file: a report on a
   * group has two balance sheets. Where there are not as many of both, nobody can tell which belong
   * together, and only those that agree are known.
   *
   * @return empty when there are none, or nothing is known
   */
  static List<Sighting> of(String stated, String unit, List<Part> parts, List<Part> wholes) {
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < parts.size() && parts.size() == wholes.size(); i++) {
      sightings.addAll(pair(stated, unit, parts.get(i), wholes.get(i)));
    }
    if (parts.size() != wholes.size()) {
      for (Part part : parts) {
        wholes.forEach(whole -> sightings.addAll(pair(stated, unit, part, whole)));
      }
      sightings.removeIf(sighting -> !sighting.agrees());
    }
    return sightings;
  }

  private static List<Sighting> pair(String stated, String unit, Part part, Part whole) {
    BigDecimal number = whole.amount().number();
    if (number.signum() <= 0) {
      return List.of();
    }
    BigDecimal percent =
        part.amount().number().multiply(HUNDRED).divide(number, DIGITS, RoundingMode.HALF_UP);
    Amount ratio = new Amount(percent, DIGITS);
    return List.of(
        new Sighting(
            part.passage().and(whole.passage()),
            ratio.text(unit),
            !stated.isEmpty() && ratio.agrees(new BigDecimal(stated))));
  }
}

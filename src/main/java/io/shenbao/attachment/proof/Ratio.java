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
   * group has two balance sheets.
   *
   * @return empty when there are none, or not as many of both
   */
  static List<Sighting> of(String stated, String unit, List<Part> parts, List<Part> wholes) {
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < parts.size() && parts.size() == wholes.size(); i++) {
      BigDecimal whole = wholes.get(i).amount().number();
      if (whole.signum() > 0) {
        BigDecimal percent =
            parts
                .get(i)
                .amount()
                .number()
                .multiply(HUNDRED)
                .divide(whole, DIGITS, RoundingMode.HALF_UP);
        Amount ratio = new Amount(percent, DIGITS);
        Passage passage = parts.get(i).passage().and(wholes.get(i).passage());
        sightings.add(
            new Sighting(passage, ratio.text(unit), ratio.agrees(new BigDecimal(stated))));
      }
    }
    return sightings;
  }
}

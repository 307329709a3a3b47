package io.shenbao.attachment.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number that a file gives.
 *
 * @param number in the unit that the form asks for
 * @param digits behind the point that it is given to, in that unit; negative: tens, hundreds …
 */
record Amount(BigDecimal number, int digits) {

  /**
   * A number in one unit as one in another.
   *
   * @param tens by how many tens it is multiplied; negative: divided
   */
  static Amount of(BigDecimal number, int tens) {
    return new Amount(number.scaleByPowerOfTen(tens), number.scale() - tens);
  }

  /** Whether it is the form's number, but for rounding, or leaving out, of what is behind. */
  boolean agrees(BigDecimal stated) {
    BigDecimal bare = stated.stripTrailingZeros();
    int places = Math.min(Math.max(bare.scale(), 0), digits);
    return isSame(stated, places, RoundingMode.HALF_UP)
        || isSame(stated, places, RoundingMode.DOWN);
  }

  private boolean isSame(BigDecimal stated, int places, RoundingMode mode) {
    return number.setScale(places, mode).compareTo(stated.setScale(places, mode)) == 0;
  }

  String text(String unit) {
    BigDecimal bare = number.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString() + unit;
  }
}

package io.shenbao.across;

/**
 * Texts that all others of a bucket are offered, with what that asks of them at hand.
 *
 * @param applicants whose each is
 * @param digits of their signatures
 */
record Seen(int[] seen, int[] applicants, long[] digits) {

  static Seen of(int[] seen, SameTexts texts) {
    int[] applicants = new int[seen.length];
    long[] digits = new long[seen.length * Signatures.DIGITS];
    for (int i = 0; i < seen.length; i++) {
      applicants[i] = texts.applicant(seen[i]);
      texts.copyDigits(seen[i], digits, i * Signatures.DIGITS);
    }
    return new Seen(seen, applicants, digits);
  }

  /**
   * Offers those of other applicants.
   *
   * @return how many pairs were estimated
   */
  int offerTo(int text, SameTexts texts, Nearest nearest) {
    int applicant = texts.applicant(text);
    long[] its = new long[Signatures.DIGITS];
    texts.copyDigits(text, its, 0);
    int estimated = 0;
    for (int i = 0; i < seen.length; i++) {
      if (seen[i] != text && SameTexts.areOfOthers(applicant, applicants[i])) {
        estimated++;
        int places = Signatures.agreeing(its, 0, digits, i * Signatures.DIGITS);
        nearest.offer(text, seen[i], places);
      }
    }
    return estimated;
  }
}

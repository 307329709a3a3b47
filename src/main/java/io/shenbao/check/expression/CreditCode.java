package io.shenbao.check.expression;

/**
 * The unified social credit code by GB 32100-2015: 18 characters of an alphabet without I, O, S, V,
 * Z, the last a check digit with weights 3^(i-1) mod 31. Positions 9 to 17 are an organisation code
 * by GB 11714-1997, the last of them its own check digit modulo 11.
 */
final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String ORGANISATION = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int LENGTH = 18;

  private CreditCode() {}

  static boolean isValid(String code) {
    return code.length() == LENGTH
        && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && code.charAt(16) == organisationDigit(code.substring(8, 16))
        && code.charAt(17) == checkDigit(code);
  }

  private static char checkDigit(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organisationDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += ORGANISATION.indexOf(body.charAt(i)) * ORGANISATION_WEIGHTS[i];
    }
    int digit = 11 - sum % 11;
    return digit == 10 ? 'X' : (char) ('0' + digit % 11);
  }
}

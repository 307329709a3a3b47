package io.shenbao.source.word;

import java.util.function.UnaryOperator;

/** A formula in one line of text, for those who only read texts: (a+b)/c, x^2. */
final class FormulaText {

  private FormulaText() {}

  /**
   * A structure in one line.
   *
   * @param sign that it names, such as a sum's; empty when it names none
   * @param parts gives the text of each of its parts
   */
  static String of(String structure, String sign, UnaryOperator<String> parts) {
    String base = parts.apply("e");
    return switch (structure) {
      case "f" -> joined(parts.apply("num"), "/", parts.apply("den"));
      case "sSup" -> joined(base, "^", parts.apply("sup"));
      case "sSub" -> joined(base, "_", parts.apply("sub"));
      case "sSubSup" -> joined(joined(base, "_", parts.apply("sub")), "^", parts.apply("sup"));
      case "sPre" ->
          joined("", "_", parts.apply("sub")) + joined("", "^", parts.apply("sup")) + base;
      case "rad" -> parts.apply("deg") + "√" + bound(base);
      case "nary" ->
          (sign.isEmpty() ? "∫" : sign)
              + joined("", "_", parts.apply("sub"))
              + joined("", "^", parts.apply("sup"))
              + base;
      case "func" -> parts.apply("fName") + base;
      case "limLow", "limUpp" -> joined(base, "_", parts.apply("lim"));
      case "d" -> "(" + base + ")";
      case "m" -> "[" + parts.apply("mr") + "]";
      default -> base;
    };
  }

  private static String joined(String one, String sign, String other) {
    return other.isEmpty() ? one : bound(one) + sign + bound(other);
  }

  /** In brackets where it is more than a name or a number. */
  private static String bound(String text) {
    return text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.')
            || text.startsWith("(") && text.endsWith(")")
        ? text
        : "(" + text + ")";
  }
}

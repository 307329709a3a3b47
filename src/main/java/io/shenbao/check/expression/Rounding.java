package io.shenbao.check.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.values.NullValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Numbers with fewer digits: as numbers, or as texts of a format such as {@code #,##0.00}. */
final class Rounding {

  static final String FORMATTED = "formatted";

  /** More a double does not tell apart. */
  private static final long MOST_PLACES = 15;

  private Rounding() {}

  /** Half away from zero (四舍五入), to so many places behind the point. */
  static double round(double number, long places) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return number;
    }
    int scale = (int) Math.max(-MOST_PLACES, Math.min(MOST_PLACES, places));
    return BigDecimal.valueOf(number).setScale(scale, RoundingMode.HALF_UP).doubleValue();
  }

  /**
   * A number in a format of {@link DecimalFormat}.
   *
   * @throws IllegalArgumentException when it is no format
   */
  static String formatted(double number, String pattern) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(
        Double.isNaN(number) || Double.isInfinite(number)
            ? (Object) number
            : BigDecimal.valueOf(number));
  }

  /** What was worked out; null's own value for a number that is none, as after 1 / 0. */
  static Object finite(Object value) {
    return value instanceof Double number && (number.isNaN() || number.isInfinite())
        ? NullValue.NULL_VALUE
        : value;
  }

  /** A format, written out in an expression, that is none. */
  static Optional<CelExpr> wrongFormat(CelAbstractSyntaxTree ast) {
    return CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .map(node -> node.expr())
        .filter(one -> one.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL)
        .filter(one -> one.call().function().equals(FORMATTED) && one.call().args().size() == 2)
        .map(one -> one.call().args().get(1))
        .filter(one -> one.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT)
        .filter(one -> one.constant().getKind() == CelConstant.Kind.STRING_VALUE)
        .filter(one -> !isFormat(one.constant().stringValue()))
        .findFirst();
  }

  private static boolean isFormat(String pattern) {
    try {
      return !formatted(0, pattern).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

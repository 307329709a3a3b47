package io.shenbao.workbook;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.shenbao.programme.Field;
import io.shenbao.programme.Form;
import io.shenbao.source.Layout;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The formula of a computed field whose expression is simple: numbers, fields with a cell of their
 * own or in the same row, the four operations, brackets and {@code round}.
 */
final class ComputedCell {

  private static final Pattern PIECE =
      Pattern.compile(
          "\\s*(?:((?:app|it)(?:\\.\\w+)+)|(round)\\(|(\\d+(?:\\.\\d+)?|[-+*/(),]))\\s*");

  private final Form form;
  private final Geometry geometry;

  ComputedCell(Form form, Geometry geometry) {
    this.form = form;
    this.geometry = geometry;
  }

  /**
   * The formula, without the equals sign; empty when the expression is not simple. In a table it is
   * the same in every row, and speaks of its own.
   */
  Optional<String> formula(Field field) {
    String expression = String.valueOf(field.value()).strip();
    Matcher piece = PIECE.matcher(expression);
    StringBuilder formula = new StringBuilder();
    int at = 0;
    while (at < expression.length()) {
      if (!piece.find(at) || piece.start() != at) {
        return Optional.empty();
      }
      String text = piece.group(3);
      if (piece.group(1) != null) {
        text = cell(piece.group(1), field);
      } else if (piece.group(2) != null) {
        text = "ROUND(";
      }
      if (text == null) {
        return Optional.empty();
      }
      formula.append(text);
      at = piece.end();
    }
    return Optional.of("IFERROR(" + formula + Layout.COMPUTED + ",\"\")");
  }

  /** The number in a cell, an error while that is empty; null when it has no cell. */
  private @Nullable String cell(String path, Field field) {
    boolean isInRow = path.startsWith("it.");
    String key = path.substring(path.indexOf('.') + 1);
    String around = field.path().substring(0, field.path().lastIndexOf('.') + 1);
    String target = isInRow ? around + key : key;
    if (!(form.find(target).orElse(null) instanceof Field read) || !isNumber(read)) {
      return null;
    }
    return geometry
        .cell(target)
        .map(Spot::link)
        .or(
            () ->
                geometry
                    .column(target)
                    .filter(column -> isInRow)
                    .map(column -> inRow(column.column())))
        .map(address -> "VALUE(" + address + "&\"\")")
        .orElse(null);
  }

  private static String inRow(int column) {
    String letters = CellReference.convertNumToColString(column);
    return "INDEX(" + letters + ":" + letters + ",ROW())";
  }

  private static boolean isNumber(Field field) {
    return switch (field.type()) {
      case NUMBER, INTEGER, PERCENT, YEAR -> true;
      default -> false;
    };
  }
}

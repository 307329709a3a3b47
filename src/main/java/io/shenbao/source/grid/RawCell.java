package io.shenbao.source.grid;

import com.google.common.primitives.Ints;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** A cell as the file has it, gathered from its elements. */
final class RawCell {

  private static final String TEXT = "is";

  /** What stands for a formula whose values are a table of what would be, and no formula. */
  private static final String DATA_TABLE = "dataTable";

  private record Statement(
      @Nullable String kind, @Nullable String group, @Nullable String cells, String text) {}

  private final int column;
  private final String kind;
  private final int look;
  private @Nullable Statement statement;
  private @Nullable String value;
  private @Nullable TextPieces inline;

  /** None yet. */
  RawCell() {
    this(-1, null, -1);
  }

  /**
   * A cell of which nothing is known but its attributes.
   *
   * @param column from 0
   * @param kind what the value is; null: a number
   * @param look the number of its look; -1 when it has none of its own
   */
  RawCell(int column, @Nullable String kind, int look) {
    this.column = column;
    this.kind = Objects.requireNonNullElse(kind, "n");
    this.look = look;
  }

  void begin(String parent, String name, Attributes attributes) {
    if (name.equals("f") && parent.equals("c")) {
      statement =
          new Statement(
              attributes.getValue("t"), attributes.getValue("si"), attributes.getValue("ref"), "");
    } else if (name.equals(TEXT) && parent.equals("c")) {
      inline = new TextPieces(TEXT);
    } else if (inline != null) {
      inline.begin(parent, name, attributes);
    }
  }

  void end(String parent, String name, String text) {
    if (name.equals("v") && parent.equals("c")) {
      value = text;
    } else if (name.equals("f") && parent.equals("c") && statement != null) {
      statement = new Statement(statement.kind(), statement.group(), statement.cells(), text);
    } else if (inline != null) {
      inline.end(parent, name, text);
    }
  }

  int column() {
    return column;
  }

  int look() {
    return look;
  }

  /** The formula that it states; null when it is none. */
  @Nullable String formula(SheetFormulas formulas) {
    return statement == null || DATA_TABLE.equals(statement.kind())
        ? null
        : formulas.of(statement.kind(), statement.group(), statement.cells(), statement.text());
  }

  /**
   * The value; null when the cell is blank.
   *
   * @throws IllegalArgumentException when it is no value
   */
  @Nullable Stored stored(boolean isFormula, boolean isStruck, TextsPart texts) {
    if (isFormula && isUncalculated()) {
      return new Stored.Uncalculated();
    }
    return switch (kind) {
      case "n" -> value == null ? null : new Stored.Numeric(number(value));
      case "s" -> text(texts, isStruck);
      case "str", "d" -> TextPieces.in(isStruck, TextPieces.of(value));
      case "inlineStr" ->
          TextPieces.in(isStruck, inline == null ? TextPieces.of(value) : inline.pieces());
      case "b" -> value == null ? null : new Stored.Flag(isYes(value));
      case "e" -> new Stored.Fault(Objects.requireNonNullElse(value, ""));
      default -> throw new IllegalArgumentException("a cell of kind " + kind);
    };
  }

  /** Other programs than Excel may leave out a formula's result. */
  private boolean isUncalculated() {
    return value == null ? inline == null : value.isEmpty() && kind.equals("n");
  }

  private static double number(String value) {
    double number = value.isEmpty() ? 0 : Double.parseDouble(value);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("the number " + value);
    }
    return number;
  }

  /** As the schema has it, and as programs write it that have not read the schema. */
  private static boolean isYes(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> throw new IllegalArgumentException("neither yes nor no: " + value);
    };
  }

  private Stored text(TextsPart texts, boolean isStruck) {
    Integer number = value == null ? null : Ints.tryParse(value);
    List<TextPieces.Piece> pieces = number == null ? null : texts.get(number);
    return pieces == null ? new Stored.Lost() : TextPieces.in(isStruck, pieces);
  }
}

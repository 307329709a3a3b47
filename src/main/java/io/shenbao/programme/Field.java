package io.shenbao.programme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A single value of the form.
 *
 * @param required must be present where relevant; a starred field always is
 * @param starred printed with an asterisk
 * @param limit the most 字数 a text may have; null: no limit
 * @param unit of a number or indicator, the default for a bare number; empty when it has none
 * @param units other units accepted as typed, to their factor; a factor of null keeps unit and
 *     value
 * @param kind of an indicator: the default for a bare number; null for other types
 * @param direction of an indicator: what counts as better; null for other types
 * @param options as printed, each with the other spellings that are accepted
 * @param format of a text that is a code, such as {@code credit-code}, or {@link #PICTURE}; empty
 *     for plain text
 * @param sample the form's own sample text, for the blank form and hints only
 * @param example a good value as one types it, for the workbook only; empty when the pack has none
 * @param offer path of a list's field: what was typed there is offered here; empty for nothing
 * @param sheet the workbook sheet it stands on; empty for that of what it belongs to
 * @param aliases other names that prose calls a number or indicator by
 * @param plausible what the value of a number or indicator usually lies within
 * @param unique whether no two items of its list should have the same value
 * @param figures whether the figures that a prose speaks of are compared with the form's; not when
 *     it speaks of the future
 * @param value the expression that gives its value, which nobody types; null: it is typed
 */
public record Field(
    Caption caption,
    FieldType type,
    boolean required,
    boolean starred,
    @Nullable Integer limit,
    String unit,
    Map<String, Unit> units,
    @Nullable Measure kind,
    @Nullable Direction direction,
    Map<String, List<String>> options,
    String format,
    String sample,
    String example,
    String offer,
    String sheet,
    List<String> aliases,
    Plausible plausible,
    boolean unique,
    boolean figures,
    @Nullable String value)
    implements Node {

  /** Whether its value is worked out and never typed. */
  public boolean isComputed() {
    return value != null;
  }

  @Override
  public Map<String, Node> children() {
    return Map.of();
  }

  /** The format of a text that names a picture among the application's files. */
  public static final String PICTURE = "picture";

  public boolean isPicture() {
    return format.equals(PICTURE);
  }

  /** What an indicator's number says: where things stand, or by how much they changed. */
  public enum Measure {
    LEVEL,
    CHANGE
  }

  /** What counts as better. */
  public enum Direction {
    UP,
    DOWN
  }

  /**
   * Usual bounds, in the field's own unit and kind.
   *
   * @param min null: none
   * @param max null: none
   * @param whole whether the value counts things
   * @param why the reason that a finding gives; may be empty
   */
  public record Plausible(@Nullable Double min, @Nullable Double max, boolean whole, String why) {

    /** Nothing is implausible. */
    public static final Plausible ANYTHING = new Plausible(null, null, false, "");
  }

  /**
   * A unit that is accepted besides the field's own.
   *
   * @param factor turns the value into the field's own unit; null: value and unit are kept as typed
   */
  public record Unit(java.math.@Nullable BigDecimal factor) {}
}

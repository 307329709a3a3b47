package io.shenbao.source.cell;

import io.shenbao.deadline.Deadline;
import io.shenbao.source.grid.GridCell;
import io.shenbao.source.grid.Stored;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell's content as the person who typed it means it: the stored value, unrounded, as its format
 * shows it.
 */
public final class CellText {

  /** Beyond this a number typed as digits has lost some of them. */
  private static final double EXACT_DIGITS = 1e15;

  /** So many digits Excel keeps; what stands behind them is an artefact of binary numbers. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** Days of 1927 and 2064: a number between them that stands for a day is one of ours. */
  private static final int FIRST_DAY = 10_000;

  private static final int LAST_DAY = 60_000;

  /** The function by which WPS shows a picture in a cell. */
  private static final String PICTURE = "DISPIMG(";

  private final boolean since1904;

  /**
   * @param since1904 whether the workbook counts days from 1904
   */
  public CellText(boolean since1904) {
    this.since1904 = since1904;
  }

  /**
   * What a cell says.
   *
   * @param text what was not struck out
   * @param struck what was
   * @param problem a key of the wording, null when all is well
   */
  public record Content(String text, String struck, @Nullable String problem) {

    static Content of(String text) {
      return new Content(text, "", null);
    }

    static Content problem(String text, String problem) {
      return new Content(text, "", problem);
    }
  }

  /**
   * Reads a cell.
   *
   * @param cell null: a blank one
   * @param isCode whether a number is no quantity: codes, phone numbers, texts
   */
  public Content read(@Nullable GridCell cell, boolean isCode) {
    Deadline.poll();
    if (cell == null) {
      return Content.of("");
    }
    if (cell.formula().contains(PICTURE)) {
      return Content.problem("", "source.cell-picture");
    }
    Stored stored = cell.stored();
    if (stored instanceof Stored.Text text) {
      return text(text, cell.format());
    }
    if (stored instanceof Stored.Numeric number) {
      return struck(cell, number(number.value(), cell.format(), isCode));
    }
    if (stored instanceof Stored.Flag flag) {
      return struck(cell, Content.of(flag.value() ? "是" : "否"));
    }
    if (stored instanceof Stored.Fault fault) {
      return Content.problem(fault.code(), "source.cell-error");
    }
    return stored instanceof Stored.Lost
        ? Content.problem("", "source.cell-lost")
        : Content.problem("=" + cell.formula(), "source.cell-uncalculated");
  }

  /**
   * The day that a cell of a date shows as a bare number, as it does when its format was changed to
   * text or none; empty when it is no such cell, or no day of our times.
   */
  public Optional<String> bareDay(@Nullable GridCell cell) {
    if (cell == null || !(cell.stored() instanceof Stored.Numeric number)) {
      return Optional.empty();
    }
    double value = number.value();
    FormatSection section = FormatSection.of(cell.format(), new BigDecimal(value).round(DIGITS));
    boolean isDay = value >= FIRST_DAY && value <= LAST_DAY && value == Math.rint(value);
    return isDay && !cell.struck() && !ShownDate.isDate(section)
        ? Optional.of(ShownDate.day(value, since1904))
        : Optional.empty();
  }

  /** How a printed page shows a cell, by its number format. */
  public OnPaper onPaper(@Nullable GridCell cell) {
    if (cell != null && cell.stored() instanceof Stored.Text text) {
      String whole = text.whole();
      boolean isShown = whole.isBlank() || !onPaper(whole, cell.format()).isBlank();
      return isShown ? OnPaper.AS_READ : OnPaper.NOT_AT_ALL;
    }
    if (cell == null || !(cell.stored() instanceof Stored.Numeric number)) {
      return OnPaper.AS_READ;
    }
    BigDecimal exact = new BigDecimal(number.value()).round(DIGITS);
    FormatSection section = FormatSection.of(cell.format(), exact);
    return ShownDate.isDate(section) ? OnPaper.AS_READ : new ShownNumber(section, exact).onPaper();
  }

  private static Content struck(GridCell cell, Content content) {
    return cell.struck() ? new Content("", content.text(), null) : content;
  }

  private static Content text(Stored.Text text, String format) {
    if (text.whole().startsWith("=" + PICTURE)) {
      return Content.problem("", "source.cell-picture");
    }
    StringBuilder kept = new StringBuilder();
    StringBuilder struck = new StringBuilder();
    text.runs().forEach(run -> (run.struck() ? struck : kept).append(run.text()));
    return new Content(shown(lines(kept.toString()), format), lines(struck.toString()), null);
  }

  /** A text with what its format puts around it; one of which it shows nothing as it is. */
  private static String shown(String text, String format) {
    String shown = text.isBlank() ? text : onPaper(text, format);
    return shown.isBlank() ? text : shown;
  }

  private static String onPaper(String text, String format) {
    return isForNumbers(format)
        ? text
        : FormatSection.ofText(format).map(section -> section.around(text)).orElse(text);
  }

  /** Whether a format says nothing of texts, as nearly all. */
  private static boolean isForNumbers(String format) {
    return format.equals("@") || (format.indexOf('@') < 0 && !format.contains(";"));
  }

  /** Whatever a program takes for the end of a line, also where one has spelt it out. */
  private static String lines(String text) {
    return text.replace("_x000D_", "\r")
        .replace("_x000d_", "\r")
        .replace("\r\n", "\n")
        .replace('\r', '\n');
  }

  private Content number(double value, String format, boolean isCode) {
    BigDecimal exact = new BigDecimal(value).round(DIGITS);
    FormatSection section = FormatSection.of(format, exact);
    if (ShownDate.isDate(section)) {
      return Content.of(
          ShownDate.of(value, section, since1904).orElseGet(() -> ShownNumber.plain(exact)));
    }
    ShownNumber shown = new ShownNumber(section, exact);
    if (!isCode) {
      return Content.of(shown.quantity());
    }
    return Math.abs(value) >= EXACT_DIGITS
        ? Content.problem(ShownNumber.plain(exact), "source.lost-digits")
        : Content.of(shown.code());
  }
}

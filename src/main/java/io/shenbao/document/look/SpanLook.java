package io.shenbao.document.look;

import io.shenbao.prose.Span;
import java.util.List;

/** The look of a stretch of prose: that of its place, raised, lowered or as a formula. */
public final class SpanLook {

  private static final String END = "</w:rPr>";

  /** What follows {@code w:vertAlign} in the schema's order. */
  private static final List<String> AFTER =
      List.of(
          "<w:rtl",
          "<w:cs",
          "<w:em ",
          "<w:lang",
          "<w:eastAsianLayout",
          "<w:specVanish",
          "<w:oMath",
          END);

  /** What Word itself writes for formulas. */
  private static final String MATH =
      "<w:rFonts w:ascii=\"Cambria Math\" w:hAnsi=\"Cambria Math\"/>";

  private SpanLook() {}

  public static boolean isPlain(Span span) {
    return span.script() == Span.Script.ON_LINE && span.formula() == null;
  }

  /**
   * The properties of a run.
   *
   * @param properties {@code w:rPr} of the place; may be empty
   */
  public static String of(String properties, Span.Script script) {
    if (script == Span.Script.ON_LINE) {
      return properties;
    }
    String raised =
        "<w:vertAlign w:val=\""
            + (script == Span.Script.RAISED ? "superscript" : "subscript")
            + "\"/>";
    String own = properties.replace(element(properties, "<w:vertAlign "), "");
    int place = AFTER.stream().mapToInt(own::indexOf).filter(at -> at >= 0).min().orElse(-1);
    return place < 0
        ? "<w:rPr>" + raised + END
        : own.substring(0, place) + raised + own.substring(place);
  }

  /** A formula whose runs are as large as the text of the place. */
  public static String formula(String formula, String properties) {
    return formula.replace("<w:rPr/>", "<w:rPr>" + MATH + size(properties) + END);
  }

  private static String size(String properties) {
    return element(properties, "<w:sz ") + element(properties, "<w:szCs ");
  }

  private static String element(String properties, String begin) {
    int from = properties.indexOf(begin);
    int to = from < 0 ? -1 : properties.indexOf("/>", from);
    return to < 0 ? "" : properties.substring(from, to + 2);
  }
}

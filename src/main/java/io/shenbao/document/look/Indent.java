package io.shenbao.document.look;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/** The properties of a paragraph that stands further to the right, all others as they are. */
public final class Indent {

  private static final Pattern OWN = Pattern.compile("<w:ind [^>]*/>");
  private static final Pattern LEFT = Pattern.compile("w:left=\"(-?[0-9]{1,6})\"");
  private static final String END = "</w:pPr>";

  /** What follows {@code w:ind} in the schema's order. */
  private static final List<String> AFTER =
      List.of(
          "<w:contextualSpacing",
          "<w:mirrorIndents",
          "<w:suppressOverlap",
          "<w:jc ",
          "<w:textDirection",
          "<w:textAlignment",
          "<w:textboxTightWrap",
          "<w:outlineLvl",
          "<w:divId",
          "<w:cnfStyle",
          "<w:rPr",
          END);

  private Indent() {}

  /**
   * The properties, indented.
   *
   * @param properties {@code w:pPr}; may be empty
   * @param more in twentieths of a point
   */
  public static String of(String properties, int more) {
    Matcher own = OWN.matcher(properties);
    if (own.find()) {
      return properties.substring(0, own.start())
          + indented(own.group(), more)
          + properties.substring(own.end());
    }
    String indent = "<w:ind w:left=\"" + more + "\"/>";
    int place = AFTER.stream().mapToInt(properties::indexOf).filter(at -> at >= 0).min().orElse(-1);
    return place < 0
        ? "<w:pPr>" + indent + END
        : properties.substring(0, place) + indent + properties.substring(place);
  }

  private static String indented(String indent, int more) {
    Matcher left = LEFT.matcher(indent);
    return left.find()
        ? indent.substring(0, left.start(1))
            + (Integer.parseInt(left.group(1)) + more)
            + indent.substring(left.end(1))
        : indent.replace("<w:ind ", "<w:ind w:left=\"" + more + "\" ");
  }
}

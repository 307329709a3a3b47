package io.shenbao.source.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.xml.sax.Attributes;

/** The part that holds the looks which cells refer to by their number. */
final class LooksPart extends PartHandler {

  private record Reference(int format, int font) {}

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Boolean> struckFonts = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Map<Integer, Look> looks = new HashMap<>();
  private boolean isStruck;

  LooksPart() {
    super("styleSheet");
  }

  @Override
  void begin(String parent, String name, Attributes attributes) {
    if (name.equals("numFmt") && parent.equals("numFmts")) {
      String code = attributes.getValue("formatCode");
      if (code != null) {
        formats.put(number(attributes.getValue("numFmtId")), code);
      }
    } else if (name.equals("font") && parent.equals("fonts")) {
      isStruck = false;
    } else if (name.equals("strike") && parent.equals("font")) {
      isStruck = isTrue(attributes.getValue("val"), true);
    } else if (name.equals("xf") && parent.equals("cellXfs")) {
      references.add(
          new Reference(
              Math.max(0, number(attributes.getValue("numFmtId"))),
              Math.max(0, number(attributes.getValue("fontId")))));
    }
  }

  @Override
  void end(String parent, String name, String text) {
    if (name.equals("font") && parent.equals("fonts")) {
      struckFonts.add(isStruck);
    }
  }

  /** Whether there is a look of a number. */
  boolean has(int number) {
    return number >= 0 && number < references.size();
  }

  /** The look of a number from 0; where there is none, the first. */
  Look of(int number) {
    return looks.computeIfAbsent(has(number) ? number : 0, this::look);
  }

  private Look look(int number) {
    if (!has(number)) {
      return Look.PLAIN;
    }
    Reference reference = references.get(number);
    String code =
        formats.getOrDefault(
            reference.format(), BuiltinFormats.getBuiltinFormat(reference.format()));
    boolean struck = reference.font() < struckFonts.size() && struckFonts.get(reference.font());
    return new Look(FormatCodes.of(code, reference.format()), struck);
  }
}

package io.shenbao.source.word;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What formulas are made of: ECMA-376 part 1, 22.1, and its schema's order. */
final class FormulaShape {

  static final String NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/math";

  /** The parts of each structure; all but the first, its properties, are required. */
  private static final Map<String, List<String>> PARTS =
      Map.ofEntries(
          Map.entry("acc", List.of("accPr", "e")),
          Map.entry("bar", List.of("barPr", "e")),
          Map.entry("box", List.of("boxPr", "e")),
          Map.entry("borderBox", List.of("borderBoxPr", "e")),
          Map.entry("d", List.of("dPr", "e")),
          Map.entry("eqArr", List.of("eqArrPr", "e")),
          Map.entry("f", List.of("fPr", "num", "den")),
          Map.entry("func", List.of("funcPr", "fName", "e")),
          Map.entry("groupChr", List.of("groupChrPr", "e")),
          Map.entry("limLow", List.of("limLowPr", "e", "lim")),
          Map.entry("limUpp", List.of("limUppPr", "e", "lim")),
          Map.entry("m", List.of("mPr", "mr")),
          Map.entry("mr", List.of("mrPr", "e")),
          Map.entry("nary", List.of("naryPr", "sub", "sup", "e")),
          Map.entry("phant", List.of("phantPr", "e")),
          Map.entry("rad", List.of("radPr", "deg", "e")),
          Map.entry("sPre", List.of("sPrePr", "sub", "sup", "e")),
          Map.entry("sSub", List.of("sSubPr", "e", "sub")),
          Map.entry("sSubSup", List.of("sSubSupPr", "e", "sub", "sup")),
          Map.entry("sSup", List.of("sSupPr", "e", "sup")));

  private static final Map<String, List<String>> PROPERTIES =
      Map.ofEntries(
          Map.entry("accPr", List.of("chr")),
          Map.entry("barPr", List.of("pos")),
          Map.entry("boxPr", List.of("opEmu", "noBreak", "diff", "aln")),
          Map.entry(
              "borderBoxPr",
              List.of(
                  "hideTop",
                  "hideBot",
                  "hideLeft",
                  "hideRight",
                  "strikeH",
                  "strikeV",
                  "strikeBLTR",
                  "strikeTLBR")),
          Map.entry("dPr", List.of("begChr", "sepChr", "endChr", "grow", "shp")),
          Map.entry("eqArrPr", List.of("baseJc", "maxDist", "objDist")),
          Map.entry("fPr", List.of("type")),
          Map.entry("groupChrPr", List.of("chr", "pos", "vertJc")),
          Map.entry("mPr", List.of("baseJc", "plcHide", "mcs")),
          Map.entry("mcPr", List.of("count", "mcJc")),
          Map.entry("naryPr", List.of("chr", "limLoc", "grow", "subHide", "supHide")),
          Map.entry("phantPr", List.of("show", "zeroWid", "zeroAsc", "zeroDesc", "transp")),
          Map.entry("radPr", List.of("degHide")),
          Map.entry("sSubSupPr", List.of("alnScr")),
          Map.entry("rPr", List.of("lit", "nor", "scr", "sty", "aln")));

  private static final Set<String> SIGNS = Set.of("chr", "begChr", "sepChr", "endChr");

  /** What a property may say that is neither a sign nor on or off. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "type", List.of("bar", "skw", "lin", "noBar"),
          "pos", List.of("top", "bot"),
          "vertJc", List.of("top", "bot"),
          "limLoc", List.of("undOvr", "subSup"),
          "shp", List.of("centered", "match"),
          "baseJc", List.of("inline", "top", "center", "bottom", "bot"),
          "mcJc", List.of("left", "right", "center"),
          "sty", List.of("p", "b", "i", "bi"),
          "scr", List.of("roman", "script", "fraktur", "double-struck", "sans-serif", "monospace"));

  private static final List<String> SWITCH = List.of("0", "1", "on", "off", "true", "false");
  private static final String COUNT = "count";
  private static final int MOST_COLUMNS = 64;

  private FormulaShape() {}

  static boolean isStructure(String name) {
    return PARTS.containsKey(name) && !name.equals("mr");
  }

  static List<String> parts(String structure) {
    return PARTS.getOrDefault(structure, List.of());
  }

  static boolean mayRepeat(String structure, String part) {
    return part.equals("mr")
        || part.equals("e")
            && (structure.equals("d") || structure.equals("eqArr") || structure.equals("mr"));
  }

  static List<String> properties(String name) {
    return PROPERTIES.getOrDefault(name, List.of());
  }

  /** Whether a property that says nothing says "on". */
  static boolean mayBeBare(String property) {
    return !SIGNS.contains(property)
        && !WORDS.containsKey(property)
        && !property.equals(COUNT)
        && !property.equals("ctrlPr");
  }

  static boolean isValue(String property, String value) {
    if (SIGNS.contains(property)) {
      return value.codePointCount(0, value.length()) <= 1;
    }
    if (property.equals(COUNT)) {
      return value.length() <= 2
          && !value.isEmpty()
          && value.chars().allMatch(c -> c >= '0' && c <= '9')
          && Integer.parseInt(value) >= 1
          && Integer.parseInt(value) <= MOST_COLUMNS;
    }
    return WORDS.getOrDefault(property, SWITCH).contains(value);
  }
}

package io.shenbao.document.fill;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Documents as other programs make them, of all that a paragraph may hold, with places for tags.
 */
final class StrangersDocument {

  /** Stands where a tag may be. */
  static final String TAG = "«»";

  /** The two halves of a tag that is split over runs. */
  static final String FIRST_HALF = "«";

  static final String SECOND_HALF = "»";

  private static final String RUN = "<w:r><w:rPr><w:b/></w:rPr>";
  private static final String TEXT = "<w:t xml:space=\"preserve\">";

  /** Gives some markup, in which each id is one more than the last. */
  interface Piece {
    String xml(int[] last);
  }

  private StrangersDocument() {}

  static Arbitrary<List<Piece>> blocks() {
    Arbitrary<Piece> paragraph = paragraph();
    Arbitrary<Piece> table =
        paragraph.map(
            cell ->
                ids ->
                    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"4000\"/></w:tblGrid>"
                        + row("<w:vMerge w:val=\"restart\"/>", cell.xml(ids))
                        + row("<w:vMerge/>", cell.xml(ids))
                        + "</w:tbl><w:p/>");
    Arbitrary<Piece> control =
        paragraph.map(
            inner ->
                ids ->
                    "<w:sdt><w:sdtPr><w:id w:val=\""
                        + ++ids[0]
                        + "\"/></w:sdtPr><w:sdtContent>"
                        + inner.xml(ids)
                        + "</w:sdtContent></w:sdt>");
    return Arbitraries.frequencyOf(Tuple.of(5, paragraph), Tuple.of(1, table), Tuple.of(1, control))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static String row(String merge, String cell) {
    return "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/>"
        + merge
        + "</w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>"
        + cell
        + "</w:tc></w:tr>";
  }

  private static Arbitrary<Piece> paragraph() {
    Arbitrary<String> properties =
        Arbitraries.of(
            "",
            "<w:pPr><w:pageBreakBefore/><w:jc w:val=\"center\"/></w:pPr>",
            "<w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr></w:pPr>");
    return Combinators.combine(properties, inline().list().ofMaxSize(6))
        .as(
            (pPr, pieces) ->
                ids -> {
                  StringBuilder xml = new StringBuilder("<w:p w14:paraId=\"");
                  xml.append("%08X".formatted(++ids[0])).append("\">").append(pPr);
                  pieces.forEach(piece -> xml.append(piece.xml(ids)));
                  return xml.append("</w:p>").toString();
                });
  }

  private static Arbitrary<Piece> inline() {
    Arbitrary<Piece> run = run();
    Arbitrary<Piece> wrapped =
        Combinators.combine(Arbitraries.integers().between(0, 5), run)
            .as((kind, inner) -> ids -> wrapped(kind, ++ids[0], inner.xml(ids)));
    Arbitrary<Piece> other =
        Arbitraries.of(
            field(" PAGE "),
            field(" DATE \\@ \"yyyy\" "),
            ids -> "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>",
            ids -> "<w:proofErr w:type=\"spellStart\"/>",
            ids ->
                TestTemplate.textBox(TestTemplate.p("盒" + TAG))
                    .replace("\"1\"", "\"" + ++ids[0] + "\""));
    return Arbitraries.oneOf(run, run, wrapped, other);
  }

  private static Piece field(String code) {
    return ids ->
        RUN
            + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
            + code
            + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>"
            + TAG
            + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private static String wrapped(int kind, int id, String inner) {
    return switch (kind) {
      case 0 -> "<w:hyperlink w:anchor=\"b\">" + inner + "</w:hyperlink>";
      case 1 -> "<w:ins w:id=\"" + id + "\" w:author=\"a\">" + inner + "</w:ins>";
      case 2 ->
          "<w:sdt><w:sdtPr><w:id w:val=\""
              + id
              + "\"/></w:sdtPr><w:sdtContent>"
              + inner
              + "</w:sdtContent></w:sdt>";
      case 3 -> "<w:fldSimple w:instr=\" AUTHOR \">" + inner + "</w:fldSimple>";
      case 4 -> ranged("bookmark", id, " w:name=\"b" + id + "\"", inner);
      default ->
          ranged("commentRange", id, "", inner)
              + "<w:r><w:commentReference w:id=\""
              + id
              + "\"/></w:r>";
    };
  }

  private static String ranged(String kind, int id, String name, String inner) {
    return "<w:%1$sStart w:id=\"%2$d\"%3$s/>%4$s<w:%1$sEnd w:id=\"%2$d\"/>"
        .formatted(kind, id, name, inner);
  }

  private static Arbitrary<Piece> run() {
    Arbitrary<String> text = Arbitraries.of("", "前", TAG, "前" + TAG + "后", TAG + TAG, " { } ");
    Arbitrary<Piece> between =
        Arbitraries.of(
            ids -> "",
            ids -> "<w:tab/>",
            ids -> "<w:br w:type=\"page\"/>",
            ids -> "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>",
            ids -> "<w:noBreakHyphen/>",
            ids -> "<w:lastRenderedPageBreak/>",
            ids -> "<w:footnoteReference w:id=\"" + ++ids[0] + "\"/>",
            ids -> "<w:pict><v:shape id=\"s" + ++ids[0] + "\"/></w:pict>");
    Arbitrary<Piece> whole =
        Combinators.combine(text, between, text)
            .as(
                (before, inner, after) ->
                    ids -> RUN + texts(before) + inner.xml(ids) + texts(after) + "</w:r>");
    Arbitrary<Piece> split =
        Combinators.combine(between, between)
            .as(
                (inner, after) ->
                    ids ->
                        RUN
                            + texts("前" + FIRST_HALF)
                            + inner.xml(ids)
                            + "</w:r><w:proofErr w:type=\"spellEnd\"/><w:r>"
                            + texts(SECOND_HALF + "后")
                            + after.xml(ids)
                            + "</w:r>");
    return Arbitraries.oneOf(whole, whole, split);
  }

  private static String texts(String text) {
    return text.isEmpty() ? "" : TEXT + text + "</w:t>";
  }
}

package io.shenbao.workbook.part;

import io.shenbao.document.fill.Packed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;

/**
 * The files that hold a sheet's comments: their words (ECMA-376 part 1, 18.7) and their boxes (VML,
 * part 4, 19), and what ties both to the sheet.
 */
final class NotesParts {

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** What stands last in a sheet that has comments. */
  static final String MARK = "<legacyDrawing xmlns:r=\"" + RELATION + "\" r:id=\"rId1\"/>";

  /** Which kind of file boxes are, for the list of all files. */
  static final String BOXES_LISTED =
      "<Default Extension=\"vml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>";

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private static final String BOX_SHAPE =
      "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

  private static final String BOX =
      "<v:shape id=\"_x0000_s%d\" type=\"#_x0000_t202\""
          + " style=\"position:absolute; visibility:hidden\" fillcolor=\"#ffffe1\""
          + " o:insetmode=\"auto\"><v:fill color=\"#ffffe1\"/>"
          + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
          + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\">"
          + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 0, %d, 0, %d, 0, %d, 0</x:Anchor>"
          + "<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column>"
          + "</x:ClientData></v:shape>";

  /** The number of the first box: those below belong to others. */
  private static final int FIRST_BOX = 1_025;

  private NotesParts() {}

  /**
   * The files.
   *
   * @param sheet the number of the sheet's own file
   */
  static List<Packed> of(int sheet, Map<CellAddress, CellNote> notes) throws IOException {
    return List.of(
        Sheets.packed("xl/worksheets/_rels/sheet" + sheet + ".xml.rels", relations(sheet)),
        Sheets.packed("xl/comments" + sheet + ".xml", words(notes)),
        Sheets.packed("xl/drawings/vmlDrawing" + sheet + ".vml", boxes(notes)));
  }

  /** A sheet's comments in the list of all files. */
  static String listed(int sheet) {
    return "<Override PartName=\"/xl/comments"
        + sheet
        + ".xml\" ContentType=\""
        + "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>";
  }

  private static String relations(int sheet) {
    return DECLARATION
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"%s/vmlDrawing\" Target=\"../drawings/vmlDrawing%d.vml\"/>"
            .formatted(RELATION, sheet)
        + "<Relationship Id=\"rId2\" Type=\"%s/comments\" Target=\"../comments%d.xml\"/>"
            .formatted(RELATION, sheet)
        + "</Relationships>";
  }

  private static String words(Map<CellAddress, CellNote> notes) {
    List<String> authors = notes.values().stream().map(CellNote::author).distinct().toList();
    StringBuilder out = new StringBuilder(DECLARATION);
    out.append("<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    out.append("<authors>");
    authors.forEach(one -> out.append("<author>").append(XmlText.escaped(one)).append("</author>"));
    out.append("</authors><commentList>");
    notes.forEach(
        (at, note) ->
            out.append("<comment ref=\"")
                .append(at)
                .append("\" authorId=\"")
                .append(authors.indexOf(note.author()))
                .append("\"><text>")
                .append(XmlText.element(note.text()))
                .append("</text></comment>"));
    return out.append("</commentList></comments>").toString();
  }

  private static String boxes(Map<CellAddress, CellNote> notes) {
    StringBuilder out = new StringBuilder("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"");
    out.append(" xmlns:o=\"urn:schemas-microsoft-com:office:office\"");
    out.append(" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">");
    out.append("<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/>");
    out.append("</o:shapelayout>").append(BOX_SHAPE);
    int number = FIRST_BOX;
    for (Map.Entry<CellAddress, CellNote> note : notes.entrySet()) {
      int row = note.getKey().getRow();
      int column = note.getKey().getColumn();
      int beside = column + 1;
      int end = row + note.getValue().rows();
      out.append(BOX.formatted(number++, beside, row, beside + CellNote.WIDTH, end, row, column));
    }
    return out.append("</xml>").toString();
  }
}

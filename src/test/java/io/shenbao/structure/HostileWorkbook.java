package io.shenbao.structure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;

/** Forms with something more in them, of any number, that nobody puts there who means well. */
public enum HostileWorkbook {
  ROWS(Part.SHEET, "</sheetData>", n -> many(n, HostileWorkbook::row)),
  COLUMNS(Part.SHEET, "</sheetData>", HostileWorkbook::columns),
  TEXTS(Part.TEXTS, "</sst>", n -> many(n, i -> "<si><t>%d</t></si>".formatted(i))),
  RUNS(
      Part.SHEET,
      "</sheetData>",
      n ->
          "<row r=\"200\"><c r=\"B200\" t=\"inlineStr\"><is>"
              + many(n, i -> "<r><t>%d</t></r>".formatted(i))
              + "</is></c></row></sheetData>"),
  MERGED(
      Part.SHEET,
      "</sheetData>",
      n ->
          "</sheetData><mergeCells>"
              + many(n, i -> "<mergeCell ref=\"B%1$d:C%1$d\"/>".formatted(i + 200))
              + "</mergeCells>"),
  SHEETS(
      Part.WORKBOOK,
      "</sheets>",
      n ->
          many(n, i -> "<sheet name=\"s%1$d\" sheetId=\"%1$d\" r:id=\"rId1\"/>".formatted(i + 99))),
  NAMES(
      Part.WORKBOOK,
      "</definedNames>",
      n -> many(n, i -> "<definedName name=\"n%d\">1</definedName>".formatted(i))),
  COMMENTS(
      Part.COMMENTS,
      "</commentList>",
      n -> many(n, i -> "<comment ref=\"Z%d\" authorId=\"0\"><text/></comment>".formatted(i + 1)));

  /** How the name of the part begins that it stands in. */
  private enum Part {
    SHEET("xl/worksheets/sheet%d.xml"),
    TEXTS("xl/sharedStrings.xml"),
    WORKBOOK("xl/workbook.xml"),
    COMMENTS("xl/comments");

    private final String name;

    Part(String name) {
      this.name = name;
    }
  }

  /** Rows below those that a form has. */
  private static final int FIRST_ROW = 200;

  private static final int MOST_COLUMNS = 16_384;

  private final Part part;
  private final String before;
  private final IntFunction<String> more;

  HostileWorkbook(Part part, String before, IntFunction<String> more) {
    this.part = part;
    this.before = before;
    this.more = more;
  }

  /**
   * A form with so many more of them.
   *
   * @param sheet the number of a sheet with a table, from 1
   */
  public byte[] of(byte[] form, int sheet, int count) throws IOException {
    String added = more.apply(count);
    String content = added.contains(before) ? added : added + before;
    String name = part.name.formatted(sheet);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean found = false;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(form));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] old = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(old, StandardCharsets.UTF_8);
        if (!found && entry.getName().startsWith(name) && text.contains(before)) {
          found = true;
          out.write(text.replace(before, content).getBytes(StandardCharsets.UTF_8));
        } else {
          out.write(old);
        }
      }
    }
    if (!found) {
      throw new IllegalStateException("no " + before + " in " + name);
    }
    return bytes.toByteArray();
  }

  private static String many(int count, IntFunction<String> one) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(one.apply(i));
    }
    return text.toString();
  }

  private static String row(int number) {
    int row = number + FIRST_ROW;
    return "<row r=\"%1$d\"><c r=\"B%1$d\"><v>1</v></c></row>".formatted(row);
  }

  private static String columns(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int row = FIRST_ROW + i / MOST_COLUMNS;
      int column = i % MOST_COLUMNS;
      text.append(column == 0 ? "<row r=\"" + row + "\">" : "")
          .append("<c r=\"")
          .append(CellReference.convertNumToColString(column))
          .append(row)
          .append("\"><v>1</v></c>")
          .append(column == MOST_COLUMNS - 1 || i == count - 1 ? "</row>" : "");
    }
    return text.toString();
  }
}

package bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same page layout for every engine, with that engine's tags in it. */
public final class Template {

  /** How an engine writes its tags. */
  public interface Tags {
    String field(String name);

    /** Text in the header row's first cell, before its own. */
    default String beforeRows() {
      return "";
    }

    /** A cell of the repeated row. */
    String cell(int column);

    /** The cell's run; some engines want a field there instead of text. */
    default String cellRun(int column) {
      return run(cell(column));
    }

    String blocksStart();

    String blocksEnd();

    String inBlock(String name);

    /** Paragraphs with the ten photographs and their captions, in the workload that has them. */
    default String photographs() {
      return "";
    }

    /** A picture that the template shows as {@code rIdPicture}; empty: none. */
    default byte[] placeholder() {
      return new byte[0];
    }
  }

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String PICTURE =
      "<Relationship Id=\"rIdPicture\""
          + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
          + " Target=\"media/placeholder.jpg\"/>";

  /** A4 with the margins of GB/T 9704. */
  private static final String PAGE =
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\""
          + " w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>";

  private Template() {}

  public static byte[] of(Tags tags) {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= Workload.FIELDS; i++) {
      body.append(paragraph("项目" + i + "：" + tags.field("f" + i)));
    }
    body.append(table(Workload.COLUMNS));
    body.append("<w:tr>");
    for (int c = 1; c <= Workload.COLUMNS; c++) {
      body.append(cell((c == 1 ? tags.beforeRows() : "") + "栏" + c));
    }
    body.append("</w:tr><w:tr>");
    for (int c = 1; c <= Workload.COLUMNS; c++) {
      body.append(cellOf(tags.cellRun(c)));
    }
    body.append("</w:tr></w:tbl>").append(paragraph(""));
    body.append(paragraph(tags.blocksStart()));
    body.append(paragraph("场景")).append(table(2));
    for (int r = 1; r <= Workload.BLOCK_ROWS; r++) {
      body.append("<w:tr>")
          .append(cell("第" + r + "行"))
          .append(cell(tags.inBlock("v" + r)))
          .append("</w:tr>");
    }
    body.append("</w:tbl>").append(paragraph(tags.inBlock("story")));
    body.append(paragraph(tags.blocksEnd()));
    body.append(tags.photographs());
    return zip(
        "<w:document xmlns:w=\"" + W + "\"><w:body>" + body + PAGE + "</w:body></w:document>",
        tags.placeholder());
  }

  private static String table(int columns) {
    return "<w:tbl><w:tblPr><w:tblW w:w=\"8844\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>"
        + ("<w:gridCol w:w=\"" + 8844 / columns + "\"/>").repeat(columns)
        + "</w:tblGrid>";
  }

  private static String cell(String text) {
    return cellOf(run(text));
  }

  private static String cellOf(String runs) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"1768\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
        + paragraphOf(runs)
        + "</w:tc>";
  }

  /** A paragraph of one run; empty when there is no text. */
  public static String paragraph(String text) {
    return paragraphOf(text.isEmpty() ? "" : run(text));
  }

  /** A paragraph of the runs given. */
  public static String paragraphOf(String runs) {
    return "<w:p><w:pPr><w:widowControl w:val=\"0\"/><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"320\""
        + " w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/></w:pPr>"
        + runs
        + "</w:p>";
  }

  /** A run as the bureau's forms have it. */
  public static String run(String text) {
    return "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\""
        + " w:cs=\"Times New Roman\"/><w:kern w:val=\"2\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/></w:rPr>"
        + "<w:t xml:space=\"preserve\">"
        + text
        + "</w:t></w:r>";
  }

  private static byte[] zip(String document, byte[] placeholder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
              + " ContentType=\"application/xml\"/>"
              + (placeholder.length > 0 ? "<Default Extension=\"jpg\" ContentType=\"image/jpeg\"/>" : "")
              + "<Override PartName=\"/word/document.xml\""
              + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
              + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
              + " Target=\"word/document.xml\"/></Relationships>");
      put(
          zip,
          "word/_rels/document.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + (placeholder.length > 0 ? PICTURE : "")
              + "</Relationships>");
      put(zip, "word/document.xml", document);
      if (placeholder.length > 0) {
        zip.putNextEntry(new ZipEntry("word/media/placeholder.jpg"));
        zip.write(placeholder);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}

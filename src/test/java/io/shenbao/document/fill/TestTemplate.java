package io.shenbao.document.fill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document made of snippets of WordprocessingML. */
final class TestTemplate {

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\""
          + OFFICE
          + "\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\" mc:Ignorable=\"w14\"";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, byte[]> binaries = new LinkedHashMap<>();
  private String mainType = TYPE + "document.main+xml";

  private TestTemplate(String body) {
    part("document", body + "<w:sectPr/>");
  }

  /** A document with this body. */
  static TestTemplate of(String... body) {
    return new TestTemplate(String.join("", body));
  }

  TestTemplate header(String content) {
    return part("header1", content);
  }

  TestTemplate footnote(String content) {
    return footnotes("<w:footnote w:id=\"2\">" + content + "</w:footnote>");
  }

  TestTemplate footnotes(String notes) {
    return part("footnotes", notes);
  }

  /** Any other part, whole. */
  TestTemplate raw(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  /** Any other part, of bytes. */
  TestTemplate raw(String name, byte[] bytes) {
    binaries.put(name, bytes);
    return this;
  }

  /** With another content type of the main part. */
  TestTemplate main(String type) {
    mainType = type;
    return this;
  }

  /** With another prefix for the names of WordprocessingML in the main part. */
  TestTemplate prefix(String other) {
    parts.computeIfPresent(
        "word/document.xml",
        (name, xml) ->
            xml.replace("<w:", "<" + other + ":")
                .replace("</w:", "</" + other + ":")
                .replace(" w:", " " + other + ":")
                .replace("xmlns:w=", "xmlns:" + other + "="));
    return this;
  }

  private TestTemplate part(String kind, String content) {
    String root = kind.equals("document") ? "document" : kind.startsWith("header") ? "hdr" : kind;
    String inner = kind.equals("document") ? "<w:body>" + content + "</w:body>" : content;
    parts.put(
        "word/" + kind + ".xml", "<w:" + root + NAMESPACES + ">" + inner + "</w:" + root + ">");
    return this;
  }

  byte[] bytes() {
    StringBuilder types =
        new StringBuilder(
            "<Types xmlns=\""
                + PACKAGE
                + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    StringBuilder links =
        new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (String name : parts.keySet()) {
      String kind = name.replaceAll("^word/|\\d*\\.xml$", "");
      if (kind.contains("/")) {
        continue;
      }
      types
          .append("<Override PartName=\"/")
          .append(name)
          .append("\" ContentType=\"")
          .append(kind.equals("document") ? mainType : TYPE + kind + "+xml")
          .append("\"/>");
      if (!kind.equals("document")) {
        links
            .append("<Relationship Id=\"")
            .append(kind)
            .append("\" Type=\"" + OFFICE + "/")
            .append(kind)
            .append("\" Target=\"")
            .append(name.replace("word/", ""))
            .append("\"/>");
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", types + "</Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + PACKAGE
              + "relationships\"><Relationship Id=\"d\" Type=\""
              + OFFICE
              + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
      put(zip, "word/_rels/document.xml.rels", links + "</Relationships>");
      for (Map.Entry<String, String> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
      for (Map.Entry<String, byte[]> part : binaries.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  // --- snippets

  /** A paragraph with a run for each text. */
  static String p(String... runs) {
    StringBuilder paragraph = new StringBuilder("<w:p>");
    for (String run : runs) {
      paragraph.append(run.startsWith("<") ? run : r(run));
    }
    return paragraph.append("</w:p>").toString();
  }

  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** A table; each row is its cells' contents. */
  static String table(String[]... rows) {
    StringBuilder table = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid>");
    for (int i = 0; i < rows[0].length; i++) {
      table.append("<w:gridCol w:w=\"4000\"/>");
    }
    table.append("</w:tblGrid>");
    for (String[] row : rows) {
      table.append("<w:tr>");
      for (String cell : row) {
        table.append("<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>");
        table.append(cell.startsWith("<") ? cell : p(cell)).append("</w:tc>");
      }
      table.append("</w:tr>");
    }
    return table.append("</w:tbl>").toString();
  }

  static String[] row(String... cells) {
    return cells;
  }

  /** Word's check box, with a glyph, as Word writes it. */
  static String checkBox(String tag) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\""
        + tag
        + "\"/><w:id w:val=\"7\"/><w14:checkbox><w14:checked w14:val=\"0\"/>"
        + "<w14:checkedState w14:val=\"00FE\" w14:font=\"Wingdings\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/>"
        + "</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>";
  }

  /** A text box, twice as Word writes it: for itself and for older versions. */
  static String textBox(String content) {
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"900000\"/>"
        + "<wp:docPr id=\"1\" name=\"box\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
        + "<wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent>"
        + content
        + "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        + "<mc:Fallback><w:pict><v:shape style=\"width:70pt;height:70pt\"><v:textbox><w:txbxContent>"
        + content
        + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  }
}

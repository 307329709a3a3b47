package io.shenbao.merging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Tables as people edit them. A cell {@code ^} goes on with the one above, one {@code <} with the
 * one to the left; {@code #1} is a number that was typed as one.
 */
final class EditedTable {

  static final String UP = "^";
  static final String LEFT = "<";

  private final List<List<List<String>>> tables = new ArrayList<>();
  private final List<String> before = new ArrayList<>();

  /** A table with the paragraph above it; on a sheet that is its first row. */
  EditedTable table(String above, String[]... rows) {
    before.add(above);
    tables.add(Arrays.stream(rows).map(List::of).toList());
    return this;
  }

  Path write(Path file) throws IOException {
    if (file.toString().endsWith(".docx")) {
      word(file, document());
    } else {
      workbook(file);
    }
    return file;
  }

  /** A Word file of one part. */
  static void word(Path file, String document) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(
          zip,
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
          </Types>
          """);
      entry(
          zip,
          "_rels/.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
          """);
      entry(zip, "word/document.xml", document);
    }
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** A document around blocks. */
  static String document(String blocks) {
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:body>"
        + blocks
        + "</w:body></w:document>";
  }

  String document() {
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i < tables.size(); i++) {
      blocks.append(paragraphs(before.get(i))).append("<w:tbl>");
      List<List<String>> rows = tables.get(i);
      for (int row = 0; row < rows.size(); row++) {
        blocks.append("<w:tr>");
        for (int column = 0; column < rows.get(row).size(); column++) {
          String text = rows.get(row).get(column);
          if (!text.equals(LEFT)) {
            cell(rows, row, column, blocks);
          }
        }
        blocks.append("</w:tr>");
      }
      blocks.append("</w:tbl><w:p/>");
    }
    return document(blocks.toString());
  }

  private static void cell(List<List<String>> rows, int row, int column, StringBuilder blocks) {
    String text = rows.get(row).get(column);
    int span = 1;
    while (is(rows, row, column + span, LEFT)) {
      span++;
    }
    boolean begins = is(rows, row + 1, column, UP) && !text.equals(UP);
    blocks
        .append("<w:tc><w:tcPr><w:gridSpan w:val=\"" + span + "\"/>")
        .append(text.equals(UP) ? "<w:vMerge/>" : begins ? "<w:vMerge w:val=\"restart\"/>" : "")
        .append("</w:tcPr>")
        .append(
            text.equals(UP)
                ? "<w:p/>"
                : paragraphs(text.startsWith("#") ? text.substring(1) : text))
        .append("</w:tc>");
  }

  private static boolean is(List<List<String>> rows, int row, int column, String mark) {
    return row < rows.size()
        && column < rows.get(row).size()
        && rows.get(row).get(column).equals(mark);
  }

  private static String paragraphs(String text) {
    StringBuilder paragraphs = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      paragraphs.append("<w:p><w:r><w:t xml:space=\"preserve\">" + line + "</w:t></w:r></w:p>");
    }
    return paragraphs.toString();
  }

  private void workbook(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("Sheet1");
      int at = 0;
      for (int i = 0; i < tables.size(); i++) {
        if (!before.get(i).isEmpty()) {
          sheet.createRow(at++).createCell(0).setCellValue(before.get(i));
        }
        rows(sheet, at, tables.get(i));
        at += tables.get(i).size() + 1;
      }
      workbook.write(out);
    }
  }

  private static void rows(Sheet sheet, int at, List<List<String>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      Row made = sheet.createRow(at + row);
      for (int column = 0; column < rows.get(row).size(); column++) {
        String text = rows.get(row).get(column);
        if (!text.equals(UP) && !text.equals(LEFT)) {
          Cell cell = made.createCell(column);
          if (text.startsWith("#")) {
            cell.setCellValue(Double.parseDouble(text.substring(1)));
          } else {
            cell.setCellValue(text);
          }
          int down = 1;
          while (is(rows, row + down, column, UP)) {
            down++;
          }
          int across = 1;
          while (is(rows, row, column + across, LEFT)) {
            across++;
          }
          if (down > 1 || across > 1) {
            sheet.addMergedRegion(
                new CellRangeAddress(at + row, at + row + down - 1, column, column + across - 1));
          }
        }
      }
    }
  }
}

package io.shenbao.source.treated;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How programs write the same workbook. */
final class PackageHandlings {

  private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"']*)\"");
  private static final Pattern SHARED = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("t=\"s\"([^>]*)><v>(\\d+)</v>");

  private PackageHandlings() {}

  static List<Handling> all() {
    return List.of(
        Handling.ofFile("single quotes", file -> texts(file, PackageHandlings::singleQuotes)),
        Handling.ofFile(
            "a mark before each part", file -> texts(file, (name, xml) -> "\uFEFF" + xml)),
        Handling.ofFile("Strict Open XML", file -> texts(file, PackageHandlings::strict)),
        Handling.ofFile("odd metadata", file -> texts(file, PackageHandlings::oddMetadata)),
        Handling.ofFile("no metadata", PackageHandlings::withoutMetadata),
        Handling.ofFile("texts inside their cells", PackageHandlings::inline),
        Handling.ofFile("names with a prefix", file -> texts(file, PackageHandlings::prefixed)),
        Handling.ofFile(
            "parts named from the root", file -> texts(file, PackageHandlings::fromRoot)),
        Handling.ofFile(
            "with macros",
            file ->
                texts(
                    file,
                    (name, xml) ->
                        xml.replace(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                            "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))),
        Handling.ofFile("parts not compressed, in another order", PackageHandlings::stored),
        Handling.ofFile("saved as an .xls", PackageHandlings::binary));
  }

  private interface Words {
    String of(String name, String xml);
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static void write(Path file, Map<String, byte[]> parts, int level) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(level);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
  }

  private static void texts(Path file, Words words) throws IOException {
    Map<String, byte[]> parts = parts(file);
    parts.replaceAll(
        (name, bytes) ->
            name.endsWith(".xml") || name.endsWith(".rels")
                ? words
                    .of(name, new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
    write(file, parts, 9);
  }

  private static String singleQuotes(String name, String xml) {
    return ATTRIBUTE.matcher(xml).replaceAll("='$1'");
  }

  private static String strict(String name, String xml) {
    return xml.replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");
  }

  private static String oddMetadata(String name, String xml) {
    return name.equals("docProps/core.xml")
        ? "<?xml version=\"1.0\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dcterms=\"http://purl.org/dc/terms/\"><dcterms:created>昨天</dcterms:created></cp:coreProperties>"
        : xml;
  }

  private static void withoutMetadata(Path file) throws IOException {
    Map<String, byte[]> parts = parts(file);
    parts.keySet().removeIf(name -> name.startsWith("docProps/"));
    write(file, parts, 9);
  }

  /** As programs do that stream: no list of texts. */
  private static void inline(Path file) throws IOException {
    String list = new String(parts(file).get("xl/sharedStrings.xml"), StandardCharsets.UTF_8);
    List<String> shared = new ArrayList<>();
    SHARED.matcher(list).results().forEach(one -> shared.add(one.group(1)));
    texts(
        file,
        (name, xml) ->
            name.startsWith("xl/worksheets/")
                ? CELL.matcher(xml)
                    .replaceAll(
                        one ->
                            Matcher.quoteReplacement(
                                "t=\"inlineStr\"%s><is>%s</is>"
                                    .formatted(
                                        one.group(1), shared.get(Integer.parseInt(one.group(2))))))
                : xml);
  }

  /** As the Open XML SDK writes them. */
  private static String prefixed(String name, String xml) {
    if (!name.equals("xl/workbook.xml")) {
      return xml;
    }
    String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    return Pattern.compile("<(/?)([A-Za-z])")
        .matcher(xml.replace(main, main.replace("xmlns", "xmlns:x")))
        .replaceAll("<$1x:$2");
  }

  private static String fromRoot(String name, String xml) {
    return name.equals("xl/_rels/workbook.xml.rels")
        ? xml.replaceAll("Target=\"(?!/)", "Target=\"/xl/")
        : xml;
  }

  private static void stored(Path file) throws IOException {
    Map<String, byte[]> parts = parts(file);
    Map<String, byte[]> turned = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(parts.keySet());
    java.util.Collections.reverse(names);
    names.forEach(name -> turned.put(name, parts.get(name)));
    write(file, turned, 0);
  }

  private static void binary(Path file) throws IOException {
    try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
        HSSFWorkbook to = new HSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (Sheet sheet : from) {
        Sheet copy = to.createSheet(sheet.getSheetName());
        for (Row row : sheet) {
          Row its = copy.createRow(row.getRowNum());
          row.forEach(
              cell -> {
                if (cell.getCellType() == CellType.STRING) {
                  its.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                }
              });
        }
      }
      to.write(bytes);
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write(bytes.toByteArray());
      }
    }
  }
}

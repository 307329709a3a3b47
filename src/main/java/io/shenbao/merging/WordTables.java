package io.shenbao.merging;

import com.google.common.primitives.Ints;
import io.shenbao.deadline.Deadline;
import io.shenbao.document.word.PartXml;
import io.shenbao.document.word.Word;
import io.shenbao.document.word.WordPackage;
import io.shenbao.merging.TextTable.TextCell;
import io.shenbao.merging.TextTable.TextRow;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The tables of a Word file as texts. Of the package only the list of parts and the part with the
 * text are read, within bounds and without document types; what else is in it, be it a macro, an
 * object or a link, is not looked at, let alone run or fetched. Names count without their
 * namespace, so that the strict kind (ISO/IEC 29500) is read too.
 */
final class WordTables {

  /** What the text's part may unpack to: a county's table has a tenth. */
  private static final int MOST_XML = 6_000_000;

  private static final int MOST_ENTRIES = 2_000;
  private static final String USUAL = "word/document.xml";

  /** What stands around blocks, rows and cells without being one. */
  private static final Set<String> AROUND =
      Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "Choice");

  private static final String ALTERNATE = "AlternateContent";

  private final List<TextTable> tables = new ArrayList<>();
  private List<String> before = new ArrayList<>();
  private int areas;

  private WordTables() {}

  static List<TextTable> read(Path file) throws IOException, RefusedTable {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new RefusedTable("merging.refused.large");
      }
      WordTables found = new WordTables();
      found.blocks(parse(part(zip, main(zip))).getDocumentElement());
      return List.copyOf(found.tables);
    }
  }

  /** The part with the text, as the package's list has it. */
  private static String main(ZipFile zip) throws IOException, RefusedTable {
    if (zip.getEntry(WordPackage.CONTENT_TYPES) == null) {
      throw new RefusedTable("merging.refused.broken");
    }
    Document types = parse(part(zip, WordPackage.CONTENT_TYPES));
    for (Element type : Word.children(types.getDocumentElement())) {
      String content = type.getAttribute("ContentType").toLowerCase(Locale.ROOT);
      String name = type.getAttribute("PartName");
      if (name.startsWith("/") && content.contains("word") && content.endsWith(".main+xml")) {
        return name.substring(1);
      }
    }
    return USUAL;
  }

  private static byte[] part(ZipFile zip, String name) throws IOException, RefusedTable {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new RefusedTable("merging.refused.broken");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MOST_XML + 1);
      if (bytes.length > MOST_XML) {
        throw new RefusedTable("merging.refused.large");
      }
      return bytes;
    }
  }

  private static Document parse(byte[] xml) throws IOException, RefusedTable {
    try {
      return PartXml.parse(xml);
    } catch (SAXException e) {
      boolean typed = new String(xml, StandardCharsets.UTF_8).contains("<!DOCTYPE");
      throw new RefusedTable(typed ? "merging.refused.doctype" : "merging.refused.broken");
    }
  }

  /** Paragraphs and tables, in order. */
  private void blocks(Element parent) {
    for (Element child : Word.children(parent)) {
      String name = String.valueOf(child.getLocalName());
      switch (name) {
        case "p" -> CellWords.of(child).text().lines().map(String::strip).forEach(before::add);
        case "tbl" -> table(child);
        case "body" -> blocks(child);
        default -> {
          if (AROUND.contains(name) || name.equals(ALTERNATE)) {
            blocks(child);
          }
        }
      }
    }
  }

  private void table(Element table) {
    List<TextRow> rows = new ArrayList<>();
    List<Element> found = inside(table, "tr");
    Map<Integer, TextCell> above = new TreeMap<>();
    for (Element row : found) {
      Deadline.poll();
      if (rows.size() < TextTable.MOST_ROWS) {
        rows.add(new TextRow(rows.size() + 1, false, cells(row, above)));
      }
    }
    tables.add(
        new TextTable(
            Sentence.of("merging.table", tables.size() + 1),
            false,
            List.copyOf(before),
            rows,
            found.size() - rows.size()));
    before = new ArrayList<>();
    for (Element row : found.subList(0, rows.size())) {
      inside(row, "tc").forEach(cell -> inside(cell, "tbl").forEach(this::table));
    }
  }

  /**
   * A row's cells by their columns.
   *
   * @param above those of the row above, which a cell may continue; becomes this row's
   */
  private SortedMap<Integer, TextCell> cells(Element row, Map<Integer, TextCell> above) {
    SortedMap<Integer, TextCell> cells = new TreeMap<>();
    int column = number(property(row, "trPr", "gridBefore"), 0);
    TextCell left = null;
    for (Element cell : inside(row, "tc")) {
      int span = Math.max(1, number(property(cell, "tcPr", "gridSpan"), 1));
      TextCell text = cell(cell, above.get(column), left);
      for (int i = 0; i < span && column < TextTable.MOST_COLUMNS; i++) {
        cells.put(column++, text);
      }
      left = text;
    }
    above.clear();
    above.putAll(cells);
    return cells;
  }

  private TextCell cell(Element cell, @Nullable TextCell above, @Nullable TextCell left) {
    Element down = property(cell, "tcPr", "vMerge");
    Element across = property(cell, "tcPr", "hMerge");
    CellWords text = CellWords.of(cell);
    if (text.text().isEmpty() && down != null && above != null && !begins(down)) {
      return above;
    }
    if (text.text().isEmpty() && across != null && left != null && !begins(across)) {
      return left;
    }
    return new TextCell(
        text.text(), text.struck(), areas++, text.isCut() ? "merging.cell.long" : "");
  }

  private static boolean begins(Element merge) {
    return value(merge).equals("restart");
  }

  /** Elements of a name, through what stands around them; rows that a change took away are none. */
  private static List<Element> inside(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : Word.children(parent)) {
      String is = String.valueOf(child.getLocalName());
      if (is.equals(name)) {
        if (property(child, "trPr", "del") == null) {
          found.add(child);
        }
      } else if (AROUND.contains(is) || is.equals(ALTERNATE)) {
        found.addAll(inside(child, name));
      }
    }
    return found;
  }

  private static @Nullable Element property(Element of, String properties, String name) {
    Element found = child(of, properties);
    return found == null ? null : child(found, name);
  }

  static @Nullable Element child(Element parent, String name) {
    return Word.children(parent).stream()
        .filter(child -> name.equals(child.getLocalName()))
        .findFirst()
        .orElse(null);
  }

  /** {@code w:val}, in whichever namespace; empty when there is none. */
  static String value(Element element) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      if ("val".equals(element.getAttributes().item(i).getLocalName())) {
        return Objects.requireNonNullElse(element.getAttributes().item(i).getNodeValue(), "");
      }
    }
    return "";
  }

  private static int number(@Nullable Element element, int otherwise) {
    Integer number = element == null ? null : Ints.tryParse(value(element));
    return number == null ? otherwise : Math.min(Math.max(number, 0), TextTable.MOST_COLUMNS);
  }
}

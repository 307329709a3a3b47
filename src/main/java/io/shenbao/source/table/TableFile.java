package io.shenbao.source.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.shenbao.source.cell.CellText;
import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridFile;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import io.shenbao.source.value.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A clerk's table as rows of texts, however it was saved: an Excel workbook, or text with commas,
 * semicolons or tabs between its cells in any of the encodings that Excel and WPS write.
 */
public final class TableFile {

  private static final Set<String> TEXTS = Set.of("csv", "txt", "tsv");
  private static final Set<String> WORKBOOKS = Set.of("xlsx", "xls");

  /** Above any list that a bureau keeps. */
  private static final long MOST_BYTES = 20_000_000;

  /** As many as a workbook may have of them. */
  private static final int MOST_CELLS = 400_000;

  /** The first lines tell what stands between the cells. */
  private static final int TELLING = 50;

  /**
   * A row that is not empty.
   *
   * @param number of its line, or of the row of its sheet, from 1
   * @param cells stripped
   */
  public record TableRow(long number, List<String> cells) {
    public TableRow {
      cells = List.copyOf(cells);
    }
  }

  private TableFile() {}

  /** Whether a name is that of a table. */
  public static boolean isTable(Path file) {
    String extension = extension(file);
    return TEXTS.contains(extension) || WORKBOOKS.contains(extension);
  }

  /**
   * Reads all rows, those of all sheets one after the other.
   *
   * @throws IOException when it is neither a workbook nor text in an encoding that we know
   */
  public static List<TableRow> read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("too large: " + file);
    }
    return TEXTS.contains(extension(file)) ? text(file) : workbook(file);
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static List<TableRow> text(Path file) throws IOException {
    String text = UnknownText.decode(Files.readAllBytes(file));
    List<TableRow> rows = new ArrayList<>();
    int cells = 0;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        cells += record.getFieldCount();
        if (cells > MOST_CELLS) {
          throw new IOException("too many cells: " + file);
        }
        add(record.getStartingLineNumber(), record.getFields(), rows);
      }
    } catch (CsvParseException e) {
      throw new IOException(e);
    }
    return rows;
  }

  /** What stands in most lines; a comma where nothing does. */
  private static char separator(String text) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', '\t', ';'}) {
      long lines = text.lines().limit(TELLING).filter(one -> one.indexOf(candidate) >= 0).count();
      if (lines > most) {
        best = candidate;
        most = lines;
      }
    }
    return best;
  }

  private static List<TableRow> workbook(Path file) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    Grid grid = GridFile.read(file);
    CellText reader = new CellText(grid.since1904());
    for (GridSheet sheet : grid.sheets()) {
      for (GridRow row : sheet.rows().values()) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; !row.cells().isEmpty() && column <= row.cells().lastKey(); column++) {
          cells.add(reader.read(row.cell(column), true).text());
        }
        add(row.number() + 1L, cells, rows);
      }
    }
    return rows;
  }

  private static void add(long number, List<String> cells, List<TableRow> rows) {
    List<String> stripped = cells.stream().map(Typed::strip).toList();
    if (stripped.stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(new TableRow(number, stripped));
    }
  }
}

package io.shenbao.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Reads the clerk's list of enterprises, CSV (UTF-8 or GB18030) or an Excel workbook. All sheets
 * and columns are looked at: headings and serial numbers are no enterprise's name or code.
 */
public final class RosterFile {

  private final Wording wording;

  public RosterFile(Wording wording) {
    this.wording = wording;
  }

  /**
   * Reads a list.
   *
   * @throws IOException with a message for the user when it can't be read or names nobody
   */
  public Roster read(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean csv = name.endsWith(".csv");
    if (!csv && !name.endsWith(".xlsx") && !name.endsWith(".xls")) {
      throw new IOException(wording.say("roster.type", file));
    }
    List<String> cells;
    try {
      cells = csv ? csv(file) : workbook(file);
    } catch (IOException | RuntimeException e) { // POI's and the CSV reader's own among them
      throw new IOException(wording.say("roster.unreadable", file), e);
    }
    Roster roster = Roster.of(cells);
    if (roster.names().isEmpty()) {
      throw new IOException(wording.say("roster.empty", file));
    }
    return roster;
  }

  private static List<String> csv(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.contains("\uFFFD")) {
      text = new String(bytes, Charset.forName("GB18030")); // what a Chinese Excel writes
    }
    List<String> cells = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().ofCsvRecord(text.replace("\uFEFF", ""))) {
      records.forEach(record -> cells.addAll(record.getFields()));
    }
    return cells;
  }

  private static List<String> workbook(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    CellText reader = new CellText();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            cells.add(reader.read(cell, true).text());
          }
        }
      }
    }
    return cells;
  }
}

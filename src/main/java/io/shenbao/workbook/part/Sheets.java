package io.shenbao.workbook.part;

import com.google.common.base.CharMatcher;
import io.shenbao.document.fill.Packed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Sheets taken from a workbook that was drawn, and their files packed. */
final class Sheets {

  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
  private static final int UNITS_OF_CHARACTER = 256;

  private Sheets() {}

  /** Takes a sheet, and its file from among all. */
  static DrawnSheet take(
      XSSFSheet sheet, @Nullable String printArea, Map<String, byte[]> files, SheetNotes notes) {
    String part = sheet.getPackagePart().getPartName().getName().substring(1);
    int number = Integer.parseInt(DIGITS.retainFrom(part));
    NavigableMap<Integer, SheetRow> rows = new TreeMap<>();
    for (Row row : sheet) {
      rows.put(row.getRowNum(), SheetRow.of((XSSFRow) row));
    }
    int columns = rows.values().stream().mapToInt(row -> row.cells().size()).max().orElse(0) + 2;
    int[] widths = new int[columns];
    for (int i = 0; i < columns; i++) {
      widths[i] = sheet.getColumnWidth(i) / UNITS_OF_CHARACTER;
    }
    Map<CellAddress, String> links = new TreeMap<>();
    sheet
        .getHyperlinkList()
        .forEach(link -> links.put(new CellAddress(link.getCellRef()), link.getAddress()));
    return new DrawnSheet(
        sheet.getSheetName(),
        number,
        DrawnSheet.Frame.of(text(files, part)),
        rows,
        notes.of(sheet.getSheetName()),
        links,
        widths,
        printArea);
  }

  /** Takes a file of text from among all. */
  static String text(Map<String, byte[]> files, String name) {
    return new String(Objects.requireNonNull(files.remove(name), name), StandardCharsets.UTF_8);
  }

  static Packed packed(String name, String text) throws IOException {
    return Packed.deflated(
        name, Deflater.BEST_SPEED, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}

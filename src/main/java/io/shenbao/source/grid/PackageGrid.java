package io.shenbao.source.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Fills a grid from an .xlsx or .xlsm, whose parts stream by. Only where a formula has no result is
 * the workbook opened as a whole, to work it out.
 */
final class PackageGrid {

  private final Parts parts;
  private final PartParser reader;
  private final RowFilter filter;

  private PackageGrid(Parts parts, PartParser reader, RowFilter filter) {
    this.parts = parts;
    this.reader = reader;
    this.filter = filter;
  }

  /**
   * Reads all sheets.
   *
   * @throws IOException when a part is missing or broken, or the package of the strict kind
   */
  static Grid of(Parts parts, PartParser reader, RowFilter filter) throws IOException {
    return new PackageGrid(parts, reader, filter).grid();
  }

  private Grid grid() throws IOException {
    WorkbookPart workbook = reader.read(parts.workbook(), new WorkbookPart());
    Parts.Part styles = parts.first(XSSFRelation.STYLES.getRelation());
    LooksPart looks = new LooksPart();
    if (styles != null) {
      reader.read(styles, looks);
    }
    Parts.Part strings = parts.first(XSSFRelation.SHARED_STRINGS.getRelation());
    TextsPart texts = new TextsPart();
    if (strings != null) {
      reader.read(strings, texts);
    }
    Map<WorkbookPart.Entry, SheetPart> sheets = new LinkedHashMap<>();
    for (WorkbookPart.Entry entry : workbook.sheets()) {
      SheetPart sheet = sheet(entry, new SheetPart(texts, looks, filter));
      if (sheet != null) {
        sheets.put(entry, sheet);
      }
    }
    if (sheets.values().stream().anyMatch(sheet -> !sheet.uncalculated().isEmpty())) {
      calculate(sheets, parts.whole());
    }
    List<GridSheet> filled = new ArrayList<>();
    sheets.forEach((entry, sheet) -> filled.add(sheet.sheet(entry.name(), entry.hidden())));
    return new Grid(List.copyOf(filled), workbook.names(), workbook.since1904(), parts.pictures());
  }

  /** Empty, if it is a chart; null when there is none, or one of macros. */
  private @Nullable SheetPart sheet(WorkbookPart.Entry entry, SheetPart empty) throws IOException {
    Parts.Link link = parts.link(entry.relationship());
    String kind = link == null ? "" : link.kind();
    if (link != null && kind.equals(XSSFRelation.WORKSHEET.getRelation())) {
      return reader.read(link.part(), empty);
    }
    return kind.equals(XSSFRelation.CHARTSHEET.getRelation()) ? empty : null;
  }

  /** What can't be worked out stays as it is. */
  private static void calculate(Map<WorkbookPart.Entry, SheetPart> sheets, OPCPackage opened) {
    try {
      XSSFWorkbook workbook = new XSSFWorkbook(opened); // not closed: the package isn't its own
      Calculator calculator = new Calculator(workbook);
      sheets.forEach(
          (entry, sheet) -> {
            for (SheetPart.Place place : sheet.uncalculated()) {
              Cell cell =
                  workbook.getSheet(entry.name()).getRow(place.row()).getCell(place.column());
              sheet.calculate(place, calculator.calculate(cell), Calculator.formula(cell));
            }
          });
    } catch (IOException | RuntimeException e) { // what POI says of a part that nobody else reads
      LoggerFactory.getLogger(PackageGrid.class).debug("formulas not worked out", e);
    }
  }
}

package io.shenbao.source.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
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

  private static final String PICTURES = "/xl/media/";

  private final OPCPackage opened;
  private final PartParser reader = new PartParser();

  private PackageGrid(OPCPackage opened) {
    this.opened = opened;
  }

  /**
   * Reads all sheets.
   *
   * @throws IOException when a part is missing or broken, or the package of the strict kind
   */
  static Grid of(OPCPackage opened) throws IOException {
    try {
      return new PackageGrid(opened).grid();
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private Grid grid() throws IOException, InvalidFormatException {
    PackageRelationship document =
        opened.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
    PackagePart core = document == null ? null : opened.getPart(document);
    if (core == null) {
      throw new IOException("no workbook");
    }
    WorkbookPart workbook = reader.read(core, new WorkbookPart());
    PackagePart styles = first(core, XSSFRelation.STYLES);
    LooksPart looks = new LooksPart();
    if (styles != null) {
      reader.read(styles, looks);
    }
    PackagePart strings = first(core, XSSFRelation.SHARED_STRINGS);
    TextsPart texts = new TextsPart();
    if (strings != null) {
      reader.read(strings, texts);
    }
    Map<WorkbookPart.Entry, SheetPart> sheets = new LinkedHashMap<>();
    for (WorkbookPart.Entry entry : workbook.sheets()) {
      SheetPart sheet = sheet(core, entry, new SheetPart(texts, looks));
      if (sheet != null) {
        sheets.put(entry, sheet);
      }
    }
    if (sheets.values().stream().anyMatch(sheet -> !sheet.uncalculated().isEmpty())) {
      calculate(sheets);
    }
    List<GridSheet> filled = new ArrayList<>();
    sheets.forEach((entry, sheet) -> filled.add(sheet.sheet(entry.name(), entry.hidden())));
    return new Grid(List.copyOf(filled), workbook.names(), workbook.since1904(), pictures());
  }

  /** Empty, if it is a chart; null when there is none, or one of macros. */
  private @Nullable SheetPart sheet(PackagePart core, WorkbookPart.Entry entry, SheetPart empty)
      throws IOException, InvalidFormatException {
    PackageRelationship relationship = core.getRelationship(entry.relationship());
    PackagePart part = part(core, relationship);
    if (part == null) {
      return null;
    }
    String kind = relationship.getRelationshipType();
    if (kind.equals(XSSFRelation.WORKSHEET.getRelation())) {
      return reader.read(part, empty);
    }
    return kind.equals(XSSFRelation.CHARTSHEET.getRelation()) ? empty : null;
  }

  private static @Nullable PackagePart first(PackagePart core, XSSFRelation kind)
      throws InvalidFormatException {
    return part(core, core.getRelationshipsByType(kind.getRelation()).getRelationship(0));
  }

  private static @Nullable PackagePart part(
      PackagePart core, @Nullable PackageRelationship relationship) throws InvalidFormatException {
    return relationship == null || relationship.getTargetMode() == TargetMode.EXTERNAL
        ? null
        : core.getRelatedPart(relationship);
  }

  private int pictures() throws InvalidFormatException {
    return (int)
        opened.getParts().stream()
            .map(part -> part.getPartName().getName().toLowerCase(Locale.ROOT))
            .filter(name -> name.startsWith(PICTURES))
            .count();
  }

  /** What can't be worked out stays as it is. */
  private void calculate(Map<WorkbookPart.Entry, SheetPart> sheets) {
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

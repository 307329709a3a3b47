package io.shenbao.source.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Fills a grid from an .xlsx, .xlsm or .xls. */
public final class GridFile {

  /** Beyond the columns that anybody fills in, none is looked at to see whether it is hidden. */
  private static final int MOST_COLUMNS = 256;

  private GridFile() {}

  /**
   * Reads all sheets.
   *
   * @throws UnreadableGrid when it is no workbook, or one that nobody can open
   */
  public static Grid read(Path file) throws UnreadableGrid {
    try (Workbook workbook = open(file)) {
      return grid(workbook);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableGrid(UnreadableGrid.Why.ENCRYPTED, e);
    } catch (EmptyFileException e) {
      throw new UnreadableGrid(UnreadableGrid.Why.EMPTY, e);
    } catch (OldFileFormatException e) {
      throw new UnreadableGrid(UnreadableGrid.Why.OLD, e);
    } catch (IOException | RuntimeException e) { // what POI says of a broken workbook
      throw new UnreadableGrid(why(file), e);
    }
  }

  private static UnreadableGrid.Why why(Path file) {
    try {
      return switch (FileMagic.valueOf(file.toFile())) {
        case BIFF2, BIFF3, BIFF4 -> UnreadableGrid.Why.OLD;
        case HTML, XML -> UnreadableGrid.Why.MARKUP;
        default -> UnreadableGrid.Why.BROKEN;
      };
    } catch (IOException e) {
      return UnreadableGrid.Why.BROKEN;
    }
  }

  /** As it is, or mended where POI is stricter than Excel. */
  private static Workbook open(Path file) throws IOException {
    try {
      return WorkbookFactory.create(file.toFile(), null, true);
    } catch (EncryptedDocumentException | EmptyFileException | OldFileFormatException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(GridFile.class).debug("to be mended: {}", file, e);
      return WorkbookFactory.create(new ByteArrayInputStream(MendedPackage.of(file)));
    }
  }

  private static Grid grid(Workbook workbook) {
    CellFiller cells = new CellFiller(workbook);
    List<GridSheet> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
      sheets.add(sheet(workbook.getSheetAt(i), hidden, cells));
    }
    return new Grid(
        List.copyOf(sheets),
        names(workbook),
        since1904(workbook),
        workbook.getAllPictures().size());
  }

  private static GridSheet sheet(Sheet sheet, boolean hidden, CellFiller filler) {
    SortedMap<Integer, GridRow> rows = new TreeMap<>();
    for (Row row : sheet) {
      SortedMap<Integer, GridCell> cells = new TreeMap<>();
      for (Cell cell : row) {
        GridCell filled = filler.fill(cell);
        if (filled != null) {
          cells.put(cell.getColumnIndex(), filled);
        }
      }
      if (!cells.isEmpty()) {
        rows.put(
            row.getRowNum(),
            new GridRow(
                row.getRowNum(), row.getZeroHeight(), Collections.unmodifiableSortedMap(cells)));
      }
    }
    return new GridSheet(
        sheet.getSheetName(),
        hidden,
        Collections.unmodifiableSortedMap(rows),
        sheet.getMergedRegions().stream().map(GridFile::merge).toList(),
        hiddenColumns(sheet));
  }

  private static GridSheet.Merge merge(CellRangeAddress area) {
    return new GridSheet.Merge(
        area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn());
  }

  private static SortedSet<Integer> hiddenColumns(Sheet sheet) {
    SortedSet<Integer> hidden = new TreeSet<>();
    for (int column = 0; column < MOST_COLUMNS; column++) {
      if (sheet.isColumnHidden(column)) {
        hidden.add(column);
      }
    }
    return Collections.unmodifiableSortedSet(hidden);
  }

  private static Map<String, String> names(Workbook workbook) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Name name : workbook.getAllNames()) {
      String formula = name.getSheetIndex() < 0 ? formula(name) : null;
      if (formula != null) {
        names.putIfAbsent(name.getNameName(), formula);
      }
    }
    return Collections.unmodifiableMap(names);
  }

  /** A name of a function, or one that nothing is left of, stands for no cells. */
  private static @Nullable String formula(Name name) {
    return name.isFunctionName() || name.isDeleted() ? null : name.getRefersToFormula();
  }

  private static boolean since1904(Workbook workbook) {
    return workbook instanceof XSSFWorkbook xssf
        ? xssf.isDate1904()
        : workbook instanceof HSSFWorkbook hssf
            && hssf.getInternalWorkbook().isUsing1904DateWindowing();
  }
}

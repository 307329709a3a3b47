package io.shenbao.source.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.slf4j.LoggerFactory;

/** Fills a grid from an .xlsx, .xlsm or .xls. */
public final class GridFile {

  private GridFile() {}

  /**
   * Reads all sheets.
   *
   * @throws UnreadableGrid when it is no workbook, or one that nobody can open
   */
  public static Grid read(Path file) throws UnreadableGrid {
    return read(file, RowFilter.ALL);
  }

  /**
   * Reads all sheets.
   *
   * @param filter says which rows are kept; of an .xls, all are
   * @throws UnreadableGrid when it is no workbook, or one that nobody can open
   */
  public static Grid read(Path file, RowFilter filter) throws UnreadableGrid {
    try {
      return FileMagic.valueOf(file.toFile()) == FileMagic.OOXML
          ? ofPackage(file, filter)
          : other(file);
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

  /** As it is, by ourselves or by POI; or mended where POI is stricter than Excel. */
  private static Grid ofPackage(Path file, RowFilter filter) throws IOException {
    PartParser reader = new PartParser();
    try (Parts parts = ZipParts.of(file, reader)) {
      return PackageGrid.of(parts, reader, filter);
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(GridFile.class).debug("left to POI: {}", file, e);
    }
    try (Parts parts = new OpenedParts(OPCPackage.open(file.toFile(), PackageAccess.READ))) {
      return PackageGrid.of(parts, reader, filter);
    } catch (IOException | InvalidFormatException | RuntimeException e) {
      LoggerFactory.getLogger(GridFile.class).debug("to be mended: {}", file, e);
    }
    InputStream mended = new ByteArrayInputStream(MendedPackage.of(file));
    try (Parts parts = new OpenedParts(OPCPackage.open(mended))) {
      return PackageGrid.of(parts, reader, filter);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  /** An .xls, or what POI says of anything else. */
  private static Grid other(Path file) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      if (workbook instanceof HSSFWorkbook binary) {
        return BinaryGrid.of(binary);
      }
      throw new IOException("no .xls: " + file);
    }
  }
}

package io.shenbao.report.returned;

import io.shenbao.deadline.Deadline;
import io.shenbao.source.WorkbookGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** Opens a copy of a stranger's workbook that can be handed on: nothing in it runs or fetches. */
final class SafeWorkbook {

  private SafeWorkbook() {}

  /**
   * Opens a workbook in memory; the file is left alone.
   *
   * @throws IOException when it can't be opened or has sheets that are no plain sheets
   */
  static Workbook open(Path file) throws IOException {
    if (WorkbookGuard.refusal(file.toFile()).isPresent()) {
      throw new NotReturnable("there is too much in it");
    }
    byte[] bytes = Files.readAllBytes(file);
    Workbook workbook = FileMagic.valueOf(bytes) == FileMagic.OOXML ? xml(bytes) : binary(bytes);
    Formulas.settle(workbook);
    for (Name name : List.copyOf(workbook.getAllNames())) {
      Deadline.poll();
      if (!isPlain(name)) {
        workbook.removeName(name);
      }
    }
    for (Sheet sheet : workbook) {
      for (Hyperlink link : List.copyOf(sheet.getHyperlinkList())) {
        Deadline.poll();
        cut(sheet, link);
      }
    }
    return workbook;
  }

  /** Macros of an .xls stand in storages of their own, which are not read. */
  private static Workbook binary(byte[] bytes) throws IOException {
    try (POIFSFileSystem storages = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return new HSSFWorkbook(storages, false);
    }
  }

  private static Workbook xml(byte[] bytes) throws IOException {
    try {
      OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes));
      PackageParts.prune(opened);
      XSSFWorkbook workbook = new XSSFWorkbook(opened);
      workbook.setWorkbookType(XSSFWorkbookType.XLSX);
      forget(workbook);
      return workbook;
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  /** Takes out the references to what was cut off; a dangling one would make Excel repair. */
  private static void forget(XSSFWorkbook workbook) throws IOException {
    CTWorkbook all = workbook.getCTWorkbook();
    for (CTSheet sheet : all.getSheets().getSheetList()) {
      if (workbook.getSheet(sheet.getName()) == null) {
        throw new NotReturnable("not a plain sheet: " + sheet.getName());
      }
    }
    if (all.isSetExternalReferences()) {
      all.unsetExternalReferences();
    }
    if (all.isSetPivotCaches()) {
      all.unsetPivotCaches();
    }
    if (all.isSetExtLst()) {
      all.unsetExtLst();
    }
    for (Sheet sheet : workbook) {
      forget((XSSFSheet) sheet);
    }
  }

  private static void forget(XSSFSheet sheet) {
    CTWorksheet one = sheet.getCTWorksheet();
    if (one.isSetOleObjects()) {
      one.unsetOleObjects();
    }
    if (one.isSetControls()) {
      one.unsetControls();
    }
    if (one.isSetExtLst() && one.getExtLst().xmlText().contains(":id=\"rId")) {
      one.unsetExtLst(); // slicers
    }
    if (one.isSetDrawing() && sheet.getRelationById(one.getDrawing().getId()) == null) {
      one.unsetDrawing();
    }
    if (one.isSetTableParts()) {
      one.getTableParts()
          .getTablePartList()
          .removeIf(table -> sheet.getRelationById(table.getId()) == null);
      if (one.getTableParts().sizeOfTablePartArray() == 0) {
        one.unsetTableParts();
      }
    }
    if (one.isSetDataValidations()) {
      one.getDataValidations()
          .getDataValidationList()
          .removeIf(rule -> isForeign(rule.getFormula1()) || isForeign(rule.getFormula2()));
      if (one.getDataValidations().sizeOfDataValidationArray() == 0) {
        one.unsetDataValidations();
      }
    }
    one.getConditionalFormattingList()
        .removeIf(
            format ->
                format.getCfRuleList().stream()
                    .flatMap(rule -> rule.getFormulaList().stream())
                    .anyMatch(SafeWorkbook::isForeign));
  }

  private static boolean isForeign(@Nullable String formula) {
    return formula != null && formula.contains("[");
  }

  private static boolean isPlain(Name name) {
    try {
      return !name.isFunctionName() && Formulas.isArithmetic(name.getRefersToFormula());
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Only links within the workbook and mail addresses stay. */
  private static void cut(Sheet sheet, Hyperlink link) {
    String address = String.valueOf(link.getAddress());
    if (link.getType() == HyperlinkType.DOCUMENT || address.startsWith("mailto:")) {
      return;
    }
    if (sheet instanceof XSSFSheet && link instanceof XSSFHyperlink one) {
      ((XSSFSheet) sheet).removeHyperlink(one);
      String relation = one.getCTHyperlink().getId();
      if (relation != null) {
        ((XSSFSheet) sheet).getPackagePart().removeRelationship(relation);
      }
    } else {
      Row row = sheet.getRow(link.getFirstRow());
      Cell cell = row == null ? null : row.getCell(link.getFirstColumn());
      if (cell != null) {
        cell.removeHyperlink();
      }
    }
  }
}

package io.shenbao.report.returned;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What people and programs do to workbooks before they hand them in. */
enum Treatment {
  NOTHING(workbook -> {}),
  FORMULA_ERROR(
      workbook -> cell(workbook, "三年情况", "C4").setCellErrorValue(FormulaError.REF.getCode())),
  FORMULA(workbook -> cell(workbook, "三年情况", "C4").setCellFormula("SUM(1,2)*100")),
  NUMBER(workbook -> cell(workbook, "工厂信息", "C9").setCellValue(8600.5)),
  LOST_DIGITS(workbook -> cell(workbook, "基本信息", "C8").setCellValue(914302040000000000d)),
  PERCENT(
      workbook -> {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
        cell(workbook, "建设成效", "C3").setCellStyle(style);
        cell(workbook, "建设成效", "C3").setCellValue(0.955);
      }),
  BAD_NAME(
      workbook -> {
        Name name = workbook.createName();
        name.setNameName("lost");
        name.setRefersToFormula("#REF!");
      }),
  INSERTED_ROW(workbook -> workbook.getSheet("基本信息").shiftRows(3, 40, 1)),
  MERGED(workbook -> workbook.getSheet("三年情况").addMergedRegion(CellRangeAddress.valueOf("F4:F5"))),
  SHEETS_IN_ANOTHER_ORDER(workbook -> workbook.setSheetOrder("场景实例", 0)),
  OWN_SHEET(workbook -> workbook.createSheet("我的草稿")),
  PROTECTED(workbook -> workbook.forEach(sheet -> sheet.protectSheet("secret"))),
  ROWS_IN_ANOTHER_ORDER(
      workbook -> {
        Sheet sheet = workbook.getSheet("智能工位");
        String first = cell(workbook, "智能工位", "B4").getStringCellValue();
        String last = sheet.getRow(5).getCell(1).getStringCellValue();
        cell(workbook, "智能工位", "B4").setCellValue(last);
        sheet.getRow(5).getCell(1).setCellValue(first);
      }),
  ORPHAN_ROWS(
      workbook -> {
        cell(workbook, "智能工位", "B4").setCellValue("没有的实例");
        cell(workbook, "智能工位", "B5").setBlank();
      }),
  CHART_SHEET(workbook -> {}) {
    @Override
    void of(Path file) throws IOException {
      addChartSheet(file);
    }
  };

  private interface Edit {
    void apply(XSSFWorkbook workbook);
  }

  private final Edit edit;

  Treatment(Edit edit) {
    this.edit = edit;
  }

  void of(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        OutputStream out = Files.newOutputStream(file)) {
      edit.apply(workbook);
      workbook.write(out);
    }
  }

  private static Cell cell(XSSFWorkbook workbook, String sheet, String at) {
    CellReference place = new CellReference(at);
    return workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
  }

  private static void addChartSheet(Path workbook) throws IOException {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    try (FileSystem zip = FileSystems.newFileSystem(workbook)) {
      insert(
          zip.getPath("[Content_Types].xml"),
          "</Types>",
          "<Override PartName=\"/xl/chartsheets/sheet1.xml\" ContentType=\""
              + "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml\"/>");
      insert(
          zip.getPath("xl/_rels/workbook.xml.rels"),
          "</Relationships>",
          "<Relationship Id=\"rIdC\" Type=\"%s/chartsheet\" Target=\"chartsheets/sheet1.xml\"/>"
              .formatted(office));
      insert(
          zip.getPath("xl/workbook.xml"),
          "</sheets>",
          "<sheet xmlns:r=\"%s\" name=\"图表\" sheetId=\"99\" r:id=\"rIdC\"/>".formatted(office));
      Files.createDirectory(zip.getPath("xl/chartsheets"));
      Files.writeString(
          zip.getPath("xl/chartsheets/sheet1.xml"),
          "<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
    }
  }

  private static void insert(Path part, String before, String added) throws IOException {
    Files.writeString(part, Files.readString(part).replace(before, added + before));
  }
}

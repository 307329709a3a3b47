package io.shenbao.source.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tellsTheStruckPiecesOfATextFromTheOthers(boolean xlsx) throws IOException {
    GridCell cell =
        first(
            xlsx,
            row -> {
              Workbook workbook = row.getSheet().getWorkbook();
              RichTextString text = workbook.getCreationHelper().createRichTextString("旧名称新名称");
              text.applyFont(0, 3, struck(workbook));
              row.createCell(0).setCellValue(text);
            });

    assertThat(cell.stored())
        .isEqualTo(
            new Stored.Text(List.of(new Stored.Run("旧名称", true), new Stored.Run("新名称", false))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tellsThatAWholeCellIsStruck(boolean xlsx) throws IOException {
    GridCell cell =
        first(
            xlsx,
            row -> {
              Workbook workbook = row.getSheet().getWorkbook();
              CellStyle style = workbook.createCellStyle();
              style.setFont(struck(workbook));
              row.createCell(0).setCellValue("作废");
              row.getCell(0).setCellStyle(style);
            });

    assertThat(cell.struck()).isTrue();
    assertThat(cell.stored()).isEqualTo(new Stored.Text(List.of(new Stored.Run("作废", true))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsMergesHiddenPartsAndNames(boolean xlsx) throws IOException {
    Grid grid =
        grid(
            xlsx,
            workbook -> {
              Sheet sheet = workbook.createSheet("表");
              sheet.createRow(4).createCell(2).setCellValue("甲");
              sheet.getRow(4).setZeroHeight(true);
              sheet.addMergedRegion(new CellRangeAddress(4, 6, 2, 3));
              sheet.setColumnHidden(2, true);
              workbook.createSheet("隐藏");
              workbook.setSheetHidden(1, true);
              Name name = workbook.createName();
              name.setNameName("投资");
              name.setRefersToFormula("表!$C$5");
            });
    GridSheet sheet = grid.sheet("表").orElseThrow();

    assertThat(sheet.merge(6, 3)).contains(new GridSheet.Merge(4, 6, 2, 3));
    assertThat(sheet.merge(7, 3)).isEmpty();
    assertThat(sheet.hiddenColumns()).containsExactly(2);
    assertThat(Objects.requireNonNull(sheet.rows().get(4)).hidden()).isTrue();
    assertThat(grid.sheet("隐藏").orElseThrow().hidden()).isTrue();
    assertThat(grid.names()).isEqualTo(Map.of("投资", "表!$C$5"));
  }

  @Test
  void readsNoPhoneticText() throws IOException {
    GridCell cell =
        first(
            true,
            row -> {
              XSSFRichTextString text = new XSSFRichTextString("东京");
              text.getCTRst().addNewRPh().setT("トウキョウ");
              row.createCell(0).setCellValue(text);
            });

    assertThat(((Stored.Text) cell.stored()).whole()).isEqualTo("东京");
  }

  @Test
  void readsATypedApostropheAsTheMarkOfAText() throws IOException {
    GridCell cell =
        first(
            true,
            row -> {
              CellStyle style = row.getSheet().getWorkbook().createCellStyle();
              style.setQuotePrefixed(true);
              row.createCell(0).setCellValue("0073");
              row.getCell(0).setCellStyle(style);
            });

    assertThat(((Stored.Text) cell.stored()).whole()).isEqualTo("0073");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A2*2+1 | 11",
        "SUM(A2:A3) | 12",
        "ROUND(A4/3,1) | 4.3",
        "别的!A1+A2 | 105",
        "-A2% | -0.05"
      })
  void worksOutArithmeticThatNobodyHasCalculated(String formula, double value) throws IOException {
    assertThat(calculated(formula)).isEqualTo(new Stored.Numeric(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INDIRECT(\"A2\")",
        "NOW()",
        "HYPERLINK(\"http://example.org\")",
        "A1",
        "SUM(A1:B1048576)",
        "A5+1",
        "别的!A1&\"台\""
      })
  void leavesAnyOtherFormulaAlone(String formula) throws IOException {
    assertThat(calculated(formula)).isEqualTo(new Stored.Uncalculated());
  }

  @Test
  void doesNotFollowFormulasWithoutEnd() throws IOException {
    GridCell cell =
        first(
            true,
            row -> {
              for (int i = 0; i < 5_000; i++) {
                Row each = i == 0 ? row : row.getSheet().createRow(i);
                each.createCell(0).setCellFormula("A" + (i + 2) + "+1");
              }
            });

    assertThat(cell.stored()).isEqualTo(new Stored.Uncalculated());
  }

  @Test
  void namesTheChineseFormatsThatAFileGivesByNumber() throws IOException {
    GridCell cell =
        first(
            true,
            row -> {
              CellStyle style = row.getSheet().getWorkbook().createCellStyle();
              style.setDataFormat((short) 57);
              row.createCell(0).setCellValue(44000);
              row.getCell(0).setCellStyle(style);
            });

    assertThat(cell.format()).isEqualTo("yyyy\"年\"m\"月\"");
  }

  @Test
  void saysThatAFileIsNoWorkbook() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "no workbook");

    assertThatThrownBy(() -> GridFile.read(file))
        .isInstanceOfSatisfying(
            UnreadableGrid.class, e -> assertThat(e.why()).isEqualTo(UnreadableGrid.Why.BROKEN));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, A1", "9, 25, Z10", "0, 26, AA1", "1, 701, ZZ2", "1, 702, AAA2"})
  void writesPlacesAsPeopleDo(int row, int column, String address) {
    assertThat(GridSheet.address(row, column)).isEqualTo(address);
  }

  /** A1 holds the formula; below it are 5, 7, 6+7, and =NOW(). */
  private Stored calculated(String formula) throws IOException {
    return first(
            true,
            row -> {
              Sheet sheet = row.getSheet();
              sheet.getWorkbook().createSheet("别的").createRow(0).createCell(0).setCellValue(100);
              sheet.createRow(1).createCell(0).setCellValue(5);
              sheet.createRow(2).createCell(0).setCellValue(7);
              sheet.createRow(3).createCell(0).setCellFormula("6+A3");
              sheet.createRow(4).createCell(0).setCellFormula("NOW()");
              Cell cell = row.createCell(0);
              cell.setCellFormula(formula);
            })
        .stored();
  }

  @Test
  void keepsTheRowsThatAreAskedFor() throws IOException {
    grid(
        true,
        workbook -> {
          Sheet sheet = workbook.createSheet("表");
          for (int i = 0; i < 100; i++) {
            sheet.createRow(i).createCell(i % 10).setCellValue("第" + i);
          }
        });

    Grid kept =
        GridFile.read(folder.resolve("a.xlsx"), (row, cells) -> row == 0 || cells.containsKey(7));

    assertThat(kept.sheets().get(0).rows().keySet())
        .containsExactly(0, 7, 17, 27, 37, 47, 57, 67, 77, 87, 97);
  }

  private static Font struck(Workbook workbook) {
    Font font = workbook.createFont();
    font.setStrikeout(true);
    return font;
  }

  private GridCell first(boolean xlsx, Consumer<Row> fill) throws IOException {
    Grid grid = grid(xlsx, workbook -> fill.accept(workbook.createSheet("表").createRow(0)));
    return Objects.requireNonNull(grid.sheets().get(0).cell(0, 0));
  }

  private Grid grid(boolean xlsx, Consumer<Workbook> fill) throws IOException {
    Path file = folder.resolve(xlsx ? "a.xlsx" : "a.xls");
    try (Workbook workbook = WorkbookFactory.create(xlsx);
        OutputStream out = Files.newOutputStream(file)) {
      fill.accept(workbook);
      workbook.write(out);
    }
    return GridFile.read(file);
  }
}

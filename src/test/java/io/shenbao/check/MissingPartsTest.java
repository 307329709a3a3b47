package io.shenbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.Finding;
import io.shenbao.source.Filled;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.workbook.FormWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * A workbook that lost a sheet or a column of its template: the cause is told, and nothing else.
 */
@WholeProgram
class MissingPartsTest {

  private static final GoodApplication GOOD = GoodApplication.hunan();

  @TempDir Path folder;
  private byte[] whole = {};

  @Test
  void aMissingSheetIsOneProblemAndNotOneForEachOfItsFields() throws IOException {
    for (String name : sheets()) {
      List<String> problems =
          problems(workbook -> workbook.removeSheetAt(workbook.getSheetIndex(name)));

      assertThat(problems).as(name).containsExactly("missing-sheet");
    }
  }

  @Test
  void aMissingColumnIsOneProblemAndNotOneForEachOfItsRows() throws IOException {
    for (String name : sheets()) {
      List<Integer> columns = tableColumns(name);
      for (int column :
          name.equals("场景实例") ? columns : columns.subList(0, Math.min(1, columns.size()))) {
        List<String> problems =
            problems(
                workbook -> {
                  workbook.getSheet(name).getRow(0).getCell(column).setBlank();
                  workbook.getSheet(name).getRow(2).getCell(column).setBlank();
                });

        assertThat(problems).as(name + " " + column).containsExactly("missing-column");
      }
    }
  }

  @Test
  void aTableWithoutItsHiddenRowIsReadByItsHeadings() throws IOException {
    for (String name : sheets()) {
      if (!tableColumns(name).isEmpty()) {
        List<String> problems =
            problems(
                workbook -> {
                  Sheet sheet = workbook.getSheet(name);
                  sheet.removeRow(sheet.getRow(0));
                });

        assertThat(problems).as(name).isEmpty();
      }
    }
  }

  @Test
  void aColumnThatStandsThereTwiceIsReadOnceAndTold() throws IOException {
    for (String name : sheets()) {
      List<Integer> columns = tableColumns(name);
      if (!columns.isEmpty()) {
        List<String> problems =
            problems(
                workbook -> {
                  Sheet sheet = workbook.getSheet(name);
                  int next = sheet.getRow(0).getLastCellNum();
                  for (int row : List.of(0, 2)) {
                    Cell first = sheet.getRow(row).getCell(columns.get(0));
                    sheet.getRow(row).createCell(next).setCellValue(first.getStringCellValue());
                  }
                });

        assertThat(problems).as(name).containsExactly("structure");
      }
    }
  }

  @Test
  void whatStandsBelowTheLastRowThatIsReadIsOneProblem() throws IOException {
    for (String name : sheets()) {
      List<String> problems =
          problems(
              workbook -> {
                for (int row = 3_001; row < 3_010; row++) {
                  workbook.getSheet(name).createRow(row).createCell(1).setCellValue("多");
                }
              });

      assertThat(problems).as(name).containsExactly("structure");
    }
  }

  /** The sheets of which an application's values are read. */
  private List<String> sheets() throws IOException {
    List<String> names = new ArrayList<>();
    try (Workbook workbook = workbook()) {
      workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
    }
    names.removeIf(name -> name.startsWith("_") || name.equals("填写说明") || name.equals("证明材料"));
    return names;
  }

  /** The columns of a table that have a key; none where a sheet is no table. */
  private List<Integer> tableColumns(String name) throws IOException {
    List<Integer> columns = new ArrayList<>();
    try (Workbook workbook = workbook()) {
      Sheet sheet = workbook.getSheet(name);
      if (sheet.getRow(0) != null && sheet.getRow(0).getZeroHeight()) {
        for (Cell cell : sheet.getRow(0)) {
          if (!cell.getStringCellValue().isEmpty() && !cell.getStringCellValue().equals("^")) {
            columns.add(cell.getColumnIndex());
          }
        }
      }
    }
    return columns;
  }

  private Workbook workbook() throws IOException {
    if (whole.length == 0) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ObjectNode ready =
          Objects.requireNonNull(
                  new SourceReader(GOOD.programme())
                      .read(
                          "ready", Objects.requireNonNull(GOOD.programme().examples().get("ready")))
                      .application())
              .tree();
      new FormWorkbook(GOOD.programme()).write(Filled.of(GOOD.programme(), ready), bytes);
      whole = bytes.toByteArray();
    }
    return WorkbookFactory.create(new ByteArrayInputStream(whole));
  }

  private List<String> problems(Consumer<Workbook> edit) throws IOException {
    Path file = folder.resolve("申报数据.xlsx");
    try (Workbook workbook = workbook();
        OutputStream out = Files.newOutputStream(file)) {
      edit.accept(workbook);
      workbook.write(out);
    }
    SourceReading reading = new SourceReader(GOOD.programme()).read("a", file, "申报数据.xlsx", true);
    return Stream.concat(
            reading.judgement().findings().stream(),
            GOOD
                .checker()
                .examine(Objects.requireNonNull(reading.application()))
                .check(reading.flagged())
                .findings()
                .stream())
        .filter(GoodApplication::isProblem)
        .map(Finding::rule)
        .toList();
  }
}

package io.shenbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Said;
import io.shenbao.cli.LibreOffice;
import io.shenbao.programme.Programme;
import io.shenbao.programme.reading.ProgrammeReader;
import io.shenbao.source.archive.UnpackedArchives;
import io.shenbao.wording.Wording;
import io.shenbao.workbook.FormWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

class WorkbookTest {

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static Programme programme;

  @TempDir Path folder;

  @BeforeAll
  static void readThePack() throws IOException {
    programme =
        Objects.requireNonNull(
            new ProgrammeReader(Path.of("config"), WORDING)
                .read("hunan-advanced-2025")
                .programme());
  }

  @Test
  void givesBackTheTreeThatItWasFilledFrom() throws IOException {
    ObjectNode tree = ready();

    SourceReading reading = read(write(tree));

    assertThat(reading.judgement().findings()).isEmpty();
    assertThat(Objects.requireNonNull(reading.application()).tree()).isEqualTo(tree);
  }

  @Test
  void survivesAnInsertedRowAndTellsTheCell() throws IOException {
    Path file = write(ready());
    edit(
        file,
        workbook -> {
          var sheet = workbook.getSheet("基本信息");
          sheet.shiftRows(3, sheet.getLastRowNum(), 1);
          for (var row : sheet) {
            if (row.getCell(0) != null
                && "applicant.founded".equals(row.getCell(0).getStringCellValue())) {
              row.getCell(2).setCellValue("去年");
            }
          }
        });

    assertThat(read(file).judgement().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("unreadable-value");
              assertThat(finding.origin().toString()).contains("基本信息").contains("C10");
            });
  }

  @Test
  void whatItMissesHasTheClauseOfWhatStandsThere() throws IOException {
    Path file = write(ready());
    edit(file, workbook -> workbook.removeSheetAt(workbook.getSheetIndex("场景实例")));

    assertThat(read(file).judgement().findings())
        .filteredOn(finding -> finding.rule().equals("missing-sheet"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.clause()).isEqualTo("附1-1"));
  }

  @Test
  void tellsAMissingColumnOnceAndWhichValuesItHides() throws IOException {
    Path file = write(ready());
    edit(
        file,
        workbook -> {
          for (int row : List.of(Layout.KEY_ROW, Layout.HEADER_ROW)) {
            for (var cell : workbook.getSheet("场景实例").getRow(row)) {
              if (List.of("name", "*场景实例名称").contains(cell.getStringCellValue())) {
                cell.setCellValue("");
              }
            }
          }
        });

    SourceReading reading = read(file);

    assertThat(reading.judgement().findings())
        .extracting(Finding::rule)
        .containsExactly("missing-column");
    assertThat(reading.flagged()).contains(JsonPointer.compile("/scenarios/0/name"));
  }

  @Test
  void readsPercentCellsDatesAndNumbersAsMeant() throws IOException {
    Path file = write(ready());
    edit(
        file,
        workbook -> {
          var percent = workbook.createCellStyle();
          percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
          for (var row : workbook.getSheet("建设成效")) {
            if (row.getCell(0) != null
                && "factory.indicators.cncRate".equals(row.getCell(0).getStringCellValue())) {
              row.getCell(2).setCellValue(0.955);
              row.getCell(2).setCellStyle(percent);
            }
          }
        });

    ObjectNode tree = Objects.requireNonNull(read(file).application()).tree();

    assertThat(tree.at("/factory/indicators/cncRate/value").decimalValue())
        .isEqualByComparingTo("95.5");
    assertThat(tree.at("/factory/indicators/cncRate/unit").asString()).isEqualTo("%");
  }

  @Test
  void readsAnExcelDateAndACachedFormula() throws IOException {
    Path file = write(ready());
    edit(
        file,
        workbook -> {
          var date = workbook.createCellStyle();
          date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
          for (var row : workbook.getSheet("工厂信息")) {
            String key = row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue();
            if (key.equals("factory.start")) {
              row.getCell(2).setCellValue(LocalDate.of(2022, 3, 5));
              row.getCell(2).setCellStyle(date);
            } else if (key.equals("factory.investment")) {
              row.getCell(2).setCellFormula("4000+1000.5");
              workbook
                  .getCreationHelper()
                  .createFormulaEvaluator()
                  .evaluateFormulaCell(row.getCell(2));
            }
          }
        });

    ObjectNode tree = Objects.requireNonNull(read(file).application()).tree();

    assertThat(tree.at("/factory/start").asString()).isEqualTo("2022-03-05");
    assertThat(tree.at("/factory/investment").decimalValue()).isEqualByComparingTo("5000.5");
  }

  @Test
  void tellsARowThatBelongsToNoInstance() throws IOException {
    Path file = write(ready());
    edit(file, workbook -> workbook.getSheet("智能工位").getRow(4).getCell(1).setCellValue("没有的实例"));

    assertThat(read(file).judgement().findings())
        .extracting(Finding::rule, Said.PLAIN::message)
        .containsExactly(Tuple.tuple("orphan-row", "“智能工位”的这一行写明属于“没有的实例”，但没有这个场景实例"));
  }

  @Test
  void asksWhetherTheMistypedInstanceWasMeant() throws IOException {
    Path file = write(ready());
    edit(file, workbook -> workbook.getSheet("智能工位").getRow(4).getCell(1).setCellValue("示例实列1"));

    SourceReading reading = read(file);

    assertThat(reading.judgement().findings())
        .extracting(Said.PLAIN::message)
        .containsExactly("“智能工位”的这一行写明属于“示例实列1”，但没有这个场景实例，是否想写“示例实例1”？");
    assertThat(reading.flagged())
        .as("that instance now has no workstation, which nobody need say again")
        .containsExactly(JsonPointer.compile("/scenarios/0/workstations"));
  }

  @Test
  void refusesAWorkbookOfAnotherPackAndAnEmptyFile() throws IOException {
    Path file = write(ready());
    edit(
        file, workbook -> workbook.getSheet("_shenbao").getRow(0).getCell(1).setCellValue("other"));
    Path empty = Files.createFile(folder.resolve("empty.xlsx"));

    assertThat(read(file).application()).isNull();
    assertThat(Said.PLAIN.message(read(file).judgement().findings().get(0))).contains("other");
    assertThat(Said.PLAIN.message(read(empty).judgement().findings().get(0))).isEqualTo("文件是空的");
  }

  @WholeProgram
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void readsWhatLibreOfficeHasSavedAgain(String format) throws Exception {
    ObjectNode tree = ready();
    Path saved = folder.resolve("saved");
    LibreOffice.convert(format, saved, write(tree));

    SourceReading reading = read(saved.resolve("申报数据." + format));

    assertThat(reading.judgement().findings()).isEmpty();
    assertThat(Objects.requireNonNull(reading.application()).tree()).isEqualTo(tree);
    assertThat(
            new SourceFinder(programme, List.of(), UnpackedArchives.temporary())
                .survey(saved)
                .applications())
        .hasSize(1);
  }

  @Test
  void tellsThatAWorkbookNeedsAPassword() throws Exception {
    Path file = write(ready());
    Path locked = folder.resolve("locked.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(container)) {
        Files.copy(file, out);
      }
      try (OutputStream out = Files.newOutputStream(locked)) {
        container.writeFilesystem(out);
      }
    }

    assertThat(read(locked).application()).isNull();
    assertThat(Said.PLAIN.message(read(locked).judgement().findings().get(0)))
        .isEqualTo("工作簿有打开密码");
  }

  @Test
  void refusesAWorkbookThatUnpacksToFarTooMuch() throws Exception {
    Path bomb = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (String name : List.of("[Content_Types].xml", "xl/workbook.xml")) {
        zip.putNextEntry(new ZipEntry(name));
        byte[] zeros = new byte[1_000_000];
        for (int i = 0; i < 400; i++) {
          zip.write(zeros);
        }
        zip.closeEntry();
      }
    }

    assertThat(read(bomb).application()).isNull();
    assertThat(read(bomb).judgement().findings()).hasSize(1);
  }

  private interface Edit {
    void apply(Workbook workbook);
  }

  private static void edit(Path file, Edit edit) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes));
        OutputStream out = Files.newOutputStream(file)) {
      edit.apply(workbook);
      workbook.write(out);
    }
  }

  private ObjectNode ready() {
    SourceReading reading =
        new SourceReader(programme)
            .read("ready", Objects.requireNonNull(programme.examples().get("ready")));
    assertThat(reading.judgement().findings()).isEmpty();
    return Objects.requireNonNull(reading.application()).tree();
  }

  private Path write(ObjectNode tree) throws IOException {
    Path file = folder.resolve("申报数据.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new FormWorkbook(programme).write(Filled.of(programme, tree), out);
    }
    return file;
  }

  private SourceReading read(Path file) {
    return new SourceReader(programme).read("a", file, "a/申报数据.xlsx", false);
  }
}

package io.shenbao.source.cell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import io.shenbao.WholeProgram;
import io.shenbao.cli.LibreOffice;
import io.shenbao.source.grid.GridFile;
import io.shenbao.source.grid.GridRow;
import io.shenbao.source.grid.GridSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jodconverter.core.document.DefaultDocumentFormatRegistry;
import org.jodconverter.core.document.DocumentFamily;
import org.jodconverter.core.document.DocumentFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cell says is what another program shows of it, but for the rounding. */
@WholeProgram
class ShownByLibreOfficeTest {

  private static final DocumentFormat SHOWN =
      DocumentFormat.builder()
          .from(DefaultDocumentFormatRegistry.CSV)
          .storeFilterOptions(DocumentFamily.SPREADSHEET, "44,34,76,1,,0,false,true")
          .build();

  private static final int VALUES = 40;
  private static final CharMatcher DIGITS = CharMatcher.anyOf("0123456789.-");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final List<String> FORMATS =
      List.of(
          "General",
          "0",
          "#,##0.00",
          "0.0%",
          "0.0\\%",
          "0.00\"亿元\"",
          "#,##0\"元\"",
          "0\\.0,\"万\"",
          "0\\.0000\"万元\"",
          "0.00,,\"百万元\"",
          "#,##0.0,\"千\"",
          "[>=100]0\"家\";0\"个\"",
          "\"增\"0.0%;\"减\"0.0%",
          "#,##0.00_);[Red]-#,##0.00",
          "yyyy-mm-dd");

  @TempDir Path folder;

  @Test
  void readsWhatIsShownButUnrounded() throws Exception {
    Path file = folder.resolve("cells.xlsx");
    write(file);
    LibreOffice.convert(SHOWN, folder.resolve("shown"), file);
    List<String> shown = Files.readAllLines(folder.resolve("shown/cells.csv"));
    GridSheet sheet = GridFile.read(file).sheets().get(0);
    CellText cells = new CellText(false);

    assertThat(shown).hasSize(FORMATS.size() * VALUES);
    for (GridRow row : sheet.rows().values()) {
      String read = cells.read(row.cell(0), false).text();
      String there = CharMatcher.anyOf("\", ").removeFrom(shown.get(row.number()));
      assertThat(words(read)).as("%s, shown as %s", row.cell(0), there).isEqualTo(words(there));
      assertThat(number(read).subtract(number(there)).abs())
          .as("%s, shown as %s, read as %s", row.cell(0), there, read)
          .isLessThanOrEqualTo(HALF.movePointLeft(number(there).scale()));
    }
  }

  private static String words(String text) {
    return CharMatcher.anyOf("0123456789.").removeFrom(text).replaceFirst("^-", "");
  }

  /** The number in a text; of a date its digits. */
  private static BigDecimal number(String text) {
    String digits = DIGITS.retainFrom(text);
    boolean isDate = digits.lastIndexOf('-') > 0;
    return new BigDecimal(isDate ? digits.replace("-", "") : digits);
  }

  private static void write(Path file) throws IOException {
    Random random = new Random(2031);
    try (Workbook workbook = WorkbookFactory.create(true);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet();
      for (String format : FORMATS) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        for (int i = 0; i < VALUES; i++) {
          Cell cell = sheet.createRow(sheet.getLastRowNum() + 1).createCell(0);
          cell.setCellValue(value(format, random));
          cell.setCellStyle(style);
        }
      }
      workbook.write(out);
    }
  }

  /**
   * Numbers of any size that a form has. Negative ones only where LibreOffice shows their sign as
   * Excel does.
   */
  private static double value(String format, Random random) {
    if (format.startsWith("yyyy")) {
      return 100 + random.nextInt(80_000);
    }
    int size = random.nextInt(8);
    boolean isWhole = random.nextBoolean();
    double number = random.nextDouble() * Math.pow(10, size);
    boolean signed = !format.contains("\\.") && !format.startsWith("[");
    boolean negative = signed && random.nextInt(4) == 0;
    return (negative ? -1 : 1) * (isWhole ? Math.rint(number) : Math.rint(number * 1000) / 1000);
  }
}

package io.shenbao.document.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.source.grid.Grid;
import io.shenbao.source.grid.GridFile;
import io.shenbao.source.grid.Stored;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that is written as a stream is one like any other. */
class StreamedWorkbookTest {

  private static final int ROWS = 300;

  @TempDir Path folder;

  @Test
  void hasTheSameBytesWheneverItIsWritten() throws IOException {
    byte[] bytes = written();

    assertThat(written()).isEqualTo(bytes);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(StableZip.TIME);
      }
    }
  }

  @Test
  void isReadBackFromItsFirstRowToItsLast() throws IOException {
    Path file = Files.write(folder.resolve("x.xlsx"), written());

    Grid grid = GridFile.read(file);

    for (int row : new int[] {0, ROWS - 1}) {
      Stored stored = Objects.requireNonNull(grid.sheets().get(0).cell(row, 0)).stored();
      assertThat(((Stored.Text) stored).whole()).isEqualTo("第" + row + "行 <&> \n二");
    }
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (StreamedWorkbook workbook = new StreamedWorkbook()) {
      Sheet sheet = workbook.createSheet("表");
      for (int row = 0; row < ROWS; row++) {
        sheet.createRow(row).createCell(0).setCellValue("第" + row + "行 <&> \n二");
      }
      workbook.write(out);
    }
    return out.toByteArray();
  }

  @Test
  void itsTemporaryFilesLieInNoFolderThatAnotherUserMayHaveMade() throws IOException {
    try (StreamedWorkbook workbook = new StreamedWorkbook()) {
      workbook.createSheet("a").createRow(0).createCell(0).setCellValue("b");
      workbook.write(new ByteArrayOutputStream());

      File file = TempFile.createTempFile("a", ".b");
      assertThat(file.getParentFile()).isEqualTo(new File(System.getProperty("java.io.tmpdir")));
      assertThat(file.delete()).isTrue();
    }
  }
}

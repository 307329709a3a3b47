package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.State;
import io.shenbao.cli.LibreOffice;
import io.shenbao.programme.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice saves is readable, and what is cut of it is not. */
@WholeProgram
class SavedByOfficeTest {

  private static final List<Integer> CUTS = List.of(10, 50, 90, 95, 99);

  @TempDir Path folder;

  @Test
  void whatLibreOfficeSavesIsReadableAndCutItIsNot() throws IOException, InterruptedException {
    Path text = Files.write(folder.resolve("text.docx"), GoodDocuments.docx("证明文件"));
    Path sheet =
        Files.write(folder.resolve("sheet.xlsx"), GoodDocuments.workbook(new XSSFWorkbook(), 300));
    Path saved = folder.resolve("saved");
    for (String format : List.of("pdf", "docx", "doc", "odt")) {
      LibreOffice.convert(format, saved, text);
    }
    for (String format : List.of("xlsx", "xls", "ods")) {
      LibreOffice.convert(format, saved, sheet);
    }

    DocumentTable table = new DocumentTable(folder);
    for (Path file : files(saved)) {
      String name = file.getFileName().toString();
      byte[] whole = Files.readAllBytes(file);
      for (Depth depth : Depth.values()) {
        Inspection inspection = table.look(name, whole, depth);
        assertThat(inspection.state()).as(name).isEqualTo(State.READABLE);
        assertThat(inspection.observations()).as(name).isEmpty();
        for (int percent : CUTS) {
          byte[] cut = DocumentCutsTest.cut(whole, percent);
          assertThat(table.look(name, cut, depth).state())
              .as("%s at %d %%", name, percent)
              .isEqualTo(State.TRUNCATED);
        }
      }
    }
  }

  private static List<Path> files(Path saved) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> list = Files.list(saved)) {
      list.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    assertThat(files).hasSize(7);
    return files;
  }
}

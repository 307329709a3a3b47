package io.shenbao.source.treated;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What somebody or some program does to a filled workbook, and what is to come of it.
 *
 * @param change done to the file
 * @param said the keys of all that is said of it then, each once
 * @param changed the places in the tree below which it may differ from what was filled in
 */
record Handling(String name, Change change, List<String> said, List<String> changed) {

  /** Something done to a file. */
  interface Change {
    void to(Path file) throws IOException;
  }

  /** Done by POI, which leaves the value as it was. */
  static Handling of(String name, Consumer<XSSFWorkbook> edit, String... said) {
    return new Handling(name, file -> edit(file, edit), List.of(said), List.of());
  }

  /** Done to the file's parts. */
  static Handling ofFile(String name, Change change, String... said) {
    return new Handling(name, change, List.of(said), List.of());
  }

  Handling changing(String... pointers) {
    return new Handling(name, change, said, List.of(pointers));
  }

  private static void edit(Path file, Consumer<XSSFWorkbook> edit) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        OutputStream out = Files.newOutputStream(file)) {
      edit.accept(workbook);
      workbook.write(out);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

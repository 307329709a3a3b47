package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.cli.LibreOffice;
import io.shenbao.cli.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files without a fault by all who make evidence: programs of other people, and libraries. */
final class GoodCorpus {

  private static final Path PROGRAMS = Path.of("src/test/evidence/programs.txt");

  /** A second of shapes and a tone. */
  private static final String FILM =
      "-nostdin -y -v error -f lavfi -i testsrc=size=64x64:rate=10:duration=1"
          + " -f lavfi -i sine=duration=1";

  private final Path folder;
  private final List<GoodFile> files = new ArrayList<>();

  /** A file and the program or library that made it. */
  record GoodFile(String producer, Path file) {

    String name() {
      return file.getFileName().toString();
    }

    String ending() {
      return name().substring(name().lastIndexOf('.') + 1);
    }
  }

  private GoodCorpus(Path folder) {
    this.folder = folder;
  }

  /** Makes them; the test is skipped where a program is missing. */
  static List<GoodFile> make(Path folder) throws Exception {
    GoodCorpus corpus = new GoodCorpus(folder);
    corpus.libraries();
    corpus.programs();
    corpus.office();
    return List.copyOf(corpus.files);
  }

  private void libraries() throws IOException {
    for (Map.Entry<String, byte[]> one : GoodDocuments.all().entrySet()) {
      add(producer(one.getKey()), Files.write(folder.resolve(one.getKey()), one.getValue()));
    }
    for (Path picture : Pictures.all(folder)) {
      add("Java", picture);
    }
  }

  private static String producer(String document) {
    if (document.endsWith(".pdf")) {
      return "PDFBox";
    }
    if (document.startsWith("docx4j")) {
      return "docx4j";
    }
    return document.startsWith("poi") || document.startsWith("streamed") ? "POI" : "by hand";
  }

  private void programs() throws IOException, InterruptedException {
    Files.write(folder.resolve("page.html"), GoodDocuments.utf8("<h1>证明</h1><p>of a page</p>"));
    Files.write(
        folder.resolve("drawing.svg"),
        GoodDocuments.utf8(
            "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>"
                + "<circle cx='60' cy='50' r='40'/><text x='110' y='60'>abc</text></svg>"));
    Files.write(folder.resolve("说明.txt"), GoodDocuments.utf8("情况说明\n".repeat(100)));
    for (String line : Files.readAllLines(PROGRAMS)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> cells = List.of(line.split(" \\| "));
        add(cells.get(0), made(cells.get(1), cells.get(2)));
      }
    }
  }

  private Path made(String name, String command) throws IOException, InterruptedException {
    String stem = name.substring(0, name.lastIndexOf('.'));
    List<String> words =
        Stream.of(command.replace("FILM", FILM).split(" "))
            .map(word -> word.replace("OUT", name).replace("STEM", stem))
            .toList();
    Programs.need(words.get(0));
    Process process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(command).isTrue();
    assertThat(folder.resolve(name)).as("%s: %s", command, said).isNotEmptyFile();
    return folder.resolve(name);
  }

  private void office() throws Exception {
    Path letter = Files.write(folder.resolve("letter.docx"), GoodDocuments.docx("证明文件"));
    Path sheet =
        Files.write(folder.resolve("sheet.xlsx"), GoodDocuments.workbook(new XSSFWorkbook(), 300));
    Path report = folder.resolve("docx4j.docx");
    Path rows = folder.resolve("poi.xls");
    Path saved = Files.createDirectories(folder.resolve("saved"));
    LibreOffice.convert("pdf", saved, letter, report, sheet, rows);
    for (String format : List.of("docx", "doc", "odt", "rtf")) {
      LibreOffice.convert(format, saved, letter, report);
    }
    for (String format : List.of("xlsx", "xls", "ods")) {
      LibreOffice.convert(format, saved, sheet, rows);
    }
    try (Stream<Path> all = Files.list(saved)) {
      all.filter(Files::isRegularFile).sorted().forEach(file -> add("LibreOffice", file));
    }
  }

  private void add(String producer, Path file) {
    files.add(new GoodFile(producer, file));
  }
}

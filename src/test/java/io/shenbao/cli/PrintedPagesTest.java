package io.shenbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.batch.KnownEvidence;
import io.shenbao.document.fill.WordText;
import io.shenbao.document.pdf.PdfPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All documents of the samples as LibreOffice prints them. */
@WholeProgram
class PrintedPagesTest {

  @TempDir private static Path output;
  private static List<Path> printed;
  private static BitSet drawn;

  @BeforeAll
  static void printTheSamples() throws IOException {
    Programs.need("soffice");
    Programs.need("fc-list");
    drawn = installed();
    KnownEvidence.in(output);
    Program.run("run", "input", "-o", output.toString(), "--pdf");
    Program.run("new", output.resolve("new").toString());
    try (Stream<Path> walk = Files.walk(output)) {
      printed = walk.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  @Test
  void haveNoTagLeftNoEmptyPageAndNoMissingGlyph() throws IOException {
    List<String> amiss = new ArrayList<>();
    for (Path pdf : printed) {
      amiss.addAll(amiss(pdf));
    }

    assertThat(printed).hasSize(9);
    assertThat(amiss).isEmpty();
  }

  @Test
  void endWithNoTitleWhoseTableComesNextAndWithNoHeadOfATable() throws IOException {
    List<String> last = new ArrayList<>();
    for (Path pdf : printed) {
      try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setSortByPosition(true);
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          stripper
              .getText(document)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("—"))
              .reduce((before, line) -> line)
              .ifPresent(last::add);
        }
      }
    }

    assertThat(last)
        .hasSizeGreaterThan(150)
        .noneMatch(line -> line.matches("附 ?1-.*|.*情况|.*（选填）|[一二三四五六七八]、.*"))
        .noneMatch(line -> line.matches("场景实例名称（与.*|关键(装备|软件)种类.*|(工艺|技术)名称.*|序号.*"));
  }

  @Test
  void areRefusedWithATagAnEmptyPageOrALetterThatNoFontHas() throws Exception {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(output.resolve("amiss.docx"));
        PdfPrinter printer = PdfPrinter.start(output.resolve("work"))) {
      document.createParagraph().createRun().setText("{{name}} \uEEEE");
      document.createParagraph().setPageBreak(true);
      document.write(out);
      PdfPrinter.Printed printed = printer.print(output, List.of("none.docx", "amiss.docx"));

      assertThat(printed.files()).containsExactly("amiss.pdf");
      assertThat(printed.failed()).containsExactly("none.docx");
    }

    assertThat(amiss(output.resolve("amiss.pdf")))
        .containsExactly(
            "amiss.pdf, page 1: a tag is left",
            "amiss.pdf, page 1: no glyph for U+EEEE",
            "amiss.pdf, page 2: empty");
  }

  @Test
  void fillATemplateThatLibreOfficeHasSavedAgain() throws Exception {
    Path home = Files.createDirectories(output.resolve("home"));
    Program.copy(Path.of("config"), home.resolve("config"));
    Program.copy(Path.of("templates"), home.resolve("templates"));
    Path template = home.resolve("templates/hunan-advanced-2025/application.docx");
    Path saved = output.resolve("saved");
    LibreOffice.convert("docx", saved, template);
    Files.copy(saved.resolve("application.docx"), template, StandardCopyOption.REPLACE_EXISTING);

    Path filled = KnownEvidence.in(output.resolve("again"));

    Program again = Program.run("run", "input", "-o", filled.toString(), "--home", home.toString());

    assertThat(again.exit()).as(again.printed()).isEqualTo(1);
    for (String sample : List.of(Program.RAIL, Program.CERAMICS)) {
      assertThat(words(filled.resolve(sample))).isEqualTo(words(output.resolve(sample)));
    }
  }

  private static List<String> amiss(Path pdf) throws IOException {
    List<String> amiss = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        String place = output.relativize(pdf) + ", page " + page + ": ";
        // the number of the page alone is no content
        if (text.replaceAll("[—\\s\\d]", "").isEmpty() && !hasPicture(document.getPage(page - 1))) {
          amiss.add(place + "empty");
        }
        if (text.contains("{{") || text.contains("}}")) {
          amiss.add(place + "a tag is left");
        }
        text.codePoints()
            .filter(letter -> letter > ' ' && !drawn.get(letter))
            .distinct()
            .forEach(letter -> amiss.add(place + "no glyph for U+%04X".formatted(letter)));
      }
    }
    return amiss;
  }

  /** The text of a form without styles, notes and page breaks, which LibreOffice writes anew. */
  private static String words(Path folder) throws IOException {
    return WordText.of(Files.readAllBytes(folder.resolve("申报书.docx")))
        .split("== ", 2)[0]
        .replaceAll("(?m)^\\w+: ", "")
        .replaceAll("(?m)^[⏎\\n]+", "")
        .replaceAll("\\[\\d+\\]", "");
  }

  private static boolean hasPicture(PDPage page) {
    return page.getResources().getXObjectNames().iterator().hasNext();
  }

  /** The letters that some installed font has: LibreOffice falls back to any of them. */
  private static BitSet installed() throws IOException {
    BitSet letters = new BitSet();
    Process list = new ProcessBuilder("fc-list", "--format", "%{charset} ").start();
    for (String range :
        new String(list.getInputStream().readAllBytes(), UTF_8).strip().split("\\s+")) {
      String[] ends = range.split("-", 2);
      letters.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16) + 1);
    }
    return letters;
  }
}

package io.shenbao.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.document.template.TemplateException;
import io.shenbao.source.SourceReader;
import io.shenbao.source.word.WordFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A filled form, left in all the ways in which people and programs leave forms, says what it said.
 * The shares of values that are read right, read with a doubt, missed and read wrong stand in
 * {@code target/form-shares.txt} afterwards.
 */
class HandFilledFormsTest {

  private static final Path SHARES = Path.of("target/form-shares.txt");
  private static final int WARM = 10;
  private static final int MEASURED = 20;
  private static final String SAMPLE = "芦淞区-硬质合金刀具/申报数据.xlsx";

  @TempDir static Path folder;
  private static FormRoundTripTest.Filled filled = FormRoundTripTest.Filled.NOTHING;
  private static Set<String> labels = Set.of();

  static List<WayOfFilling> ways() {
    return Stream.of(LabelWays.all(), TickWays.all(), MarkupWays.all(), LayoutWays.all())
        .flatMap(List::stream)
        .toList();
  }

  @BeforeAll
  static void fillTheFormIn() throws IOException, TemplateException {
    filled = FormRoundTripTest.filled(SAMPLE, folder);
    labels = new LinkedHashSet<>();
    Path template = Path.of("templates/hunan-advanced-2025/application.docx");
    for (var line : Texts.lines(WordFile.read(template).blocks())) {
      if (!line.text().contains("{{")) {
        labels.add(line.text().strip());
      }
    }
    labels.remove("");
    Files.deleteIfExists(SHARES);
  }

  /** States also what reading a form costs, beside what a plain extraction of its text costs. */
  @AfterAll
  static void measureBesideAPlainExtraction() throws IOException {
    Path file = Files.write(folder.resolve("form.docx"), filled.form());
    SourceReader reader = FormsOfOthersTest.reader();
    double ours = perSecond(() -> reader.read("a", file, "a/form.docx", true));
    double poi =
        perSecond(
            () -> {
              try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file));
                  XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
                return extractor.getText();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    Files.writeString(
        SHARES,
        "forms per CPU-second: read %.0f, text extracted by POI %.0f%n".formatted(ours, poi),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static double perSecond(Supplier<Object> work) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < WARM; i++) {
      assertThat(work.get()).isNotNull();
    }
    long begun = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < MEASURED; i++) {
      assertThat(work.get()).isNotNull();
    }
    return MEASURED * 1e9 / (clock.getCurrentThreadCpuTime() - begun);
  }

  @Test
  void areManyAndEachIsAnother() {
    assertThat(ways())
        .extracting(WayOfFilling::name)
        .hasSizeGreaterThanOrEqualTo(40)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void noValueIsWrongAndHardlyOneMissed(WayOfFilling way) throws IOException {
    Reread reread = reread(way);

    assertThat(reread.wrong()).as(reread.toString()).isEmpty();
    assertThat(reread.missed()).as(reread.toString()).hasSizeLessThanOrEqualTo(reread.all() / 100);
  }

  static byte[] form(WayOfFilling way) throws IOException {
    return FormDom.changed(filled.form(), labels, way.change());
  }

  static Application typed() {
    return filled.typed();
  }

  private static Reread reread(WayOfFilling way) throws IOException {
    SourceReader reader = FormsOfOthersTest.reader();
    byte[] form = form(way);
    Path file = Files.write(folder.resolve("form.docx"), form);
    Reread reread = Reread.of(filled.typed(), reader.read("a", file, "a/form.docx", true));
    Files.writeString(
        SHARES,
        "%-40s %s%n".formatted(way.name(), reread.shares()),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return reread;
  }

  /** States the figures of some ways, or of all. */
  public static void main(String[] names) throws IOException, TemplateException {
    folder = Files.createTempDirectory("forms");
    fillTheFormIn();
    for (WayOfFilling way : ways()) {
      if (names.length == 0 || List.of(names).contains(way.name())) {
        System.out.println(way + ": " + reread(way));
      }
    }
  }
}

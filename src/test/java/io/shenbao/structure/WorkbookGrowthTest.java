package io.shenbao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.application.Origin;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Judgement;
import io.shenbao.assessment.Outcome;
import io.shenbao.assessment.Severity;
import io.shenbao.assessment.SummaryEntry;
import io.shenbao.assessment.Tally;
import io.shenbao.assessment.Unlisted;
import io.shenbao.check.GoodApplication;
import io.shenbao.decision.ReviewSheetWriter;
import io.shenbao.document.fill.Documents;
import io.shenbao.report.JsonReport;
import io.shenbao.report.ReportFormat;
import io.shenbao.report.page.PageFolder;
import io.shenbao.report.page.RunBook;
import io.shenbao.report.page.RunPage;
import io.shenbao.report.returned.ReturnedSource;
import io.shenbao.review.Assessments;
import io.shenbao.review.RunResult;
import io.shenbao.source.Filled;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.wording.Wording;
import io.shenbao.workbook.FormWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * A workbook takes ten times as long to read and to hand back for ten times the cells, and no
 * longer, or is refused before it is opened; so do the files that are written of many findings.
 */
@WholeProgram
class WorkbookGrowthTest {

  private static final Path NO_FORM = Path.of("none.docx");

  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final GoodApplication GOOD = GoodApplication.hunan();
  private static final String TABLE = "场景实例";

  /** The largest number that is measured; several times as many are refused. */
  private static final int MANY_CELLS = 20_000;

  @TempDir static Path folder;

  private static byte[] form;
  private static int sheet;

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  @BeforeAll
  static void makeTheForm() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new FormWorkbook(GOOD.programme()).write(Filled.nothing(), bytes);
    form = bytes.toByteArray();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      sheet = workbook.getSheetIndex(TABLE) + 1;
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = HostileWorkbook.class,
      names = {"ROWS", "COLUMNS", "TEXTS", "RUNS"})
  void readingGrowsNoFasterThanTheCells(HostileWorkbook shape) {
    SourceReader reader = new SourceReader(GOOD.programme());
    Growth.isNoFasterThanTheInput(
        "reading " + shape,
        MANY_CELLS,
        count -> {
          Path file = file(shape, count);
          return () -> assertThat(reader.read("x", file, "x.xlsx", true).application()).isNotNull();
        });
  }

  @ParameterizedTest
  @EnumSource(HostileWorkbook.class)
  void aMillionAreRefusedBeforeAnythingIsOpened(HostileWorkbook shape) {
    assertThat(refusal(file(shape, Growth.LARGEST))).isIn("source.too-much", "source.bomb");
  }

  @ParameterizedTest
  @EnumSource(
      value = HostileWorkbook.class,
      mode = Mode.EXCLUDE,
      names = {"ROWS", "COLUMNS", "TEXTS", "RUNS"})
  void whatIsLookedUpOneByOneIsRefusedFromThousandsOn(HostileWorkbook shape) {
    assertThat(refusal(file(shape, 2_001))).isEqualTo("source.too-much");
  }

  @Test
  void theCellsOfAnOldWorkbookAreCountedToo() throws IOException {
    Path file = folder.resolve("old.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet one = workbook.createSheet();
      for (int i = 0; i < 2_000; i++) {
        Row row = one.createRow(i);
        IntStream.range(0, 250).forEach(row::createCell); // blank ones: six records a row
      }
      workbook.write(out);
    }

    assertThat(refusal(file)).isEqualTo("source.too-much");
  }

  @Test
  void handingBackGrowsNoFasterThanTheCells() {
    growsNoFaster(
        "handing back cells",
        MANY_CELLS / 2,
        count -> returned(file(HostileWorkbook.ROWS, count), findings(20)));
  }

  @Test
  void handingBackGrowsNoFasterThanTheFindings() {
    growsNoFaster(
        "handing back findings",
        1_000,
        count -> returned(file(HostileWorkbook.ROWS, 0), findings(count)));
  }

  @Test
  void theReviewSheetGrowsNoFasterThanTheFindings() {
    growsNoFaster(
        "review sheet",
        2_000,
        count -> {
          List<Assessment> results = applications(count);
          return () ->
              new ReviewSheetWriter(WORDING, "x").write(results, OutputStream.nullOutputStream());
        });
  }

  @Test
  void theSummaryWorkbookGrowsNoFasterThanTheApplications() throws Exception {
    Documents documents =
        Documents.load(GOOD.programme(), WORDING, Path.of("templates"), folder.resolve("cache"));
    growsNoFaster(
        "summary workbook",
        1_000,
        count -> {
          List<SummaryEntry> entries = IntStream.range(0, count).mapToObj(i -> entry()).toList();
          List<Unlisted> unlisted =
              IntStream.range(0, count)
                  .mapToObj(i -> new Unlisted("x", "甲", "", Outcome.NEEDS_FIX, "错误"))
                  .toList();
          return () ->
              documents.summaryWorkbook(
                  "", entries, List.of(), unlisted, OutputStream.nullOutputStream());
        });
  }

  @Test
  void theReportsGrowNoFasterThanTheFindings() {
    growsNoFaster(
        "reports",
        20_000,
        count -> {
          RunResult run = run(applications(count));
          return () -> {
            new JsonReport(WORDING).write(run, Writer.nullWriter());
            new RunPage(WORDING).draw(run, path -> null);
            new RunBook(WORDING).draw(run, path -> null, "x", new NoFolder());
          };
        });
  }

  private static void growsNoFaster(String name, int largest, IntFunction<Writing> work) {
    Growth.isNoFasterThanTheInput(
        name,
        largest,
        count -> {
          Writing writing = work.apply(count);
          return () -> {
            try {
              writing.write();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          };
        });
  }

  private static Writing returned(Path file, List<Finding> findings) {
    Assessment one = assessment(file.getFileName().toString(), findings);
    ReturnedSource source =
        new ReturnedSource(folder, EnumSet.allOf(ReportFormat.class), GOOD.programme(), WORDING);
    SourceReader reader = new SourceReader(GOOD.programme());
    return () ->
        assertThat(
                source.of(
                    one,
                    () -> Optional.ofNullable(reader.read("x", file, "x.xlsx", true).filled()),
                    NO_FORM))
            .isPresent();
  }

  private static String refusal(Path file) {
    SourceReading reading =
        new SourceReader(GOOD.programme()).read("x", file, file.getFileName().toString(), true);
    assertThat(reading.application()).isNull();
    return reading.judgement().findings().get(0).message().key();
  }

  private static Path file(HostileWorkbook shape, int count) {
    try {
      return Files.write(
          folder.resolve(shape + "-" + count + ".xlsx"), shape.of(form, sheet, count));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Finding> findings(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Finding.failed("rule" + i, Severity.ERROR)
                    .at(new Origin.Cell("x", TABLE, "B" + (i + 4)))
                    .says("source.number", "产能", "多", "多"))
        .toList();
  }

  /** Applications with so many findings in all. */
  private static List<Assessment> applications(int count) {
    List<Finding> byHand =
        IntStream.range(0, 10)
            .mapToObj(i -> Finding.manual("rule" + i).at("x").says("source.io"))
            .toList();
    return IntStream.range(0, count / byHand.size())
        .mapToObj(i -> assessment("x", byHand))
        .toList();
  }

  private static SummaryEntry entry() {
    return new SummaryEntry("91430211MA4TLBA17U", "甲", "", List.of("场景"), "人", "1", "");
  }

  private static Assessment assessment(String source, List<Finding> findings) {
    return new Assessment(
        "x",
        "甲",
        "",
        "",
        source,
        List.of(),
        Outcome.NEEDS_FIX,
        false,
        List.of(),
        List.of(),
        new Judgement(findings, Tally.NONE, List.of()),
        List.of(),
        List.of(),
        List.of(),
        entry());
  }

  /** Where nothing is kept. */
  private static final class NoFolder implements PageFolder {
    @Override
    public void write(String name, String text) {}

    @Override
    public String back() {
      return "";
    }

    @Override
    public String close() {
      return "";
    }
  }

  private static RunResult run(List<Assessment> applications) {
    return new RunResult(
        GOOD.programme(),
        "shenbao",
        "",
        "",
        Assessments.of(applications),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}

package io.shenbao.workbook.filling;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.application.Application;
import io.shenbao.assessment.Said;
import io.shenbao.check.GoodApplication;
import io.shenbao.cli.NodeLibraries;
import io.shenbao.cli.Program;
import io.shenbao.cli.Programs;
import io.shenbao.programme.Programme;
import io.shenbao.source.Filled;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.workbook.FormWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** One sample's values, typed into the workbook of {@code new} by the programs of others. */
@WholeProgram
class FilledByOtherProgramsTest {

  private static final Programme PROGRAMME = GoodApplication.hunan().programme();
  private static final SourceReader READER = new SourceReader(PROGRAMME);
  private static final Path SCRIPTS = Path.of("src/test/filling");
  private static final Path LIBRARIES = Path.of("target/filling");

  private static Application sample;
  private static List<TypedValue> values;
  private static byte[] empty = {};

  @TempDir Path folder;

  @BeforeAll
  static void takeTheValuesOfASample() throws IOException {
    sample = read(Program.SAMPLES.resolve(Program.TOOLS).resolve("申报数据.xlsx"));
    empty = workbook(Filled.nothing());
    values = TypedValue.between(empty, workbook(Filled.of(PROGRAMME, sample.tree())));
    assertThat(values).hasSizeGreaterThan(200);
  }

  @Test
  void readsAsOneTreeWhenLibreOfficeHasFilledIt() throws Exception {
    Programs.need("soffice");
    Path filled = folder.resolve("calc.xlsx");

    Calc.fill(given(), values, filled);

    assertThat(read(filled).tree()).isEqualTo(sample.tree());
  }

  @ParameterizedTest
  @ValueSource(strings = {"exceljs", "sheetjs"})
  void readsAsOneTreeWhenALibraryHasFilledIt(String library) throws Exception {
    NodeLibraries.install(SCRIPTS, LIBRARIES);
    Path filled = folder.resolve(library + ".xlsx");
    Path typed = folder.resolve("values.json");
    JsonMapper.builder().build().writeValue(typed, values);

    Process node =
        new ProcessBuilder(
                "node",
                SCRIPTS.resolve(library + ".mjs").toString(),
                LIBRARIES.toString(),
                given().toString(),
                typed.toString(),
                filled.toString())
            .inheritIO()
            .start();

    assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(node.exitValue()).isZero();
    assertThat(read(filled).tree()).isEqualTo(sample.tree());
  }

  private Path given() throws IOException {
    return Files.write(folder.resolve("申报数据.xlsx"), empty);
  }

  private static byte[] workbook(Filled filled) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FormWorkbook(PROGRAMME).write(filled, out);
    return out.toByteArray();
  }

  /** Reads a workbook of which there is nothing to say but how a date was read. */
  private static Application read(Path file) {
    SourceReading reading = READER.read("a", file, "a/申报数据.xlsx", true);
    assertThat(reading.judgement().findings())
        .as("%s", reading.judgement().findings().stream().map(Said.PLAIN::message).toList())
        .allMatch(finding -> finding.message().key().equals("source.bare-day"));
    return Objects.requireNonNull(reading.application());
  }
}

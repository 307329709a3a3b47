package io.shenbao.source.treated;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.application.Application;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Said;
import io.shenbao.check.GoodApplication;
import io.shenbao.cli.Program;
import io.shenbao.programme.Programme;
import io.shenbao.source.Filled;
import io.shenbao.source.SourceReader;
import io.shenbao.source.SourceReading;
import io.shenbao.workbook.FormWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A filled workbook, treated in all the ways that people and programs treat workbooks. */
@WholeProgram
class TreatedWorkbookTest {

  private static final Programme PROGRAMME = GoodApplication.hunan().programme();
  private static final SourceReader READER = new SourceReader(PROGRAMME);
  private static final Application SAMPLE =
      application(
          READER.read(
              "a", Program.SAMPLES.resolve(Program.TOOLS).resolve("申报数据.xlsx"), "a/x.xlsx", true));

  @TempDir Path folder;
  private static byte[] filled = {};

  static List<Handling> handlings() {
    return Stream.of(
            SheetHandlings.all(),
            LayoutHandlings.all(),
            CellHandlings.all(),
            UnitHandlings.all(),
            PaperHandlings.all(),
            PackageHandlings.all())
        .flatMap(List::stream)
        .toList();
  }

  @BeforeAll
  static void fillTheWorkbookIn() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FormWorkbook(PROGRAMME).write(Filled.of(PROGRAMME, SAMPLE.tree()), out);
    filled = out.toByteArray();
  }

  @Test
  void areManyAndEachIsAnother() {
    assertThat(handlings())
        .extracting(Handling::name)
        .hasSizeGreaterThan(80)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("handlings")
  void noValueIsSilentlyWrong(Handling handling) throws IOException {
    Path file = Files.write(folder.resolve("申报数据.xlsx"), filled);
    handling.change().to(file);

    SourceReading reading = READER.read("a", file, "a/申报数据.xlsx", true);

    List<Finding> findings = reading.judgement().findings();
    assertThat(findings)
        .as("%s", findings.stream().map(Said.PLAIN::message).toList())
        .extracting(finding -> finding.message().key())
        .containsExactlyInAnyOrderElementsOf(handling.said());
    List<String> different = new ArrayList<>();
    compare(SAMPLE.tree(), application(reading).tree(), JsonPointer.empty(), different);
    assertThat(different)
        .allMatch(place -> handling.changed().stream().anyMatch(place::startsWith));
    assertThat(handling.changed())
        .allMatch(place -> different.stream().anyMatch(one -> one.startsWith(place)));
  }

  /** Adds place, value as filled in and as read of all that differs. */
  private static void compare(
      JsonNode given, JsonNode read, JsonPointer at, List<String> different) {
    if (given.isObject() && read.isObject()) {
      Stream.concat(given.propertyNames().stream(), read.propertyNames().stream())
          .distinct()
          .forEach(
              name ->
                  compare(given.path(name), read.path(name), at.appendProperty(name), different));
    } else if (given.isArray() && read.isArray()) {
      for (int i = 0; i < Math.max(given.size(), read.size()); i++) {
        compare(given.path(i), read.path(i), at.appendIndex(i), different);
      }
    } else if (given.isNumber() && read.isNumber()) {
      if (given.decimalValue().compareTo(read.decimalValue()) != 0) {
        different.add(at + " " + given + " → " + read);
      }
    } else if (!given.equals(read)) {
      different.add(at + " " + given + " → " + read);
    }
  }

  private static Application application(SourceReading reading) {
    assertThat(reading.application())
        .as("%s", reading.judgement().findings().stream().map(Said.PLAIN::message).toList())
        .isNotNull();
    return Objects.requireNonNull(reading.application());
  }
}

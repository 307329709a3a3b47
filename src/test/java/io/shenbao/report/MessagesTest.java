package io.shenbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.assessment.Assessment;
import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Verdict;
import io.shenbao.cli.Program;
import io.shenbao.programme.Programme;
import io.shenbao.source.Filled;
import io.shenbao.source.SourceReader;
import io.shenbao.wording.Wording;
import io.shenbao.workbook.FormWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The exact words a person reads, each beside the wrong input that they are about. A case is a
 * folder in {@code src/test/messages}: a whole {@code application.yaml}, or an {@code edit.yaml}
 * that says how the complete sample is changed, and {@code expected.txt}: what the change adds to
 * the findings. {@code -Dmessages=write} writes the expectations anew: read them before you keep
 * them.
 */
@WholeProgram
class MessagesTest {

  private static final Path CASES = Path.of("src/test/messages");
  private static final Path SAMPLE = Program.SAMPLES.resolve(Program.RAIL);
  private static final Wording WORDING = new Wording(Locale.CHINESE);
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private static Programme programme;
  private static HunanCheck check;
  private static final Map<String, List<Finding>> UNCHANGED = new HashMap<>();

  @TempDir Path folder;

  @BeforeAll
  static void readThePack() throws IOException {
    check = new HunanCheck(WORDING);
    programme = check.programme();
  }

  @AfterAll
  static void endTheChildProcesses() {
    check.close();
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> list = Files.list(CASES)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysExactly(String name) throws IOException {
    Path given = CASES.resolve(name);
    Path input = make(given);
    Assessment one = assess(input);

    List<Finding> added = new ArrayList<>(findings(one));
    unchanged(given).forEach(known -> added.removeIf(finding -> isSame(finding, known)));
    String text = text(added, input);

    if ("write".equals(System.getProperty("messages"))) {
      Files.writeString(given.resolve("expected.txt"), text);
    }
    assertThat(text).isEqualTo(Files.readString(given.resolve("expected.txt")));
    assertThat(findings(one))
        .filteredOn(finding -> !programme.form().clause(finding.pointer()).isEmpty())
        .as("what is wrong with a value says which clause asks for it")
        .allSatisfy(finding -> assertThat(finding.clause()).isNotEmpty());
    assertThat(findings(one).stream().map(f -> "" + f.origin() + f.message()))
        .as("nothing is said twice")
        .doesNotHaveDuplicates();
  }

  private static String text(List<Finding> findings, Path input) {
    ConsoleReport console = new ConsoleReport(check.wording());
    SourceTexts texts = SourceTexts.of(input);
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append(text.isEmpty() ? "" : "\n");
      console.finding(finding, texts).forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  private Path make(Path given) throws IOException {
    Path whole = given.resolve("application.yaml");
    if (Files.exists(whole)) {
      return Files.copy(whole, folder.resolve("application.yaml"));
    }
    JsonNode edit = YAML.readTree(Files.readString(given.resolve("edit.yaml")));
    if (edit.has("cells")) {
      return workbook(edit.path("cells"));
    }
    if (edit.has("files")) {
      Program.copy(SAMPLE, folder.resolve("in"));
      for (var file : edit.path("files").properties()) {
        change(folder.resolve("in").resolve(file.getKey()), file.getValue().asString());
      }
      return folder.resolve("in");
    }
    String text = Files.readString(SAMPLE.resolve("application.yaml"));
    for (var replacement : edit.path("replace").properties()) {
      assertThat(text).contains(replacement.getKey());
      text = text.replace(replacement.getKey(), replacement.getValue().asString());
    }
    return Files.writeString(folder.resolve("application.yaml"), text);
  }

  private static void change(Path file, String how) throws IOException {
    switch (how) {
      case "missing" -> Files.delete(file);
      case "empty" -> Files.write(file, new byte[0]);
      case "text" -> Files.writeString(file, "text");
      default -> {
        if (how.startsWith("to ")) {
          move(file, how);
        } else {
          Files.copy(Path.of(how), file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** To the folder that is named, beside the file's own. */
  private static void move(Path file, String how) throws IOException {
    assertThat(how).startsWith("to ");
    Path folder = file.resolveSibling("..").normalize().resolve(how.substring(3));
    Files.createDirectories(folder);
    Files.move(file, folder.resolve(file.getFileName()));
  }

  private Path workbook(JsonNode cells) throws IOException {
    Path file = folder.resolve("申报数据.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new FormWorkbook(programme).write(Filled.of(programme, ready()), out);
    }
    byte[] bytes = Files.readAllBytes(file);
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes));
        OutputStream out = Files.newOutputStream(file)) {
      for (var cell : cells.properties()) {
        CellReference at = new CellReference(cell.getKey());
        Row row = workbook.getSheet(at.getSheetName()).getRow(at.getRow());
        row.getCell(at.getCol()).setCellValue(cell.getValue().asString());
      }
      workbook.write(out);
    }
    return file;
  }

  private static ObjectNode ready() {
    return Objects.requireNonNull(
            new SourceReader(programme)
                .read("ready", Objects.requireNonNull(programme.examples().get("ready")))
                .application())
        .tree();
  }

  /** What is said of the same input without the change. */
  private List<Finding> unchanged(Path given) throws IOException {
    if (Files.exists(given.resolve("application.yaml"))) {
      return List.of();
    }
    JsonNode edit = YAML.readTree(Files.readString(given.resolve("edit.yaml")));
    String kind = edit.has("cells") ? "cells" : edit.has("files") ? "files" : "replace";
    List<Finding> known = UNCHANGED.get(kind);
    if (known == null) {
      known =
          findings(
              assess(
                  switch (kind) {
                    case "cells" -> workbook(YAML.createObjectNode());
                    case "files" -> SAMPLE;
                    default -> SAMPLE.resolve("application.yaml");
                  }));
      UNCHANGED.put(kind, known);
    }
    return known;
  }

  private static boolean isSame(Finding one, Finding other) {
    return one.rule().equals(other.rule())
        && one.pointer().equals(other.pointer())
        && one.message().equals(other.message());
  }

  private static Assessment assess(Path input) throws IOException {
    return check.assess(input);
  }

  private static List<Finding> findings(Assessment one) {
    return one.findings().stream().filter(f -> f.verdict() != Verdict.MANUAL).toList();
  }
}

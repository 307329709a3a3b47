package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.shenbao.WholeProgram;
import io.shenbao.batch.KnownEvidence;
import io.shenbao.report.JsonReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every file below the input stands in the report, with what it was taken for. */
@WholeProgram
class AccountingTest {

  @TempDir static Path folder;
  private static Path input;
  private static Path output;
  private static Program program;

  @BeforeAll
  static void runOnAnInputWithFilesOfAllKinds() throws IOException {
    Path home = folder.resolve("home");
    Program.copy(Path.of("config"), home.resolve("config"));
    Program.copy(Path.of("templates"), home.resolve("templates"));
    Path settings = home.resolve("config/default.yaml");
    Files.writeString(settings, Files.readString(settings).replace("ignore: []", "ignore: [归档]"));
    input = folder.resolve("in");
    output = KnownEvidence.in(folder.resolve("out"));
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), input.resolve("rail"));
    write("rail/02-审计报告/setup.exe", "MZ");
    write("rail/02-审计报告/说明.txt", "这里放审计报告");
    write("rail/.DS_Store", "");
    write("rail/~$备注.docx", "");
    write("rail/不知何处.md", "多余的正文");
    write("rail/数据.et", "");
    write("rail/归档/旧报告.pdf", "");
    Files.createSymbolicLink(input.resolve("rail/别处"), folder);
    write("broken/application.yaml", "a: [");
    write("broken/01-营业执照/营业执照.pdf", "");
    write("broken/Thumbs.db", "");
    write("twice/application.yaml", "a: 1");
    write("twice/application.yml", "a: 1");
    write("twice/图.png", "");
    write("ranking.csv", "91430204MA4TLGD281,1\n");
    write("通知.pdf", "");
    write("资料/名单.tar", "");
    write("归档/2023/旧申报.pdf", "");
    program =
        Program.run("run", input.toString(), "-o", output.toString(), "--home", home.toString());
  }

  private static void write(String file, String text) throws IOException {
    Path path = input.resolve(file);
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    Files.writeString(path, text);
  }

  @Test
  void noFileIsLeftOutAndNoneStandsThereTwice() throws IOException {
    List<String> there;
    try (Stream<Path> walk = Files.walk(input)) {
      there =
          walk.filter(path -> Files.isSymbolicLink(path) || Files.isRegularFile(path))
              .map(path -> input.relativize(path).toString())
              .filter(path -> !path.contains("归档"))
              .toList();
    }
    List<String> expected = new ArrayList<>(there);
    expected.addAll(List.of("归档/", "rail/归档/"));

    List<String> told = new ArrayList<>();
    JsonNode report = Program.report(output);
    report.path("otherFiles").forEach(file -> told.add(file.path("file").asString()));
    report
        .path("applications")
        .forEach(one -> one.path("files").forEach(file -> told.add(file.path("file").asString())));
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void saysWhatEachFileWasTakenFor() throws IOException {
    assertThat(roles(Program.application(output, "rail").path("files")))
        .containsEntry("rail/application.yaml", "source")
        .containsEntry("rail/01-营业执照/营业执照.pdf", "evidence licence")
        .containsEntry("rail/02-审计报告/setup.exe", "evidence audit-reports")
        .containsEntry("rail/02-审计报告/说明.txt", "ignored")
        .containsEntry("rail/.DS_Store", "ignored")
        .containsEntry("rail/~$备注.docx", "ignored")
        .containsEntry("rail/不知何处.md", "prose")
        .containsEntry("rail/数据.et", "unread")
        .containsEntry("rail/归档/", "ignored")
        .containsEntry("rail/别处", "link");
    assertThat(roles(Program.application(output, "broken").path("files")))
        .containsOnly(
            Map.entry("broken/application.yaml", "source"),
            Map.entry("broken/01-营业执照/营业执照.pdf", "unread"),
            Map.entry("broken/Thumbs.db", "ignored"));
    assertThat(roles(Program.application(output, "twice").path("files")))
        .containsOnly(
            Map.entry("twice/application.yaml", "source"),
            Map.entry("twice/application.yml", "source"),
            Map.entry("twice/图.png", "unread"));
    assertThat(roles(Program.report(output).path("otherFiles")))
        .containsOnly(
            Map.entry("ranking.csv", "ranking"),
            Map.entry("通知.pdf", "unmatched"),
            Map.entry("资料/名单.tar", "unread"),
            Map.entry("归档/", "ignored"));
  }

  @Test
  void aFileInARequirementsFolderThatFitsNoneOfItsItemsIsAWarning() throws IOException {
    JsonNode stray = finding("attachment-stray");

    assertThat(stray.path("severity").asString()).isEqualTo("warning");
    assertThat(stray.path("clause").asString()).isEqualTo("附件1 八（二）");
    assertThat(stray.path("location").path("file").asString()).isEqualTo("rail/02-审计报告/setup.exe");
    assertThat(stray.path("message").asString()).contains("setup.exe", "近三年企业财务审计报告");
    assertThat(stray.path("fix").asString()).contains("2023年度审计报告");
  }

  @Test
  void aFileOfAKindThatCannotBeReadYetSaysSo() throws IOException {
    JsonNode unmatched = finding("attachment-unmatched");
    assertThat(unmatched.path("message").asString()).contains("数据.et", "还不能读取");
  }

  @Test
  void theConsoleCountsTheFilesAndThePagesListThem() throws IOException {
    assertThat(program.printed()).containsPattern("共 \\d+ 个文件：数据来源 4，证明材料 \\d+");
    assertThat(Files.readString(output.resolve("rail/审核意见.html")))
        .contains("<th scope=\"row\">数据.et</th><td class=\"role-unread\">未读取")
        .contains("<th scope=\"row\">01-营业执照/营业执照.pdf</th><td class=\"role-evidence\">企业营业执照复印件");
    assertThat(Files.readString(output.resolve("report.html")))
        .contains("<li>通知.pdf <span class=\"soft\">未对应</span></li>");
  }

  @Test
  void theSchemaAcceptsTheReport() throws IOException {
    try (InputStream schema = JsonReport.class.getResourceAsStream("report.schema.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(
                      new String(
                          Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8))
                  .validate(Files.readString(output.resolve("report.json")), InputFormat.JSON))
          .isEmpty();
    }
  }

  private static JsonNode finding(String rule) throws IOException {
    for (JsonNode finding : Program.application(output, "rail").path("findings")) {
      if (finding.path("rule").asString().equals(rule)) {
        return finding;
      }
    }
    throw new AssertionError(rule + " was not found");
  }

  private static Map<String, String> roles(JsonNode files) {
    Map<String, String> roles = new TreeMap<>();
    for (JsonNode file : files) {
      String role = file.path("role").asString() + " " + file.path("requirement").asString("");
      roles.put(file.path("file").asString(), role.strip());
    }
    return roles;
  }
}

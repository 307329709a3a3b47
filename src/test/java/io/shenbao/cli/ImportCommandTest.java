package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.check.GoodApplication;
import io.shenbao.document.fill.Documents;
import io.shenbao.document.fill.Printing;
import io.shenbao.programme.FieldType;
import io.shenbao.programme.Programme;
import io.shenbao.prose.Prose;
import io.shenbao.source.SourceReader;
import io.shenbao.source.form.PaperForm;
import io.shenbao.wording.Wording;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms that were filled in with Word become workbooks. */
class ImportCommandTest {

  private static final Path FORMS = Path.of("src/test/forms");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "form1, 申报数据.xlsx", "form3, 申报数据.xlsx", "form4, 申报数据.xlsx",
    "form1, application.yaml", "form3, application.yaml", "form4, application.yaml"
  })
  void theWorkbookOrYamlSaysWhatTheFormSays(String name, String file) {
    String[] more = file.endsWith(".yaml") ? new String[] {"--yaml"} : new String[0];
    assertThat(run(FORMS.resolve(name + ".docx"), more).exit()).isZero();

    Programme programme = GoodApplication.hunan().programme();
    PaperForm paper = PaperForm.in(Path.of("templates"), programme);
    SourceReader reader = new SourceReader(programme, paper);
    assertThat(read(reader, folder.resolve(name).resolve(file)).tree())
        .isEqualTo(read(reader, FORMS.resolve(name + ".docx")).tree());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--yaml", "--lang=zh"})
  void itsPicturesComeAlongAndTheFolderIsJudgedAsTheFormIs(String more) throws Exception {
    Path form = formWithPictures();

    assertThat(run(form, more).exit()).isZero();

    Path imported = folder.resolve("申报书");
    assertThat(imported.resolve("插图")).isDirectoryContaining("glob:**/1.{png,jpg}");
    assertThat(found(imported))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(found(form.getParent()));
    String yaml =
        "--yaml".equals(more) ? Files.readString(imported.resolve("application.yaml")) : "";
    assertThat(yaml.isEmpty() || yaml.contains("![图1　“一网、一库、四平台”总体架构](插图/")).isTrue();
  }

  /** A sample's form, filled in with all its pictures, in a folder of its own. */
  private Path formWithPictures() throws Exception {
    Programme programme = GoodApplication.hunan().programme();
    SourceReader reader =
        new SourceReader(programme, PaperForm.in(Path.of("templates"), programme));
    Path sample = Path.of("input/石峰区-轨道交通装备");
    Application typed =
        Objects.requireNonNull(
            reader
                .read("a", sample.resolve("application.yaml"), "a/application.yaml", false)
                .application());
    Map<String, Path> pictures = new LinkedHashMap<>();
    programme
        .form()
        .visit(
            typed.tree(),
            field -> field.type() == FieldType.PROSE,
            (field, value, pointer) ->
                Prose.of(value.asString(""))
                    .pictures()
                    .forEach(name -> pictures.put(name, sample.resolve(name))));
    assertThat(pictures).hasSizeGreaterThan(1);
    Path form = Files.createDirectories(folder.resolve("in")).resolve("申报书.docx");
    try (OutputStream out = Files.newOutputStream(form)) {
      Documents.load(
              programme, new Wording(Locale.CHINESE), Path.of("templates"), folder.resolve("cache"))
          .application(typed, new Printing(true, Set.of(), pictures, List.of()), out);
    }
    return form;
  }

  /** What is found of an application, but for how a form was read. */
  private static List<String> found(Path application) {
    Program program = Program.run("check", application.toString(), "--format", "json", "--all");
    String printed = program.printed();
    JsonNode report =
        JsonMapper.builder().build().readTree(printed.substring(printed.indexOf('{')));
    List<String> found = new ArrayList<>();
    for (JsonNode finding : report.at("/applications/0/findings")) {
      if (!finding.path("rule").asString().startsWith("form-")) {
        found.add(finding.path("rule").asString() + " " + finding.path("pointer").asString());
      }
    }
    return found;
  }

  @Test
  void aFolderOfFormsBecomesAFolderEach() {
    Program program = run(FORMS);

    assertThat(program.exit()).isZero();
    assertThat(folder).isDirectoryContaining("glob:**/form1");
    assertThat(folder).isDirectoryContaining("glob:**/form4");
    assertThat(program.printed()).contains("form3.docx", "企业类型");
  }

  @Test
  void writesOverNothing() throws Exception {
    Path there = Files.createDirectories(folder.resolve("form1")).resolve("申报数据.xlsx");
    Files.writeString(there, "mine");

    assertThat(run(FORMS.resolve("form1.docx")).exit()).isEqualTo(Shenbao.MISUSE);
    assertThat(there).hasContent("mine");
  }

  @Test
  void writesOverNobodysPicture() throws Exception {
    Path there = Files.createDirectories(folder.resolve("申报书/插图")).resolve("1.png");
    Files.writeString(there, "mine");
    Files.writeString(there.resolveSibling("1.jpg"), "mine");

    assertThat(run(formWithPictures()).exit()).isEqualTo(Shenbao.MISUSE);
    assertThat(there).hasContent("mine");
    assertThat(folder.resolve("申报书/申报数据.xlsx")).doesNotExist();
  }

  private Program run(Path form, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("import", form.toString(), "-o", folder.toString()));
    arguments.addAll(List.of(more));
    return Program.run(arguments.toArray(String[]::new));
  }

  private static Application read(SourceReader reader, Path file) {
    String name = file.getFileName().toString();
    return Objects.requireNonNull(reader.read("a", file, name, true).application());
  }
}

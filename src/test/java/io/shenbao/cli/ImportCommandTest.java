package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.application.Application;
import io.shenbao.check.GoodApplication;
import io.shenbao.programme.Programme;
import io.shenbao.source.SourceReader;
import io.shenbao.source.form.PaperForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

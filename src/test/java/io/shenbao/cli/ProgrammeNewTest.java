package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code programme new}, in a configuration folder of its own. */
@WholeProgram
class ProgrammeNewTest {

  private static final String PACK = "hunan-advanced-2025";

  @TempDir Path home;

  @BeforeEach
  void aConfiguration() throws IOException {
    Program.copy(Path.of("config"), home.resolve("config"));
    Program.copy(Path.of("templates"), home.resolve("templates"));
  }

  @Test
  void copiesAPackThatLintsCleanAndSaysWhatToChange() throws IOException {
    assertThat(run("programme", "new", "city-2026", "--from", PACK).exit()).isZero();

    assertThat(run("programme", "lint", "city-2026").printed()).isEqualTo("city-2026：没有错误\n");
    assertThat(run("template", "lint", "-p", "city-2026").exit()).isZero();
    assertThat(Files.readString(home.resolve("config/programmes/city-2026/programme.yaml")))
        .startsWith("# 由 hunan-advanced-2025 复制而来，需要改的：\n# 1. notice.txt")
        .contains("\nid: city-2026\n")
        .doesNotContain("id: hunan");
    assertThat(home.resolve("templates/city-2026/summary.docx")).isNotEmptyFile();
  }

  @Test
  void startsAPackThatExtendsAnother() throws IOException {
    assertThat(run("programme", "new", "city-2026", "--from", PACK, "--extend").exit()).isZero();

    assertThat(run("programme", "lint", "city-2026").exit()).isZero();
    assertThat(run("template", "lint", "-p", "city-2026").exit()).isZero();
    assertThat(home.resolve("config/programmes/city-2026").toFile().list())
        .containsExactlyInAnyOrder("programme.yaml", "notice.txt", "rules.yaml");
    assertThat(home.resolve("templates/city-2026")).doesNotExist();
    assertThat(run("rules", "-p", "city-2026").printed()).contains("株洲先进级通知 一（七）");
  }

  @Test
  void offersRulesOfTheLibraryThatThePackLacks() throws IOException {
    Path rules = home.resolve("config/programmes/city-2026/rules.yaml");
    run("programme", "new", "city-2026", "--from", PACK, "--extend");

    String offered = Files.readString(rules);
    assertThat(offered)
        .contains("# id-number: {include: id-number}   # 居民身份证号码校验")
        .contains("# date-order: {include: date-order, with: {start: …, end: …}}")
        .doesNotContain("# says-nothing");

    Files.writeString(
        rules,
        offered.replace(
            "# number-jump: {include: number-jump}",
            "jump: {include: number-jump, severity: info}"));
    assertThat(run("programme", "lint", "city-2026").printed()).isEqualTo("city-2026：没有错误\n");
  }

  @Test
  void overwritesNothingAndLeavesTheConfigurationFolderAlone() {
    assertThat(run("programme", "new", PACK, "--from", PACK).exit()).isEqualTo(2);
    assertThat(run("programme", "new", "../elsewhere", "--from", PACK).exit()).isEqualTo(2);
    assertThat(run("programme", "new", "city-2026", "--from", "nothing").exit()).isEqualTo(2);
    assertThat(home.resolve("config/elsewhere")).doesNotExist();
    assertThat(home.resolve("config/programmes/city-2026")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-city",
        "city_2026",
        "city.2026",
        "City-2026",
        "con",
        "nul",
        "com1",
        "城市-2026",
        "a b",
        "a/b",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      })
  void refusesTheNamesThatItSaysItRefuses(String id) {
    Program program =
        Program.run("programme", "new", "--home", home.toString(), "--from", PACK, "--", id);

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).contains("“" + id + "”不能作申报项目的 id");
    assertThat(home.resolve("config/programmes").resolve(id)).doesNotExist();
  }

  @Test
  void usesTheConfiguredPackUntilAnotherIsAskedFor() throws IOException {
    assertThat(run("rules", "markdown").printed()).contains("湖南省先进级");
    assertThat(run("rules", "markdown", "-p", "changsha-basic-2025").printed()).contains("基础级");

    Files.writeString(home.resolve("config/default.yaml"), "programme: changsha-basic-2025\n");
    assertThat(run("rules", "markdown").printed()).contains("基础级");

    Files.writeString(home.resolve("config/default.yaml"), "programme: nothing\n");
    assertThat(run("rules").printed()).contains("config/default.yaml 指定的申报项目“nothing”不存在");

    Files.delete(home.resolve("config/default.yaml"));
    assertThat(run("rules").printed()).contains("请用 -p 指定").contains("changsha-basic-2025");
  }

  private Program run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--home";
    all[arguments.length + 1] = home.toString();
    return Program.run(all);
  }
}

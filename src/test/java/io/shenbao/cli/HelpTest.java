package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What the command line says of itself, and to those who use it wrongly. */
class HelpTest {

  static Stream<String> commands() {
    List<String> all = new ArrayList<>();
    collect("", new CommandLine(new Shenbao()), all);
    return all.stream();
  }

  private static void collect(String path, CommandLine command, List<String> all) {
    all.add(path);
    for (Map.Entry<String, CommandLine> one : command.getSubcommands().entrySet()) {
      if (one.getValue().getCommandSpec().usageMessage().hidden()) {
        continue; // what the starters call
      }
      collect((path + " " + one.getKey()).strip(), one.getValue(), all);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isChineseUnlessEnglishIsAskedFor(String command) {
    CommandLine chinese = Shenbao.commandLine();
    for (String name : command.isEmpty() ? new String[0] : command.split(" ")) {
      chinese = chinese.getSubcommands().get(name);
    }

    assertThat(chinese.getUsageMessage())
        .startsWith("用法：shenbao")
        .doesNotContain("Usage", "Show this");
    assertThat(chinese.getHelp().description()).containsPattern("\\p{IsHan}");
    for (ArgSpec argument : chinese.getCommandSpec().args()) {
      assertThat(String.join("", argument.description()))
          .as(argument.toString())
          .containsPattern("\\p{IsHan}");
    }
    String english = Program.run((command + " --lang en --help").strip().split(" ")).printed();
    assertThat(english).startsWith("Usage: shenbao").doesNotContain("用法", "说明");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chek input | 没有名为“chek”的命令，是否想写“check”？",
        "run --nonsense | 不认识的选项 --nonsense",
        "run input more | 多余的参数“more”",
        "check | 缺少参数 INPUT",
        "programme new x | 缺少必需的选项 --from（PACK）",
        "run --list | 选项 --list 后面缺少 FILE",
        "run --as-of x --as-of y | 选项 --as-of 只能写一次",
        "run --format html,pdf | --format 的值“pdf”不可用，可选：html、xlsx、json、junit",
        "run --lang fr | --lang 的值“fr”不可用，可选：zh、en",
        "template | 没有写要执行的命令",
        "run --nonsense --lang en | unknown option --nonsense",
        "--lang=en run --nonsense | unknown option --nonsense",
        "programme --lang en | no command given",
      })
  void saysWhatIsWrongWithACommandLineInTheLanguageAskedFor(String line, String said) {
    Program program = Program.run(line.split(" "));

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).contains(said).doesNotContain("Exception");
  }

  @Test
  void speaksTheLanguageThatIsGivenBeforeTheCommand() {
    assertThat(Program.run("--lang", "en", "run", "no-such-folder").printed())
        .doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void printsNoCharacterThatActsOnTheTerminal() {
    Program program = Program.run("run", "no\u001B[31m\u202Egnp.\r\bfolder");

    assertThat(program.printed())
        .contains("no\uFFFD[31m\uFFFDgnp.\uFFFD\uFFFDfolder")
        .doesNotContain("\u001B", "\u202E", "\b", "\r");
  }
}

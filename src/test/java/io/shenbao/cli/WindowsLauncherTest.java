package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.cli.Wine.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code shenbao.cmd} and the starters beside it find Java and pass on what they are given. */
@WholeProgram
class WindowsLauncherTest {

  @TempDir private static Path folder;
  private static Wine windows;

  @BeforeAll
  static void unpackTheArchive() throws Exception {
    windows = Wine.in(folder, "申报 & co (2025) !^");
  }

  @AfterAll
  static void leaveWindows() throws Exception {
    if (windows != null) {
      windows.stop();
    }
  }

  @Test
  void passesOnAmpersandsBracketsBlanksAndChinese() throws Exception {
    List<String> arguments =
        List.of("run", "C:\\a & b\\中文 (1)^!x", "-o", "[out] 100%", "--format", "html,xlsx");

    Ended ended = windows.start(Map.of(), "shenbao.cmd", arguments.toArray(String[]::new));

    // Wine drops a lone % that Windows keeps
    assertThat(ended.arguments()).hasSize(6).containsAll(arguments.subList(0, 3));
    assertThat(ended.arguments().subList(4, 6)).isEqualTo(arguments.subList(4, 6));
    assertThat(ended.given())
        .contains("-Dshenbao.home=" + Wine.windows(windows.home()) + "\\.")
        .contains(Wine.windows(windows.home().resolve("lib/shenbao.jar")));
  }

  @Test
  void startsFromTheArchiveOfClassesWhereThereIsOne() throws Exception {
    Path archive = Files.createFile(windows.home().resolve("lib/shenbao-0123456789ab.jsa"));
    try {
      assertThat(windows.start(Map.of(), "shenbao.cmd", "rules").given())
          .contains("-XX:SharedArchiveFile=" + Wine.windows(archive));
    } finally {
      Files.delete(archive);
    }
  }

  @Test
  void boundsTheHeap() throws Exception {
    // Wine tells how many cores there are by itself
    assertThat(windows.start(Map.of(), "shenbao.cmd", "run").given())
        .anyMatch(one -> one.startsWith("-Xmx") && one.endsWith("m"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 130})
  void endsAsTheProgramEnds(int code) throws Exception {
    Ended ended = windows.start(Map.of("STUB_CODE", "" + code), "shenbao.cmd", "rules");

    assertThat(ended.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"新建申报.cmd,begin-here", "检查申报.cmd,check-dropped"})
  void asksForWhatItsStartersAreNamedAfter(String starter, String command) throws Exception {
    Ended ended = windows.start(Map.of("STUB_CODE", "1003"), starter, "C:\\a b");

    assertThat(ended.arguments()).containsExactly(command, "C:\\a b");
    assertThat(ended.code()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void theDesksStarterOpensTheDeskAndTellsWhetherItFailed(int code) throws Exception {
    Ended ended = windows.start(Map.of("STUB_CODE", "" + code), Wine.DESK);

    assertThat(ended.arguments()).containsExactly("desk");
    // of a batch file that was called Wine keeps no code but that it failed
    assertThat(ended.code() == 0).isEqualTo(code == 0);
  }

  @Test
  void theDesksStarterSaysThatTheArchiveIsToBeUnpacked() throws Exception {
    Path launcher = windows.home().resolve("shenbao.cmd");
    Path aside = Files.move(launcher, launcher.resolveSibling("aside.cmd"));
    try {
      Ended ended = windows.start(Map.of(), Wine.DESK);

      // Wine reads a batch file in one code page to its end, whatever it says of another
      assertThat(ended.printed()).contains("shenbao.cmd");
      assertThat(ended.given()).isEmpty();
      assertThat(ended.code()).isEqualTo(2);
    } finally {
      Files.move(aside, launcher);
    }
  }

  @Test
  void handsOverTheLineThatExplorerWrote() throws Exception {
    String line = "cmd.exe /c \"\"C:\\x\\shenbao.cmd\" C:\\a&b \"C:\\c d\" \"";

    // Wine has no such variable of its own
    Ended ended = windows.start(Map.of("CMDCMDLINE", line), "shenbao.cmd", "C:\\a");

    assertThat(ended.given()).contains("SHENBAO_LINE=" + line);
  }

  @Test
  void goesOnWithNothingThatStandsBehindAnAmpersandInADroppedName() throws Exception {
    Ended dropped =
        windows.terminal(
            Map.of("STUB_CODE", "1001"),
            "\"" + Wine.windows(windows.home().resolve("shenbao.cmd")) + "\" C:\\a&echo behind");
    Ended onTheDesk =
        windows.terminal(
            Map.of(),
            "\"" + Wine.windows(windows.home().resolve(Wine.DESK)) + "\" C:\\a&echo behind");
    Ended typed =
        windows.terminal(
            Map.of("STUB_CODE", "1"),
            "call \"" + Wine.windows(windows.home().resolve("shenbao.cmd")) + "\" C:\\a",
            "echo behind");

    assertThat(dropped.printed()).doesNotContain("behind");
    assertThat(onTheDesk.printed()).doesNotContain("behind");
    assertThat(typed.printed()).contains("behind");
  }

  @Test
  void restoresTheCodePage() throws Exception {
    Ended ended =
        windows.terminal(
            Map.of(),
            "chcp",
            "call \"" + Wine.windows(windows.home().resolve("shenbao.cmd")) + "\" rules",
            "chcp");

    assertThat(ended.given()).contains("code page 65001");
    assertThat(ended.printed()).containsSubsequence("936", "936").doesNotContain("65001");
  }

  @Test
  void takesAJavaHomeInQuotes() throws Exception {
    String java = windows.addJava("jdk & (17) !");

    Ended ended =
        windows.start(Map.of("JAVA_HOME", "\"" + java + "\""), "shenbao.cmd", "rules", "explain");

    assertThat(ended.arguments()).containsExactly("rules", "explain");
  }

  @Test
  void takesTheJavaOfThePathWhereJavaHomeIsOfNoUse() throws Exception {
    Map<String, String> elsewhere =
        Map.of("JAVA_HOME", "C:\\nowhere", "WINEPATH", Wine.windows(folder.resolve("jdk/bin")));

    assertThat(windows.start(elsewhere, "shenbao.cmd", "rules").arguments())
        .containsExactly("rules");
  }

  @Test
  void saysInChineseThatJavaIsMissingAndWhatToDo() throws Exception {
    Ended ended =
        windows.terminal(
            Map.of("JAVA_HOME", "C:\\nowhere & there"),
            "call \"" + Wine.windows(windows.home().resolve("shenbao.cmd")) + "\" rules");

    assertThat(ended.given()).isEmpty();
    assertThat(ended.printed())
        .contains("没有找到 Java。本程序需要 Java 17", "adoptium.net", "C:\\nowhere & there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_392", "11.0.2", "16"})
  void saysInChineseThatJavaIsTooOld(String version) throws Exception {
    Map<String, String> old = Map.of("STUB_VERSION", version);

    Ended shown =
        windows.terminal(
            old, "call \"" + Wine.windows(windows.home().resolve("检查申报.cmd")) + "\" C:\\a");
    Ended ended = windows.start(old, "shenbao.cmd", "rules");

    assertThat(shown.given()).isEmpty();
    assertThat(shown.printed()).contains("Java 版本太旧。本程序需要 Java 17", version);
    assertThat(ended.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "21.0.1", "22-ea", "25.0.1+8"})
  void takesAnyJavaFromSeventeenOn(String version) throws Exception {
    Ended ended = windows.start(Map.of("STUB_VERSION", version), "shenbao.cmd", "rules");

    assertThat(ended.arguments()).containsExactly("rules");
  }

  @Test
  void saysThatTheArchiveIsToBeUnpacked() throws Exception {
    Path jar = windows.home().resolve("lib/shenbao.jar");
    Path aside = Files.move(jar, jar.resolveSibling("aside.jar"));
    try {
      Ended ended = windows.start(Map.of(), "shenbao.cmd");

      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.printed()).contains("unpack the whole release archive");
    } finally {
      Files.move(aside, jar);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shenbao.cmd", "新建申报.cmd", "检查申报.cmd", Wine.DESK})
  void standsInTheRepositoryWithTheLineEndsOfWindows(String starter) throws IOException {
    String text = Files.readString(Path.of(starter));

    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(Files.readString(Path.of(".gitattributes"))).contains("*.cmd text eol=crlf");
  }
}

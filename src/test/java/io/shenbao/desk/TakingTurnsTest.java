package io.shenbao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.WholeProgram;
import io.shenbao.batch.KnownEvidence;
import io.shenbao.cli.ChildProgram;
import io.shenbao.cli.Program;
import io.shenbao.desk.ruling.DecisionBook;
import io.shenbao.desk.shelf.Applications;
import io.shenbao.desk.workspace.DeskLock;
import io.shenbao.desk.workspace.Workspace;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The desk as a process of its own, beside others on the same workspace. */
@WholeProgram
class TakingTurnsTest {

  private static final String PACK = "hunan-advanced-2025";
  private static final int PATIENCE = 1_800;

  @TempDir Path folder;
  private Process desk;

  @AfterEach
  void end() throws InterruptedException {
    if (desk != null) {
      desk.destroyForcibly().waitFor();
    }
  }

  private Workspace workspace(int applications) throws IOException {
    Workspace workspace = Workspace.open(folder.resolve("desk"));
    for (int i = 0; i < applications; i++) {
      Program.copy(Program.SAMPLES.resolve(Program.RAIL), workspace.input().resolve("a" + i));
    }
    return workspace;
  }

  private Visitor open(Workspace workspace) throws Exception {
    Optional<String> before = DeskLock.address(workspace);
    desk =
        new ProcessBuilder(
                ChildProgram.command(
                    List.of(), "desk", "--no-browser", workspace.root().toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("desk.log").toFile())
            .start();
    for (int i = 0; i < PATIENCE && isWaiting(workspace, before); i++) {
      Thread.sleep(100);
    }
    return new Visitor(DeskLock.address(workspace).orElseThrow()).entered();
  }

  /** A desk that was killed has left its address behind. */
  private static boolean isWaiting(Workspace workspace, Optional<String> before)
      throws IOException {
    Optional<String> now = DeskLock.address(workspace);
    return now.isEmpty() || now.equals(before);
  }

  private void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(desk.pid())).inheritIO().start().waitFor();
  }

  private static void waitFor(Visitor clerk, String said) throws Exception {
    String state = "";
    for (int i = 0; i < PATIENCE && !state.contains(said); i++) {
      Thread.sleep(100);
      state = clerk.get("/state").body();
    }
    assertThat(state).contains(said);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aRunBesideTheDesksIsKeptApartWithASentence() throws Exception {
    Workspace workspace = workspace(2);
    KnownEvidence.in(workspace.output());
    Visitor clerk = open(workspace);
    clerk.post("/run", "");
    waitFor(clerk, "正在审核");
    // held, it can't come to its end before the other has begun
    signal("STOP");

    Program other =
        Program.run("run", workspace.input().toString(), "-o", workspace.output().toString());

    signal("CONT");
    assertThat(other.exit()).isEqualTo(3);
    assertThat(other.printed()).contains("另一个运行正在使用输出文件夹");
    waitFor(clerk, "审核完成");
  }

  @Test
  void aSecondStartShowsTheDeskThatIsOpen() throws Exception {
    Workspace workspace = workspace(0);
    open(workspace);

    Program second = Program.run("desk", "--no-browser", workspace.root().toString());

    assertThat(second.exit()).isZero();
    assertThat(second.printed()).contains("已经开着", DeskLock.address(workspace).orElseThrow());
  }

  @Test
  void aDeskThatIsKilledInMidSaveLeavesWhatWasSaved() throws Exception {
    Workspace workspace = workspace(1);
    KnownEvidence.in(workspace.output());
    Visitor clerk = open(workspace);
    clerk.post("/clerk", "name=x");
    clerk.post("/run", "");
    waitFor(clerk, "审核完成");
    String key = Applications.key("a0");
    Thread saving =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 10_000; i++) {
                  String page = clerk.get("/applications/" + key).body();
                  clerk.post("/applications/" + key + "/answers", form(page, "n" + i));
                }
              } catch (IOException | RuntimeException e) {
                // the desk is gone
              }
            });
    saving.start();
    DecisionBook book = new DecisionBook(workspace.decisions(), new Wording(Locale.CHINESE));
    for (int i = 0; i < PATIENCE && book.read(PACK).isEmpty(); i++) {
      Thread.sleep(100);
    }
    Thread.sleep(500);

    desk.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    saving.join();

    assertThat(book.read(PACK)).isNotEmpty();
    assertThat(open(workspace).get("/applications/" + key).status()).isEqualTo(200);
  }

  /** The form of a page with its first check answered. */
  private static String form(String page, String note) {
    return "rule0="
        + URLEncoder.encode(value(page, "rule0"), StandardCharsets.UTF_8)
        + "&at0="
        + URLEncoder.encode(value(page, "at0"), StandardCharsets.UTF_8)
        + "&was0="
        + value(page, "was0")
        + "&answer0=passed&note0="
        + note;
  }

  private static String value(String page, String name) {
    int begin = page.indexOf("name=\"" + name + "\" value=\"") + name.length() + 15;
    return page.substring(begin, page.indexOf('"', begin));
  }
}

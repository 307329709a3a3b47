package io.shenbao.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.account.RunAccount;
import io.shenbao.account.RunStatus;
import io.shenbao.account.StatusFile;
import io.shenbao.operation.MailSettings;
import io.shenbao.operation.Operations;
import io.shenbao.operation.Secret;
import io.shenbao.operation.WebhookSettings;
import io.shenbao.telling.attempt.Attempts;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is accounted for, and nobody who can't be told fails it. */
class TellingTest {

  private static final Attempts ONE = new Attempts(List.of(), Duration.ofMinutes(1));
  private static final RunStatus.Begun BEGUN =
      new RunStatus.Begun("run-9", "2025-04-28T01:30:00+08:00");

  @TempDir Path output;

  private RunPlace place() {
    return new RunPlace(output, output.resolve(".shenbao"), output.resolve("report.html"));
  }

  private Telling begin(Operations operations) {
    return Telling.begin(operations, ONE, place(), ToldRun.WORDING, BEGUN);
  }

  private RunStatus status() throws IOException {
    return new StatusFile(place().work()).read();
  }

  /** Everybody is to be told, and nobody can be. */
  private Operations outOfReach() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    return new Operations(
        new MailSettings(
            "localhost",
            closed,
            MailSettings.Security.NONE,
            null,
            null,
            "sender@example.com",
            List.of("clerk@example.com"),
            MailSettings.Contacts.TRUE,
            10),
        new WebhookSettings(URI.create("http://localhost:" + closed + "/"), new Secret("key")),
        output.resolve("no/such/folder.prom"),
        false,
        null);
  }

  @Test
  void whoCannotBeToldIsALineEachAndTheRunIsWhatItIs() throws Exception {
    try (Telling telling = begin(outOfReach())) {
      List<String> notes = telling.ended(ToldRun.result(ToldRun.toMend("乙", "b@example.com", "x")));

      assertThat(notes).hasSize(4).allMatch(line -> line.endsWith("；运行结果不受影响"));
      assertThat(notes.get(0)).startsWith("写指标文件没有成功：");
      assertThat(notes.get(1)).startsWith("调用 webhook没有成功：");
      assertThat(notes.get(2)).startsWith("向经办人寄摘要没有成功：");
      assertThat(notes.get(3)).startsWith("向申报单位寄审核意见没有成功：");
      assertThat(status().untold()).isEqualTo(notes);
    }
    RunAccount last = status().last();
    assertThat(last).isNotNull();
    assertThat(last.exitCode()).isEqualTo(1);
    assertThat(last.counts().needsFix()).isEqualTo(1);
  }

  @Test
  void aRunIsKnownWhileItLastsAndWhenItHasEnded() throws Exception {
    StatusFile file = new StatusFile(place().work());
    try (Telling telling = begin(Operations.NONE)) {
      assertThat(file.isBusy()).isTrue();
      assertThat(status().begun()).isEqualTo(BEGUN);

      assertThat(telling.ended(ToldRun.result())).isEmpty();
    }
    assertThat(file.isBusy()).isFalse();
    assertThat(status().state(false)).isEqualTo(RunStatus.State.COMPLETED);
  }

  @Test
  void aRunThatFailsLeavesTheAccountOfTheLastOne() throws Exception {
    try (Telling telling = begin(Operations.NONE)) {
      telling.ended(ToldRun.result());
    }
    try (Telling telling = begin(outOfReach())) {
      assertThat(telling.failed("磁盘已满", false)).hasSize(2);
    }

    assertThat(status().state(false)).isEqualTo(RunStatus.State.FAILED);
    assertThat(status().failed()).isNotNull().extracting("why").isEqualTo("磁盘已满");
    assertThat(status().last()).isNotNull();
  }

  @Test
  void whoStopsARunByHandIsNotToldOfIt() throws Exception {
    try (Telling telling = begin(outOfReach())) {
      assertThat(telling.failed("已中止", true)).isEmpty();
    }
  }

  @Test
  void aRunThatCannotBeAccountedForSaysSo() throws Exception {
    Files.createDirectories(place().work().resolve("run.lock"));

    try (Telling telling = begin(Operations.NONE)) {
      assertThat(telling.ended(ToldRun.result()))
          .singleElement()
          .asString()
          .startsWith("记录运行结果没有成功：");
    }
  }

  @Test
  void aRunThatFindsAnotherAtWorkTellsNothing() throws Exception {
    try (Telling first = begin(Operations.NONE);
        Telling second = begin(outOfReach())) {
      assertThat(second.failed("另一个运行正在使用输出文件夹", false)).isEmpty();
      assertThat(second.ended(ToldRun.result())).isEmpty();

      assertThat(status().begun()).isEqualTo(BEGUN);
      assertThat(status().failed()).isNull();
      assertThat(first.ended(ToldRun.result())).isEmpty();
    }
  }

  @Test
  void withAllSwitchedOffNoMailNoHttpAndNoMetricsAreWoken() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                ToldQuietly.class.getName(),
                output.toString())
            .redirectErrorStream(true)
            .start();
    String loaded;
    try (InputStream in = process.getInputStream()) {
      loaded = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(process.waitFor()).isZero();
    assertThat(loaded)
        .contains("io.shenbao.telling.Telling ")
        .doesNotContain(
            "org.springframework.mail",
            "jakarta.mail",
            "java.net.http",
            "io.micrometer",
            "io.shenbao.telling.mail",
            "freemarker.");
    assertThat(Files.exists(output.resolve(".shenbao/status.json"))).isTrue();
  }
}

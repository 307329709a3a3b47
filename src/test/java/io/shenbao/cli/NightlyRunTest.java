package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.shenbao.WholeProgram;
import io.shenbao.batch.KnownEvidence;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run that is told of: from {@code config/application.yaml} to the mails, and what status says.
 */
class NightlyRunTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  /** The project's configuration with an {@code application.yaml} of the test's own. */
  private String home(String operations) throws IOException {
    Path home = folder.resolve("home");
    Path config = Files.createDirectories(home.resolve("config"));
    Program.copy(Path.of("templates"), home.resolve("templates"));
    Program.copy(Path.of("config"), config);
    Files.writeString(config.resolve("application.yaml"), operations);
    return home.toString();
  }

  private String output() {
    return folder.resolve("out").toString();
  }

  @Test
  @WholeProgram
  void tellsClerkAndApplicantOnceAndIsAccountedFor() throws Exception {
    ServerSetup setup = new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP).dynamicPort();
    setup.setServerStartupTimeout(30_000); // a busy machine takes longer than the usual two seconds
    GreenMail server = new GreenMail(setup);
    server.start();
    try {
      Path metrics = folder.resolve("shenbao.prom");
      String home =
          home(
              """
              mail:
                host: localhost
                port: %d
                security: none
                from: shenbao@example.com
                clerk: clerk@example.com
                contacts: true
              metrics: {file: %s}
              logs: json
              schedule: 30 1 * * *
              """
                  .formatted(server.getSmtp().getPort(), metrics));
      Program.copy(Program.SAMPLES.resolve(Program.MATERIALS), folder.resolve("in/a"));
      KnownEvidence.in(folder.resolve("out"));
      String[] run = {"run", folder.resolve("in").toString(), "-o", output(), "--home", home};

      Program first = Program.run(run);

      assertThat(first.exit()).isEqualTo(1);
      assertThat(first.printed()).contains("已向 1 家申报单位寄出审核意见");
      assertThat(receivers(server))
          .containsExactlyInAnyOrder("clerk@example.com", "shuishili@example.com");
      assertThat(Files.readString(metrics)).contains("shenbao_run_exit_code{", "} 1.0");
      String id = status(home).at("/last/run").asString();
      assertThat(id).isNotEmpty();
      for (String line : Files.readAllLines(folder.resolve("out/.shenbao/run.log"))) {
        assertThat(JSON.readTree(line).at("/context/properties/run").asString()).isEqualTo(id);
      }

      Program second = Program.run(run);

      assertThat(second.exit()).isEqualTo(1);
      assertThat(receivers(server))
          .as("the applicant knows it all already")
          .containsExactlyInAnyOrder(
              "clerk@example.com", "shuishili@example.com", "clerk@example.com");
      JsonNode status = status(home);
      assertThat(status.path("state").asString()).isEqualTo("completed");
      assertThat(status.at("/last/counts/needsFix").asInt()).isEqualTo(1);
      assertThat(status.at("/last/counts/reused").asInt()).isEqualTo(1);
      assertThat(status.at("/last/run").asString()).isNotEqualTo(id);
      assertThat(status.path("next").asString()).contains("T01:30:00");
      assertThat(Program.run("status", "-o", output(), "--home", home).printed())
          .startsWith("没有运行在进行")
          .contains("退出码 1", "下次运行：");
    } finally {
      server.stop();
    }
  }

  private JsonNode status(String home) {
    return JSON.readTree(Program.run("status", "-o", output(), "--json", "--home", home).printed());
  }

  private static List<String> receivers(GreenMail server) {
    return Stream.of(server.getReceivedMessages()).map(NightlyRunTest::receiver).toList();
  }

  private static String receiver(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void beginsNothingWhereItsConfigurationIsWrong() throws IOException {
    Files.createDirectories(folder.resolve("in"));

    Program program =
        Program.run(
            "run",
            folder.resolve("in").toString(),
            "-o",
            output(),
            "--home",
            home("mail: {host: x}\n"));

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).contains("config/application.yaml:1:1", "mail.from");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void statusOfAFolderWithoutRunsIsWrongUsage() {
    Program program = Program.run("status", "-o", folder.toString());

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.printed()).contains("没有运行过");
  }
}

package io.shenbao.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shenbao.cli.Shenbao;
import io.shenbao.operation.Schedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files that operators copy are understood by what they are for. */
class OperationsFilesTest {

  private static final Path FILES = Path.of("docs/operations");
  private static final Pattern OPTION = Pattern.compile("(?<= )--?[a-z]+");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

  @TempDir Path folder;

  @Test
  void systemdUnderstandsItsUnits() throws Exception {
    Path analyze = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(analyze), "skipped: systemd-analyze is not installed");
    Path program = Files.writeString(folder.resolve("shenbao"), "#!/bin/sh\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    List<String> command =
        new ArrayList<>(
            List.of(analyze.toString(), "verify", "--man=no", "--recursive-errors=one"));
    for (String unit : List.of("shenbao.service", "shenbao.timer")) {
      String text = Files.readString(FILES.resolve(unit));
      Path copy = folder.resolve(unit);
      Files.writeString(copy, text.replace("/opt/shenbao/shenbao", program.toString()));
      command.add(copy.toString());
    }

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said;
    try (InputStream in = process.getInputStream()) {
      said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    process.waitFor();

    assertThat(
            said.lines()
                .filter(line -> line.contains(folder.toString()) || line.contains("shenbao.")))
        .isEmpty();
  }

  @Test
  void theServiceIsHardenedAndTakesFindingsForSuccess() throws IOException {
    assertThat(Files.readAllLines(FILES.resolve("shenbao.service")))
        .contains(
            "SuccessExitStatus=1",
            "ProtectSystem=strict",
            "NoNewPrivileges=true",
            "ReadWritePaths=/srv/shenbao/output")
        .anyMatch(line -> line.startsWith("MemoryMax="));
  }

  @Test
  void kubernetesRunsOneAtATimeAndNotAsRoot() throws IOException {
    JsonNode job =
        YAMLMapper.builder().build().readTree(Files.readString(FILES.resolve("cronjob.yaml")));

    assertThat(job.path("kind").asString()).isEqualTo("CronJob");
    assertThat(job.at("/spec/concurrencyPolicy").asString()).isEqualTo("Forbid");
    assertThat(Schedule.of(job.at("/spec/schedule").asString()).next(ZonedDateTime.now()))
        .isPresent();
    JsonNode pod = job.at("/spec/jobTemplate/spec/template/spec");
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    JsonNode container = pod.at("/containers/0");
    assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.at("/args/0").asString()).contains("shenbao run");
    List<String> volumes = new ArrayList<>();
    pod.path("volumes").forEach(one -> volumes.add(one.path("name").asString()));
    container
        .path("volumeMounts")
        .forEach(mount -> assertThat(volumes).contains(mount.path("name").asString()));
  }

  @Test
  void composeGivesManagerAndWorkersTheSameFoldersAndTheSecretsThatSettingsAskFor()
      throws IOException {
    Map<?, ?> compose = yaml(Files.readString(FILES.resolve("compose.yaml")));
    Map<?, ?> services = (Map<?, ?>) compose.get("services");
    Map<?, ?> worker = (Map<?, ?>) services.get("worker");
    Map<?, ?> manager = (Map<?, ?>) services.get("manager");
    List<String> asked =
        VARIABLE
            .matcher(Files.readString(Path.of("config/cluster.yaml")))
            .results()
            .map(one -> one.group(1))
            .toList();

    assertThat(((Map<?, ?>) worker.get("environment")).keySet())
        .map(String::valueOf)
        .containsExactlyInAnyOrderElementsOf(asked);
    assertThat(manager.get("environment")).isEqualTo(worker.get("environment"));
    assertThat(manager.get("volumes")).isEqualTo(worker.get("volumes"));
    Set<String> commands = new picocli.CommandLine(new Shenbao()).getSubcommands().keySet();
    for (Map<?, ?> one : List.of(worker, manager)) {
      assertThat(commands).contains(String.valueOf(((List<?>) one.get("command")).get(1)));
      Map<?, ?> before = (Map<?, ?>) one.get("depends_on");
      assertThat(before.keySet()).allMatch(services::containsKey);
      // what is at work is ended within half a minute
      assertThat(one.get("stop_grace_period")).isEqualTo("40s");
    }
  }

  @Test
  void composeNamesVersionsAndKeepsWhatServersWrite() throws IOException {
    Map<?, ?> compose = yaml(Files.readString(FILES.resolve("compose.yaml")));
    Map<?, ?> services = (Map<?, ?>) compose.get("services");
    for (String name : List.of("database", "broker")) {
      Map<?, ?> server = (Map<?, ?>) services.get(name);
      assertThat(String.valueOf(server.get("image"))).matches("[a-z/-]+:\\d[\\d.]*");
      String volume = String.valueOf(((List<?>) server.get("volumes")).get(0));
      assertThat(((Map<?, ?>) compose.get("volumes")).containsKey(volume.split(":")[0])).isTrue();
    }
  }

  private static Map<?, ?> yaml(String text) {
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  @Test
  void cronsLineIsATimeAndACommand() throws IOException {
    String line =
        Files.readAllLines(FILES.resolve("crontab")).stream()
            .filter(one -> !one.startsWith("#"))
            .findFirst()
            .orElseThrow();
    String[] parts = line.split(" ", 6);

    Schedule due = Schedule.of(String.join(" ", List.of(parts).subList(0, 5)));
    assertThat(due.next(ZonedDateTime.parse("2025-04-28T02:00:00+08:00")))
        .hasValue(ZonedDateTime.parse("2025-04-29T01:30:00+08:00"));
    assertThat(parts[5]).contains("/opt/shenbao/shenbao run").doesNotContain("%");
  }

  @Test
  void everyOptionOfTheirCommandsIsOneOfRun() throws IOException {
    List<String> known =
        new picocli.CommandLine(new Shenbao())
            .getSubcommands().get("run").getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    for (String name : List.of("shenbao.service", "crontab", "cronjob.yaml")) {
      for (String line : Files.readAllLines(FILES.resolve(name))) {
        int run = line.indexOf("shenbao run ");
        if (run >= 0) {
          String command = line.substring(run).split("[>;]")[0];
          assertThat(OPTION.matcher(command).results().map(one -> one.group()))
              .isNotEmpty()
              .isSubsetOf(known);
        }
      }
    }
  }
}

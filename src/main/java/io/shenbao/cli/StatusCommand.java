package io.shenbao.cli;

import io.shenbao.account.RunStatus;
import io.shenbao.account.StatusFile;
import io.shenbao.account.StatusJson;
import io.shenbao.account.StatusText;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.RunRequest;
import io.shenbao.cluster.Standing;
import io.shenbao.operation.ClusterSettings;
import io.shenbao.operation.OperationsReader;
import io.shenbao.operation.Schedule;
import io.shenbao.operation.WrongOperations;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code shenbao status}: how things stand with the runs; disturbs none. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Tells what the last run into a folder came to, whether one is under way, and when the next"
            + " one is due.")
final class StatusCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUTPUT",
      defaultValue = "output",
      description = "where the runs write to (default: output)")
  private Path output = Path.of("output");

  @Option(names = "--json", description = "tells it as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException, Misuse {
    Wording wording = setting.wording();
    Folders.named("OUTPUT", output, wording);
    Path work = RunRequest.work(output);
    if (!Files.isDirectory(work)) {
      throw new Misuse(List.of(wording.say("status.nowhere", output)));
    }
    StatusFile file = new StatusFile(work);
    RunStatus status = file.read();
    RunStatus.State state = status.state(file.isBusy());
    String next = next(wording);
    ClusterSettings cluster = setting.cluster();
    Standing standing = cluster == null ? null : standing(cluster, wording);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode tree = StatusJson.write(status);
      tree.put("state", state.name().toLowerCase(Locale.ROOT));
      tree.put("next", next.isEmpty() ? null : next);
      if (standing != null) {
        tree.set("cluster", standing.json());
      }
      out.println(Plain.json(tree.toPrettyString()));
    } else {
      new StatusText(wording).lines(status, state, next).forEach(out::println);
      if (standing != null) {
        standing.lines(wording).forEach(out::println);
      }
    }
    out.flush();
    return 0;
  }

  /** How things stand with the machines; said on the console when nobody tells. */
  private @Nullable Standing standing(ClusterSettings cluster, Wording wording) {
    try {
      return Standing.of(cluster, wording);
    } catch (RunFailure e) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(e.getMessage());
      err.flush();
      return null;
    }
  }

  /** When the next run is due; empty when that is not known. */
  private String next(Wording wording) throws IOException, Misuse {
    try {
      Schedule schedule = new OperationsReader(wording, System::getenv).schedule(setting.home());
      return schedule == null
          ? ""
          : schedule
              .next(ZonedDateTime.now())
              .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
              .orElse("");
    } catch (WrongOperations e) {
      throw new Misuse(e.lines());
    }
  }
}

package io.shenbao.cli;

import com.google.common.base.CharMatcher;
import io.shenbao.batch.Progress;
import io.shenbao.batch.RunFailure;
import io.shenbao.batch.RunJob;
import io.shenbao.batch.RunRequest;
import io.shenbao.cli.process.Interrupt;
import io.shenbao.cli.process.Logs;
import io.shenbao.cli.process.RunParts;
import io.shenbao.cli.process.Version;
import io.shenbao.cluster.Prepared;
import io.shenbao.cluster.Working;
import io.shenbao.operation.ClusterSettings;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code shenbao worker}: judges for a manager on another machine, until it is stopped. */
@Command(
    name = WorkerCommand.NAME,
    mixinStandardHelpOptions = true,
    description = "Judges for managers on other machines until it is stopped: config/cluster.yaml.")
final class WorkerCommand implements Callable<Integer> {

  static final String NAME = "worker";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  private String name = "";

  @Override
  public Integer call() throws IOException, Misuse {
    ClusterSettings settings = setting.neededCluster();
    Wording wording = setting.wording();
    PrintWriter err = spec.commandLine().getErr();
    name = name();
    Path own = Files.createTempDirectory("shenbao-worker");
    Working working =
        new Working(
            settings,
            name,
            Version.tool(),
            wording,
            said -> {
              err.println(said);
              err.flush();
            },
            (arguments, startedAt) -> prepared(arguments, startedAt, own));
    try (Interrupt interrupt = new Interrupt(() -> {}, 0)) {
      interrupt.stops(working::stop);
      working.run();
      return 0;
    } catch (RunFailure e) {
      err.println(e.getMessage());
      err.flush();
      return Shenbao.UNPROCESSED;
    } finally {
      ApplicationFolder.delete(own);
    }
  }

  /** The machine's name, and what makes it another one than that of any other worker. */
  private static String name() throws IOException {
    String host = InetAddress.getLocalHost().getHostName();
    return CharMatcher.forPredicate(Character::isLetterOrDigit)
            .or(CharMatcher.anyOf(".-"))
            .retainFrom(host)
        + "-"
        + ProcessHandle.current().pid()
        + "-"
        + Long.toHexString(System.nanoTime());
  }

  private Prepared prepared(List<String> arguments, String startedAt, Path own) throws Exception {
    RunWork work = new RunWork();
    CommandLine line = new CommandLine(work);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.parseArgs(arguments.toArray(String[]::new));
    work.setting().settle(setting.home());
    RunRequest request = work.request(startedAt);
    if (Files.isDirectory(request.work())) {
      Logs.to(request.work().resolve("worker-" + name + ".log"));
    }
    RunParts parts = new RunParts(JudgingOptions.inspector(), own);
    try {
      RunJob job = work.job(work.pack(), request, parts, Progress.NONE);
      return new Prepared(job, request, parts);
    } catch (Exception e) {
      parts.close();
      throw e;
    }
  }
}

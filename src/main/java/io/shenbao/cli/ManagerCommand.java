package io.shenbao.cli;

import io.shenbao.cli.process.Orders;
import io.shenbao.cluster.Leading;
import io.shenbao.operation.ClusterSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code shenbao manager}: the main job, whose applications are judged by other machines. */
@Command(
    name = ManagerCommand.NAME,
    mixinStandardHelpOptions = true,
    description =
        "Does what run does, and has workers on other machines judge: see config/cluster.yaml.")
final class ManagerCommand implements Callable<Integer> {

  static final String NAME = "manager";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RunWork work;

  @Override
  public Integer call() throws IOException, Misuse {
    ClusterSettings settings = work.setting().neededCluster();
    List<String> arguments = Orders.of(spec.commandLine().getParseResult());
    PrintWriter err = spec.commandLine().getErr();
    Leading leading =
        new Leading(
            settings,
            work.setting().wording(),
            said -> {
              err.println(said);
              err.flush();
            });
    return work.call(spec, (job, request, told) -> leading.run(job, request, arguments, told));
  }
}

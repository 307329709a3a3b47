package io.shenbao.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code shenbao run}: the main job. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Judges all applications in a folder; writes documents, summary table, reports.")
final class RunCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RunWork work;

  @Override
  public Integer call() throws IOException, Misuse {
    return work.call(spec, (job, request, told) -> job.run(request, told));
  }
}

package io.shenbao.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shenbao programme}: for those who write packs. */
@Command(
    name = "programme",
    mixinStandardHelpOptions = true,
    description = "For those who write packs.",
    subcommands = ProgrammeCommand.Lint.class)
final class ProgrammeCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  /** {@code shenbao programme lint}: all mistakes of a pack at once. */
  @Command(
      name = "lint",
      mixinStandardHelpOptions = true,
      description = "Finds the mistakes in packs: form, rules, quotes, expressions.")
  static final class Lint implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Setting setting;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "packs (default: all)")
    private List<String> ids = List.of();

    @Override
    public Integer call() throws IOException, Misuse {
      List<String> asked = ids.isEmpty() ? setting.available() : ids;
      int exit = 0;
      for (String id : asked) {
        try {
          setting.pack(id);
          spec.commandLine().getOut().println(setting.wording().say("cli.lint.clean", id));
        } catch (Misuse e) {
          e.lines().forEach(spec.commandLine().getErr()::println);
          exit = Shenbao.MISUSE;
        }
      }
      return exit;
    }
  }
}

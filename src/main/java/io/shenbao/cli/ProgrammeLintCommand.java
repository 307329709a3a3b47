package io.shenbao.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shenbao programme lint}: all mistakes of a pack at once. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Finds the mistakes in packs: form, rules, quotes, expressions, examples.")
final class ProgrammeLintCommand implements Callable<Integer> {

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
    Packs packs = setting.packs();
    List<String> asked = ids.isEmpty() ? packs.available() : ids;
    int exit = 0;
    for (String id : asked) {
      List<String> problems = packs.lint(id);
      if (problems.isEmpty()) {
        spec.commandLine().getOut().println(setting.wording().say("cli.lint.clean", id));
      } else {
        problems.forEach(spec.commandLine().getErr()::println);
        exit = Shenbao.MISUSE;
      }
      packs.hints(id, setting.templates()).forEach(spec.commandLine().getOut()::println);
    }
    return exit;
  }
}

package io.shenbao.cli;

import io.shenbao.report.RulesDocument;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code shenbao rules}: what a pack judges, as Markdown. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Prints a pack's rules as Markdown.")
final class RulesCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Override
  public Integer call() throws IOException, Misuse {
    new RulesDocument(setting.wording())
        .lines(setting.pack().programme())
        .forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}

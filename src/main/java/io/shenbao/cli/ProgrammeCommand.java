package io.shenbao.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code shenbao programme}: for those who write packs. */
@Command(
    name = "programme",
    mixinStandardHelpOptions = true,
    description = "For those who write packs.",
    subcommands = {
      ProgrammeLintCommand.class,
      ProgrammeNewCommand.class,
      ProgrammeSchemaCommand.class
    })
final class ProgrammeCommand implements Runnable {

  @Mixin
  @SuppressWarnings({"NullAway.Init", "unused"})
  private LanguageOption language;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new WrongUsage.NoCommand(spec.commandLine());
  }
}

package io.shenbao.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: parses the command line before anything heavy is loaded. */
@Command(
    name = "shenbao",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Reads, judges and turns into Word documents the applications to a notice (申报).",
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      NewCommand.class,
      RulesCommand.class,
      ProgrammeCommand.class,
      TemplateCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done, no errors",
      "  1  done, there are errors to mend: findings, not a failure of the program",
      "  2  wrong usage or configuration",
      "  3  something could not be processed"
    })
public final class Shenbao implements Runnable {

  /** Wrong usage or configuration. */
  static final int MISUSE = 2;

  /** Something could not be processed: a disk, a permission, an interruption. */
  static final int UNPROCESSED = 3;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs a command and gives its exit code. */
  public static int execute(String... arguments) {
    Locale.setDefault(Locale.ROOT);
    CommandLine command = new CommandLine(new Shenbao());
    command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler(new Failures());
    return command.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}

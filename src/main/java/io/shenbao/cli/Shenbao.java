package io.shenbao.cli;

import io.shenbao.cli.process.Version;
import io.shenbao.launch.Preparation;
import io.shenbao.wording.PlainWriter;
import io.shenbao.wording.Wording;
import io.shenbao.xml.XmlFactories;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The program: parses the command line before anything heavy is loaded. */
@Command(
    name = "shenbao",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Reads, judges and turns into Word documents the applications to a notice (申报).",
    subcommands = {
      RunCommand.class,
      ManagerCommand.class,
      WorkerCommand.class,
      DeskCommand.class,
      CheckCommand.class,
      StatusCommand.class,
      NewCommand.class,
      DeliveryCommand.class,
      SummaryCommand.class,
      RulesCommand.class,
      ProgrammeCommand.class,
      TemplateCommand.class,
      RunDroppedCommand.class,
      CheckDroppedCommand.class,
      BeginHereCommand.class,
      PrepareCommand.class
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

  /** What help says in Chinese; in English it stands with the options themselves. */
  private static final String HELP = "io.shenbao.cli.help";

  @Mixin
  @SuppressWarnings({"NullAway.Init", "unused"})
  private LanguageOption language;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  public static void main(String[] arguments) {
    Start start =
        Start.of(
            List.of(arguments),
            System.getenv("SHENBAO_LINE"),
            new CommandLine(new Shenbao()).getSubcommands().keySet());
    String[] asked = start.arguments().toArray(String[]::new);
    int code;
    try (Preparation preparation = Preparation.begin(Shenbao.class, PrepareCommand.NAME)) {
      code = execute(asked);
      if (preparation.isUnderWay()) {
        Wording wording = new Wording(LanguageOption.locale(LanguageOption.asked(asked)));
        plain(System.err).println(wording.say("cli.preparing"));
      }
    }
    System.exit(start.byExplorer() ? Start.BY_EXPLORER + code : code);
  }

  /** Runs a command and gives its exit code. */
  public static int execute(String... arguments) {
    Locale.setDefault(Locale.ROOT);
    XmlFactories.name();
    return commandLine(arguments).execute(arguments);
  }

  /** The commands, their help and their complaints in the language that some arguments ask for. */
  static CommandLine commandLine(String... arguments) {
    String language = LanguageOption.asked(arguments);
    Locale locale = LanguageOption.locale(language);
    CommandLine command = new CommandLine(new Shenbao());
    command.setOut(plain(System.out));
    command.setErr(plain(System.err));
    command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    if (locale.equals(Locale.CHINESE)) {
      command.setResourceBundle(ResourceBundle.getBundle(HELP, Locale.ROOT));
    }
    command.setDefaultValueProvider(
        argument ->
            argument instanceof OptionSpec option
                    && option.longestName().equals(LanguageOption.NAME)
                ? language
                : null);
    command.setParameterExceptionHandler(new WrongUsage(new Wording(locale)));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler(new Failures());
    return command;
  }

  /** Nothing that is printed acts on the terminal. */
  private static PrintWriter plain(PrintStream out) {
    return new PrintWriter(
        new PlainWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), true);
  }

  @Override
  public void run() {
    throw new WrongUsage.NoCommand(spec.commandLine());
  }
}

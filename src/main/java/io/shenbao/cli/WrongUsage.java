package io.shenbao.cli;

import io.shenbao.wording.Wording;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in our own words what is wrong with a command line, and where its help is. */
final class WrongUsage implements IParameterExceptionHandler {

  /** A command that does nothing without one of its own commands. */
  static final class NoCommand extends ParameterException {

    private static final long serialVersionUID = 1;

    NoCommand(CommandLine command) {
      super(command, "no command");
    }
  }

  private final Wording wording;

  WrongUsage(Wording wording) {
    this.wording = wording;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(message(failure, arguments));
    if (failure instanceof NoCommand) {
      command.usage(err);
    } else {
      err.println(wording.say("cli.usage.help", command.getCommandSpec().qualifiedName()));
    }
    err.flush();
    return Shenbao.MISUSE;
  }

  private String message(ParameterException failure, String[] arguments) {
    if (failure instanceof NoCommand) {
      return wording.say("cli.usage.no-command");
    }
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (failure instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing.getMissing().stream()
          .map(each -> missing(each, arguments))
          .collect(Collectors.joining("\n"));
    }
    if (failure instanceof OverwrittenOptionException twice) {
      return wording.say("cli.usage.twice", name(twice.getOverwritten()));
    }
    ArgSpec argument = failure.getArgSpec();
    if (argument == null) {
      return wording.say("cli.usage.other");
    }
    String value = String.valueOf(failure.getValue());
    String choices = choices(argument);
    return choices.isEmpty()
        ? wording.say("cli.usage.unfit", name(argument), value)
        : wording.say("cli.usage.value", name(argument), value, choices);
  }

  private String unmatched(UnmatchedArgumentException failure) {
    String first = failure.getUnmatched().isEmpty() ? "" : failure.getUnmatched().get(0);
    boolean wantsCommand = !failure.getCommandLine().getSubcommands().isEmpty();
    String key =
        failure.isUnknownOption()
            ? "cli.usage.option"
            : wantsCommand ? "cli.usage.command" : "cli.usage.surplus";
    List<String> similar = failure.getSuggestions();
    return wording.say(
        key, first, similar.isEmpty() ? "" : wording.say("pack.did-you-mean", similar.get(0)));
  }

  private String missing(ArgSpec argument, String[] arguments) {
    if (!(argument instanceof OptionSpec option)) {
      return wording.say("cli.usage.no-argument", argument.paramLabel());
    }
    boolean isThere = Stream.of(option.names()).anyMatch(name -> List.of(arguments).contains(name));
    return wording.say(
        isThere ? "cli.usage.no-value" : "cli.usage.no-option", name(option), option.paramLabel());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** The values that are possible; empty when they can't be counted. */
  private static String choices(ArgSpec argument) {
    return Stream.concat(Stream.of(argument.type()), Stream.of(argument.auxiliaryTypes()))
        .filter(Class::isEnum)
        .findFirst()
        .map(
            type ->
                Stream.of(type.getEnumConstants())
                    .map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("、")))
        .orElse("");
  }
}

package io.shenbao.cli;

import io.shenbao.cli.process.Explorer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a start of the program asks for: a typed command, or folders dropped on a starter.
 *
 * @param arguments the command to execute
 * @param byExplorer whether Explorer opened a window for it, which closes when it ends
 */
record Start(List<String> arguments, boolean byExplorer) {

  /** What is added to an exit code, so that the batch file knows that Explorer started it. */
  static final int BY_EXPLORER = 1000;

  private static final Set<String> OF_STARTERS =
      Set.of(BeginHereCommand.NAME, CheckDroppedCommand.NAME);

  /**
   * Understands a start.
   *
   * @param typed the arguments as they arrived
   * @param line the command line of the shell that runs our batch file; null when there is none
   * @param commands the names of the commands
   */
  static Start of(List<String> typed, @Nullable String line, Set<String> commands) {
    List<String> dropped = Explorer.dropped(line);
    if (dropped == null) {
      return new Start(
          !typed.isEmpty() && typed.stream().allMatch(one -> isThere(one, commands))
              ? command(RunDroppedCommand.NAME, typed, false)
              : typed,
          false);
    }
    if (!typed.isEmpty() && OF_STARTERS.contains(typed.get(0))) {
      return new Start(command(typed.get(0), dropped, true), true);
    }
    boolean isCommand =
        !dropped.isEmpty() && (commands.contains(dropped.get(0)) || dropped.get(0).startsWith("-"));
    return new Start(
        isCommand ? typed : command(RunDroppedCommand.NAME, dropped, true), !isCommand);
  }

  private static List<String> command(String name, List<String> paths, boolean wait) {
    List<String> command = new ArrayList<>(List.of(name, "--open"));
    if (wait) {
      command.add("--wait");
    }
    command.add("--");
    command.addAll(paths);
    return command;
  }

  private static boolean isThere(String argument, Set<String> commands) {
    try {
      return !argument.isEmpty() && !commands.contains(argument) && Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}

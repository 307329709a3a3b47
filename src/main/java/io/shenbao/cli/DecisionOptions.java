package io.shenbao.cli;

import io.shenbao.decision.DecisionFolder;
import io.shenbao.decision.Decisions;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the bureau's decisions are, and on which day they must be in force. */
final class DecisionOptions {

  @Option(
      names = "--decisions",
      paramLabel = "DIR",
      description = "folder of the bureau's waivers and answers (default: config/decisions)")
  private @Nullable Path folder;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "day on which waivers must be in force (default: the pack's deadline)")
  private @Nullable String asOf;

  /**
   * The decisions on what a command is given.
   *
   * @param output null when nothing is written
   * @throws Misuse when the folder is not there or not the bureau's own
   */
  Decisions read(Setting setting, Programme programme, Path input, @Nullable Path output)
      throws IOException, Misuse {
    Wording wording = setting.wording();
    String day = day(programme, wording);
    Path asked = folder;
    Path given = asked == null ? setting.decisions() : asked;
    Folders.named("--decisions", given, wording);
    if (output != null) {
      apart(given, output, wording); // before there is a folder, too: our files must not make one
    }
    if (!Files.isDirectory(given)) {
      if (asked == null) {
        return Decisions.none();
      }
      throw new Misuse(List.of(wording.say("decision.no-folder", given)));
    }
    apart(given, input, wording);
    Path name = input.toAbsolutePath().normalize().getFileName();
    return new DecisionFolder(wording, programme.id(), day)
        .read(given, name == null ? "" : name.toString());
  }

  /** The day that was given, else the pack's deadline where it is a day. */
  private String day(Programme programme, Wording wording) throws Misuse {
    String given = asOf;
    if (given == null) {
      return isDay(programme.deadline()) ? programme.deadline() : "";
    }
    if (!isDay(given)) {
      throw new Misuse(List.of(wording.say("decision.as-of", given)));
    }
    return given;
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** What strangers hand in, and what we write, must not be where the bureau decides. */
  private static void apart(Path decisions, Path other, Wording wording)
      throws IOException, Misuse {
    Path one = Folders.real(decisions);
    Path two = Folders.real(other);
    if (one.startsWith(two) || two.startsWith(one)) {
      throw new Misuse(List.of(wording.say("decision.overlap", decisions, other)));
    }
  }
}

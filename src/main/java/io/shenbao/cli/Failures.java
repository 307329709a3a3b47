package io.shenbao.cli;

import io.shenbao.batch.RunFailure;
import io.shenbao.file.Hindrance;
import io.shenbao.review.PremisesLost;
import io.shenbao.wording.FileFailure;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in a sentence; the stack trace goes to the log. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof Misuse misuse) {
      misuse.lines().forEach(err::println);
      err.flush();
      return Shenbao.MISUSE;
    }
    LoggerFactory.getLogger(Shenbao.class).error("command failed", failure);
    err.println(sentence(failure, parsed));
    err.flush();
    return Shenbao.UNPROCESSED;
  }

  private static String sentence(Exception failure, ParseResult parsed) {
    if (failure instanceof RunFailure || failure instanceof PremisesLost) {
      return String.valueOf(failure.getMessage());
    }
    boolean isEnglish =
        parsed.asCommandLineList().stream()
            .map(CommandLine::getParseResult)
            .anyMatch(one -> "en".equals(one.matchedOptionValue("--lang", "zh")));
    return sentence(failure, new Wording(isEnglish ? Locale.ENGLISH : Locale.CHINESE));
  }

  /** What went wrong with a file, or with whatever else. */
  static String sentence(Exception failure, Wording wording) {
    return failure instanceof FileSystemException
            || (failure instanceof IOException && Hindrance.of(failure) != Hindrance.NONE)
        ? wording.say(FileFailure.of((IOException) failure))
        : wording.say("cli.failed", String.valueOf(failure.getMessage()));
  }
}

package io.shenbao.cli;

import io.shenbao.batch.RunFailure;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in a line; the stack trace goes to the log. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof Misuse misuse) {
      misuse.lines().forEach(err::println);
    } else {
      LoggerFactory.getLogger(Shenbao.class).error("command failed", failure);
      err.println(
          failure instanceof RunFailure
              ? failure.getMessage()
              : failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }
    err.flush();
    return Shenbao.MISUSE;
  }
}

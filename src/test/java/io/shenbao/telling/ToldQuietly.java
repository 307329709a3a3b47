package io.shenbao.telling;

import io.shenbao.account.RunStatus;
import io.shenbao.operation.Operations;
import java.nio.file.Path;

/** A program that accounts for a run and tells nobody. */
final class ToldQuietly {

  private ToldQuietly() {}

  public static void main(String[] arguments) {
    Path output = Path.of(arguments[0]);
    RunPlace place =
        new RunPlace(output, output.resolve(".shenbao"), output.resolve("report.html"));
    RunStatus.Begun begun = new RunStatus.Begun("quiet", "2025-04-28T01:30:00+08:00");
    try (Telling telling = Telling.begin(Operations.NONE, place, ToldRun.WORDING, begun)) {
      telling.ended(ToldRun.result());
    }
  }
}

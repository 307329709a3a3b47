package io.shenbao.cli;

import io.shenbao.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Folders dropped on {@code 检查申报.cmd}: the findings on each; nothing is written. */
@Command(
    name = CheckDroppedCommand.NAME,
    hidden = true,
    description = "Checks each folder; without one tells what to do.")
final class CheckDroppedCommand extends DroppedCommand {

  static final String NAME = "check-dropped";

  @Override
  int take(Path folder, PrintWriter out, Wording wording) {
    out.println(wording.say("cli.dropped.check", folder));
    int code = Shenbao.execute("check", folder.toString());
    out.println();
    return code;
  }
}

package io.shenbao.cli;

import io.shenbao.cli.process.ExitCodes;
import io.shenbao.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Folders dropped on a starter, one after the other; without one it tells what to do. */
abstract class DroppedCommand extends StarterCommand {

  @Parameters(paramLabel = "FOLDER", description = "folders of applications, or lone source files")
  private List<Path> folders = List.of();

  @Override
  final int start(PrintWriter out, Wording wording) {
    if (folders.isEmpty()) {
      out.println(wording.say("cli.dropped.help"));
    }
    ExitCodes codes = new ExitCodes();
    for (Path folder : folders) {
      codes.add(take(folder, out, wording));
    }
    return codes.first();
  }

  /** Does what the starter is for with one of them; the exit code. */
  abstract int take(Path folder, PrintWriter out, Wording wording);
}

package io.shenbao.cli;

import io.shenbao.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Folders dropped on {@code shenbao.cmd}: each is run, into {@code NAME-output} beside it. */
@Command(
    name = RunDroppedCommand.NAME,
    hidden = true,
    description = "Runs each folder into NAME-output beside it; without one tells what to do.")
final class RunDroppedCommand extends DroppedCommand {

  static final String NAME = "run-dropped";

  @Override
  int take(Path folder, PrintWriter out, Wording wording) {
    Path output = beside(folder);
    out.println(wording.say("cli.dropped.run", folder, output));
    int code = Shenbao.execute("run", "--silent", folder.toString(), "-o", output.toString());
    out.println();
    window().open(output.resolve("report.html"));
    return code;
  }

  /** {@code D:\材料} goes to {@code D:\材料-output}; a whole drive has nothing beside it. */
  static Path beside(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    Path name = whole.getFileName();
    return name == null ? whole.resolve("output") : whole.resolveSibling(name + "-output");
  }
}

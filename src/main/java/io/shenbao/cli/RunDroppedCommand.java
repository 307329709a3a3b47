package io.shenbao.cli;

import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Folders dropped on {@code shenbao.cmd}: each is run, into {@code NAME-output} beside it. */
@Command(
    name = RunDroppedCommand.NAME,
    hidden = true,
    description = "Runs each folder into NAME-output beside it; without one tells what to do.")
final class RunDroppedCommand implements Callable<Integer> {

  static final String NAME = "run-dropped";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Window window;

  @Parameters(paramLabel = "FOLDER", description = "folders of applications, or lone source files")
  private List<Path> folders = List.of();

  @Override
  public Integer call() throws IOException {
    Wording wording = new Wording(Locale.CHINESE);
    PrintWriter out = spec.commandLine().getOut();
    if (folders.isEmpty()) {
      out.println(wording.say("cli.dropped.help"));
    }
    ExitCodes codes = new ExitCodes();
    for (Path folder : folders) {
      Path output = beside(folder);
      out.println(wording.say("cli.dropped.run", folder, output));
      codes.add(Shenbao.execute("run", folder.toString(), "-o", output.toString()));
      out.println();
      window.open(output.resolve("report.html"));
    }
    window.keep(out, wording);
    return codes.first();
  }

  /** {@code D:\材料} goes to {@code D:\材料-output}; a whole drive has nothing beside it. */
  static Path beside(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    Path name = whole.getFileName();
    return name == null ? whole.resolve("output") : whole.resolveSibling(name + "-output");
  }
}

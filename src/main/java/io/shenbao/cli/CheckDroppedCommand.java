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

/** Folders dropped on {@code 检查申报.cmd}: the findings on each; nothing is written. */
@Command(
    name = CheckDroppedCommand.NAME,
    hidden = true,
    description = "Checks each folder; without one tells what to do.")
final class CheckDroppedCommand implements Callable<Integer> {

  static final String NAME = "check-dropped";

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
      out.println(wording.say("cli.dropped.check", folder));
      codes.add(Shenbao.execute("check", folder.toString()));
      out.println();
    }
    window.keep(out, wording);
    return codes.first();
  }
}

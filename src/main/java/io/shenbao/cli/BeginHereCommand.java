package io.shenbao.cli;

import io.shenbao.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code 新建申报.cmd} double-clicked: a new application folder with the day in its name. */
@Command(
    name = BeginHereCommand.NAME,
    hidden = true,
    description = "Makes a new application folder, named after the day.")
final class BeginHereCommand extends StarterCommand {

  static final String NAME = "begin-here";

  @Parameters(paramLabel = "FOLDER", description = "where it is made (default: beside the program)")
  private List<Path> where = List.of();

  @Override
  int start(PrintWriter out, Wording wording) {
    Path parent = where.isEmpty() ? Path.of(System.getProperty("shenbao.home", ".")) : where.get(0);
    Path folder = unused(parent.toAbsolutePath().normalize(), wording);
    int code = Shenbao.execute("new", folder.toString());
    if (code == 0) {
      window().open(folder);
    }
    return code;
  }

  private static Path unused(Path parent, Wording wording) {
    String day = LocalDate.now(ZoneId.systemDefault()).format(DateTimeFormatter.BASIC_ISO_DATE);
    String name = wording.say("cli.begin.folder", day);
    Path folder = parent.resolve(name);
    for (int number = 2; Files.exists(folder); number++) {
      folder = parent.resolve(name + "-" + number);
    }
    return folder;
  }
}

package io.shenbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Uses the program once, so that the classes that it takes are known. */
@Command(
    name = PrepareCommand.NAME,
    hidden = true,
    description = "Uses the program once, so that later starts are quick.")
final class PrepareCommand implements Callable<Integer> {

  static final String NAME = "prepare";

  @Override
  public Integer call() throws IOException {
    Path place = Files.createTempDirectory("shenbao");
    try {
      String workbook = place.resolve("in/workbook").toString();
      int made =
          Shenbao.execute("new", workbook)
              + Shenbao.execute("new", "--yaml", place.resolve("in/yaml").toString());
      Shenbao.execute("check", workbook);
      int judged =
          Shenbao.execute(
              "run", place.resolve("in").toString(), "-o", place.resolve("out").toString());
      DeskCommand.tryOut(place.resolve("desk"));
      // the blank forms lack everything
      return made == 0 && judged == 1 ? 0 : Shenbao.UNPROCESSED;
    } finally {
      ApplicationFolder.delete(place);
    }
  }
}

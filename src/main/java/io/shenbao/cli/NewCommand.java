package io.shenbao.cli;

import io.shenbao.document.fill.Documents;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shenbao new}: what an enterprise needs to begin. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Makes the source to fill in, the attachment folders and the blank form.")
final class NewCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Parameters(paramLabel = "DIR", description = "a new or empty folder")
  private Path folder = Path.of("");

  @Option(
      names = "--yaml",
      description = "an application.yaml and the schema an editor completes it by, no workbook")
  private boolean yaml;

  @Override
  public Integer call() throws IOException, Misuse {
    Wording wording = setting.wording();
    Folders.named("DIR", folder, wording);
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new Misuse(List.of(wording.say("cli.not-empty", folder)));
    }
    Packs.Pack pack = setting.pack();
    Path cache = Files.createTempDirectory("shenbao");
    try {
      Documents documents = setting.documents(pack, cache);
      new ApplicationFolder(pack.programme(), wording, documents).write(folder, yaml);
    } finally {
      ApplicationFolder.delete(cache);
    }
    spec.commandLine().getOut().println(wording.say(yaml ? "cli.new.yaml" : "cli.new", folder));
    return 0;
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> list = Files.list(path)) {
      return list.findAny().isEmpty();
    }
  }
}

package io.shenbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code shenbao template}: for those who edit Word templates. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = "For those who edit Word templates.",
    subcommands = {TemplateCommand.Lint.class, TemplatePreview.class})
final class TemplateCommand implements Runnable {

  @Mixin
  @SuppressWarnings({"NullAway.Init", "unused"})
  private LanguageOption language;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new WrongUsage.NoCommand(spec.commandLine());
  }

  /** {@code shenbao template lint}: all mistakes of a pack's templates at once. */
  @Command(
      name = "lint",
      mixinStandardHelpOptions = true,
      description = "Finds the mistakes in a pack's Word templates.")
  static final class Lint implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Setting setting;

    @Override
    public Integer call() throws IOException, Misuse {
      Packs.Pack pack = setting.pack();
      Path cache = Files.createTempDirectory("shenbao");
      try {
        setting.documents(pack, cache);
        setting.materials(pack, cache);
      } finally {
        ApplicationFolder.delete(cache);
      }
      spec.commandLine()
          .getOut()
          .println(setting.wording().say("cli.lint.clean", pack.programme().id()));
      return 0;
    }
  }
}

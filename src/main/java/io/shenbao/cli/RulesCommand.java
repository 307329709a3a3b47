package io.shenbao.cli;

import io.shenbao.rulebook.Explanation;
import io.shenbao.rulebook.RulesDocument;
import io.shenbao.rulebook.RulesTable;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shenbao rules}: what a pack judges. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists what a pack judges.",
    subcommands = {RulesCommand.Explain.class, RulesCommand.AsMarkdown.class})
final class RulesCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Override
  public Integer call() throws IOException, Misuse {
    new RulesTable(setting.wording())
        .lines(setting.pack().programme())
        .forEach(spec.commandLine().getOut()::println);
    return 0;
  }

  /** {@code shenbao rules explain}: one rule with its clause, reason, examples and mend. */
  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description = "Explains a rule, a piece of evidence or a built-in check.")
  static final class Explain implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Setting setting;

    @Parameters(paramLabel = "ID", description = "as findings name it")
    private String id = "";

    @Override
    public Integer call() throws IOException, Misuse {
      Packs.Pack pack = setting.pack();
      Wording wording = setting.wording();
      List<String> lines = Explanation.of(id, pack.programme(), pack.checker(), pack.wording());
      if (lines.isEmpty()) {
        String meant = Explanation.meant(id, pack.programme());
        throw new Misuse(
            List.of(
                wording.say(
                    "rules.unknown",
                    id,
                    pack.programme().id(),
                    meant.isEmpty() ? "" : wording.say("pack.did-you-mean", meant))));
      }
      lines.forEach(spec.commandLine().getOut()::println);
      return 0;
    }
  }

  /** {@code shenbao rules markdown}: the pack's rules as a document. */
  @Command(
      name = "markdown",
      mixinStandardHelpOptions = true,
      description = "Prints what a pack judges as Markdown.")
  static final class AsMarkdown implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Setting setting;

    @Override
    public Integer call() throws IOException, Misuse {
      new RulesDocument(setting.wording())
          .lines(setting.pack().programme())
          .forEach(spec.commandLine().getOut()::println);
      return 0;
    }
  }
}

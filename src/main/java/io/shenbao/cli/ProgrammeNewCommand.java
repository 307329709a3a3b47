package io.shenbao.cli;

import io.shenbao.programme.draft.NewPack;
import io.shenbao.programme.draft.NewPackId;
import io.shenbao.programme.draft.PackFolder;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shenbao programme new}: a pack to begin with. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Copies a pack as a start, or starts a short one that extends it.")
final class ProgrammeNewCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Parameters(paramLabel = "ID", description = "the new pack's id: small letters, digits, hyphens")
  private String id = "";

  @Option(
      names = "--from",
      paramLabel = "PACK",
      required = true,
      description = "the pack to start from")
  private String from = "";

  @Option(
      names = "--extend",
      description = "starts a pack that says only what differs from PACK, instead of a copy")
  private boolean extend;

  @Override
  public Integer call() throws IOException, Misuse {
    Wording wording = setting.wording();
    if (!NewPackId.isFit(id)) {
      throw new Misuse(List.of(wording.say("cli.programme.id", id)));
    }
    if (NewPackId.isTaken(id, setting.packs().available())) {
      throw new Misuse(List.of(wording.say("cli.programme.taken", id)));
    }
    Packs.Pack pack = setting.packs().load(from);
    PackFolder source = new PackFolder(setting.home(), from);
    PackFolder target = new PackFolder(setting.home(), id);
    for (Path folder : List.of(target.pack(), target.templates())) {
      if (Files.exists(folder)) {
        throw new Misuse(List.of(wording.say("cli.not-empty", folder)));
      }
    }
    NewPack made = new NewPack(target, wording);
    if (extend) {
      made.extend(pack.programme());
    } else {
      made.copy(source);
    }
    made.offer(
        setting.packs().library().stream()
            .filter(one -> !pack.programme().rules().containsKey(one.id()))
            .toList());
    spec.commandLine().getOut().println(wording.say("cli.programme.new", target.pack(), id));
    return 0;
  }
}

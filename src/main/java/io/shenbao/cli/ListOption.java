package io.shenbao.cli;

import io.shenbao.source.table.RosterFile;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the list of enterprises that rules may ask for. */
final class ListOption {

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description =
          "list of enterprises (CSV, text or Excel, by name or credit code) that a rule asks for; without it a person must look")
  private @Nullable Path file;

  /** The pack with the list, if one is given. */
  Packs.Pack addTo(Packs.Pack pack, Wording wording) throws Misuse {
    if (file == null) {
      return pack;
    }
    Folders.named("--list", file, wording);
    try {
      return new Packs.Pack(
          pack.programme(),
          pack.checker().with(new RosterFile(wording).read(file)),
          pack.wording());
    } catch (IOException e) {
      throw new Misuse(List.of(String.valueOf(e.getMessage())));
    }
  }
}

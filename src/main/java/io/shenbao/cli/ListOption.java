package io.shenbao.cli;

import com.google.common.base.Splitter;
import io.shenbao.programme.Reference;
import io.shenbao.programme.Similar;
import io.shenbao.source.table.ClerkLists;
import io.shenbao.source.table.ListFile;
import io.shenbao.source.table.RosterFile;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option for the bureau's lists that rules may ask for. */
final class ListOption {

  /** Between the name of a list and its file. */
  private static final Splitter NAMED = Splitter.on('=').limit(2);

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description =
          "list of enterprises (CSV, text or Excel, by name or credit code) that a rule asks for; without it a person must look."
              + " NAME=FILE for one of the pack's own lists; may be given several times")
  private List<String> files = new ArrayList<>();

  /** The pack with the lists that are given. */
  Packs.Pack addTo(Packs.Pack pack, Wording wording) throws Misuse {
    if (files.isEmpty()) {
      return pack;
    }
    ClerkLists lists = ClerkLists.NONE;
    for (String file : files) {
      lists = with(lists, file, pack.programme().lists(), wording);
    }
    return new Packs.Pack(pack.programme(), pack.checker().with(lists), pack.wording());
  }

  private static ClerkLists with(
      ClerkLists lists, String given, Map<String, Reference.Listing> known, Wording wording)
      throws Misuse {
    List<String> parts = NAMED.splitToList(given);
    String name = parts.get(0);
    boolean isNamed = parts.size() > 1 && (known.containsKey(name) || !isFile(given));
    if (isNamed ? lists.named().containsKey(name) : lists.roster() != null) {
      throw new Misuse(List.of(wording.say("cli.list-twice", given)));
    }
    Path file = path(isNamed ? parts.get(1) : given, wording);
    try {
      if (!isNamed) {
        return lists.with(new RosterFile(wording).read(file));
      }
      Reference.Listing listing = known.get(name);
      if (listing == null) {
        throw new Misuse(List.of(unknown(name, known, wording)));
      }
      return lists.with(name, new ListFile(listing, wording).read(file));
    } catch (IOException e) {
      throw new Misuse(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static String unknown(
      String name, Map<String, Reference.Listing> known, Wording wording) {
    return known.isEmpty()
        ? wording.say("cli.no-lists", name)
        : wording.say("cli.no-such-list", name, String.join("、", known.keySet()))
            + Similar.to(name, known.keySet())
                .map(meant -> wording.say("pack.did-you-mean", meant))
                .orElse("");
  }

  /** A file whose own name has an equals sign in it. */
  private static boolean isFile(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Path path(String name, Wording wording) throws Misuse {
    try {
      Path file = Path.of(name);
      Folders.named("--list", file, wording);
      return file;
    } catch (InvalidPathException e) {
      throw new Misuse(List.of(wording.say("roster.unreadable", name)));
    }
  }
}

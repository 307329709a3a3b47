package io.shenbao.cli;

import io.shenbao.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What must hold of input and output before a run. */
final class Folders {

  private Folders() {}

  static void check(Path input, Path output, Wording wording) throws IOException, Misuse {
    exists(input, wording);
    named("OUTPUT", output, wording);
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new Misuse(List.of(wording.say("cli.output-file", output)));
    }
    Path in = real(input);
    Path out = real(output);
    if (in.startsWith(out) || (Files.isDirectory(input) && out.startsWith(in))) {
      throw new Misuse(List.of(wording.say("cli.overlap", input, output)));
    }
  }

  /** With links resolved, as far as it exists: two names may lead to one folder. */
  static Path real(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    Path there = whole;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there == null ? whole : there.toRealPath().resolve(there.relativize(whole));
  }

  /** An empty name would be the folder that one happens to stand in. */
  static void named(String parameter, Path path, Wording wording) throws Misuse {
    if (path.toString().isEmpty()) {
      throw new Misuse(List.of(wording.say("cli.no-name", parameter)));
    }
  }

  static void exists(Path input, Wording wording) throws Misuse {
    named("INPUT", input, wording);
    if (!Files.exists(input)) {
      throw new Misuse(List.of(wording.say("cli.no-input", input)));
    }
  }
}

package io.shenbao.cli;

import io.shenbao.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What must hold of input and output before a run. */
final class Folders {

  private Folders() {}

  static void check(Path input, Path output, Wording wording) throws Misuse {
    exists(input, wording);
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new Misuse(List.of(wording.say("cli.output-file", output)));
    }
    Path in = input.toAbsolutePath().normalize();
    Path out = output.toAbsolutePath().normalize();
    if (in.startsWith(out) || (Files.isDirectory(input) && out.startsWith(in))) {
      throw new Misuse(List.of(wording.say("cli.overlap", input, output)));
    }
  }

  static void exists(Path input, Wording wording) throws Misuse {
    if (!Files.exists(input)) {
      throw new Misuse(List.of(wording.say("cli.no-input", input)));
    }
  }
}

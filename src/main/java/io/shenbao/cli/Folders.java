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
    named("OUTPUT", output, wording);
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new Misuse(List.of(wording.say("cli.output-file", output)));
    }
    Path in = input.toAbsolutePath().normalize();
    Path out = output.toAbsolutePath().normalize();
    if (in.startsWith(out) || (Files.isDirectory(input) && out.startsWith(in))) {
      throw new Misuse(List.of(wording.say("cli.overlap", input, output)));
    }
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

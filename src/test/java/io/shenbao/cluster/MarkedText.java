package io.shenbao.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A place in a file for people that a program writes anew. */
final class MarkedText {

  private MarkedText() {}

  /** Puts lines between {@code <!-- name -->} and {@code <!-- end of name -->}. */
  static void write(Path file, String name, List<String> lines) throws IOException {
    String text = Files.readString(file);
    String begin = "<!-- " + name + " -->\n";
    String end = "<!-- end of " + name + " -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(file + " has no place for " + name);
    }
    Files.writeString(
        file,
        text.substring(0, from + begin.length())
            + String.join("\n", lines)
            + "\n"
            + text.substring(to));
  }
}

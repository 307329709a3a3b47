package io.shenbao.cli;

import java.util.List;

/** Wrong usage or configuration, with all there is to say about it. */
final class Misuse extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> lines;

  Misuse(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  List<String> lines() {
    return lines;
  }
}

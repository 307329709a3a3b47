package io.shenbao.operation;

import java.util.List;

/** {@code application.yaml} has mistakes: all of them, each with its line and how to mend it. */
public final class WrongOperations extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> lines;

  WrongOperations(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  public List<String> lines() {
    return lines;
  }
}

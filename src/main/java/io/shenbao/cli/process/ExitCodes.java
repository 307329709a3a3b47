package io.shenbao.cli.process;

import java.util.ArrayList;
import java.util.List;

/** The exit codes of several commands that stand for one. */
public final class ExitCodes {

  private static final List<Integer> ORDER = List.of(2, 3, 1, 0);

  private final List<Integer> codes = new ArrayList<>();

  public void add(int code) {
    codes.add(code);
  }

  /** The first that applies: wrong usage, not processed, errors, none. */
  public int first() {
    return ORDER.stream().filter(codes::contains).findFirst().orElse(0);
  }
}

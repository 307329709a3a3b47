package io.shenbao.desk.run;

import java.util.List;

/** A run that was not made or did not come to its end, with all there is to say about it. */
public final class RunRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> lines;

  public RunRefused(List<String> lines, Throwable cause) {
    super(String.join("\n", lines), cause);
    this.lines = List.copyOf(lines);
  }

  /** Why, in words. */
  public List<String> lines() {
    return lines;
  }
}

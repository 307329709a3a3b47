package io.shenbao.source.grid;

import java.util.List;
import java.util.stream.Collectors;

/** What is stored in a cell. */
public sealed interface Stored {

  /** A text, in pieces that look alike. */
  record Text(List<Run> runs) implements Stored {

    /** The whole text, struck pieces too. */
    public String whole() {
      return runs.stream().map(Run::text).collect(Collectors.joining());
    }
  }

  /** A piece of text. */
  record Run(String text, boolean struck) {}

  /** A number; dates are numbers of days. */
  record Numeric(double value) implements Stored {}

  /** Yes or no. */
  record Flag(boolean value) implements Stored {}

  /** An error, such as {@code #DIV/0!}. */
  record Fault(String code) implements Stored {}

  /** A formula whose result nobody has stored, and which can't simply be worked out. */
  record Uncalculated() implements Stored {}

  /** A value that the file refers to and does not hold. */
  record Lost() implements Stored {}
}

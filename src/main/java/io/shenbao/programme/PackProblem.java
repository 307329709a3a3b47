package io.shenbao.programme;

import java.util.Comparator;

/**
 * A mistake in a pack.
 *
 * @param file relative to the configuration folder, with {@code /}
 * @param line from 1; 0 when the file as a whole is meant
 */
public record PackProblem(String file, int line, int column, String message)
    implements Comparable<PackProblem> {

  public static PackProblem at(PackOrigin origin, String message) {
    return new PackProblem(origin.file(), origin.line(), origin.column(), message);
  }

  @Override
  public int compareTo(PackProblem other) {
    return Comparator.comparing(PackProblem::file)
        .thenComparingInt(PackProblem::line)
        .thenComparingInt(PackProblem::column)
        .thenComparing(PackProblem::message)
        .compare(this, other);
  }
}

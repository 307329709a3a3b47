package io.shenbao.programme;

import java.util.Comparator;

/**
 * A mistake in a pack.
 *
 * @param file relative to the configuration folder, with {@code /}
 * @param line from 1; 0 when the file as a whole is meant
 * @param cause the same for all that are mended by mending one thing; empty for one on its own
 */
public record PackProblem(String file, int line, int column, String message, String cause)
    implements Comparable<PackProblem> {

  /** One on its own. */
  public PackProblem(String file, int line, int column, String message) {
    this(file, line, column, message, "");
  }

  public static PackProblem at(PackOrigin origin, String message) {
    return new PackProblem(origin.file(), origin.line(), origin.column(), message);
  }

  /** The same, mended with all others of a cause. */
  public PackProblem of(String common) {
    return new PackProblem(file, line, column, message, common);
  }

  /** Its place, {@code rules.yaml:12}. */
  public String place() {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return line == 0 ? name : name + ":" + line;
  }

  @Override
  public int compareTo(PackProblem other) {
    return Comparator.comparing(PackProblem::file)
        .thenComparingInt(PackProblem::line)
        .thenComparingInt(PackProblem::column)
        .thenComparing(PackProblem::message)
        .thenComparing(PackProblem::cause)
        .compare(this, other);
  }
}

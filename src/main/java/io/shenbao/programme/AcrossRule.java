package io.shenbao.programme;

import io.shenbao.assessment.Severity;
import java.util.List;

/**
 * What is looked for across all applications of a run. It gives a warning at most: a sign for the
 * bureau, which has to look for itself.
 *
 * @param clause where the notice says so; may be empty when {@code practice}
 * @param quote words of the notice; may be empty when {@code practice}
 * @param practice the notice is silent: usual practice
 * @param message text with {@code {name}} in it, the names that its kind knows
 */
public record AcrossRule(
    String id,
    String label,
    Comparison kind,
    Severity severity,
    String clause,
    String quote,
    boolean practice,
    String message,
    String fix) {

  /** What is compared. */
  public sealed interface Comparison {

    /** The names that a message may use. */
    List<String> names();
  }

  /**
   * The same values in the applications of several applicants.
   *
   * @param values paths; all must be there, and all must be the same
   * @param over a finding when more applicants than this share them
   * @param at path of the value that a finding points to
   */
  public record Same(List<String> values, int over, String at) implements Comparison {
    @Override
    public List<String> names() {
      return List.of("value", "count", "others");
    }
  }

  /**
   * Prose that is nearly the same in two applications, or in two items of one application's list.
   *
   * @param length letters and digits that a passage must have to be compared
   * @param shingle length of the character n-grams that are compared
   * @param between whose they are
   * @param similarity from which Jaccard index of their n-grams on two passages count as the same
   */
  public record Alike(int length, int shingle, double similarity, Between between)
      implements Comparison {
    @Override
    public List<String> names() {
      return List.of(
          "other",
          "count",
          "places",
          "place",
          "otherPlace",
          "percent",
          "factory",
          "otherFactory",
          "otherPath");
    }
  }

  /**
   * The same file, or a picture that looks the same, in the applications of two applicants.
   *
   * @param requirements whose files are compared; empty for all that should serve once only
   */
  public record Files(List<String> requirements) implements Comparison {
    @Override
    public List<String> names() {
      return List.of("file", "how", "count", "others", "otherFiles");
    }
  }

  /** Whose prose is compared. */
  public enum Between {
    /** That of several applicants, and of the items of one application. */
    APPLICANTS,
    /** That of one applicant's applications for several factories; the later one is told. */
    FACTORIES
  }
}

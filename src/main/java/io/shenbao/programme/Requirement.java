package io.shenbao.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that is due.
 *
 * @param folder sub-folder whose files belong to it
 * @param accept accepted types: {@code pdf, jpeg, png, …}
 * @param patterns file name globs that belong to it, wherever the file lies; for a requirement with
 *     {@code each} they may hold {@code {CEL}}
 * @param variants fixed variants, one due for each; empty when there are none
 * @param each a list or grid, {@code app.…}, one due for each item; null when there is none
 * @param when CEL over {@code app} and {@code it}; null: always
 * @param name of an item: a message; null without {@code each}
 * @param duration in seconds; null when it does not matter
 * @param anyOf ids of other requirements, one of which does as well
 * @param files how many files an item may have
 * @param proves the facts that a file of it should prove, by their keys
 * @param pixels the fewest that a picture should have; 0 when it does not matter
 * @param noTwice whether each of its files should be another one, and each of its pictures look
 *     different
 */
public record Requirement(
    String id,
    String label,
    String folder,
    Occasion stage,
    boolean required,
    Set<String> accept,
    List<String> patterns,
    Map<String, Variant> variants,
    @Nullable String each,
    @Nullable String when,
    @Nullable String name,
    @Nullable Duration duration,
    List<String> anyOf,
    FileCount files,
    Map<String, Proof> proves,
    long pixels,
    boolean noTwice,
    String clause,
    String quote) {

  /** When the evidence is handed in. */
  public enum Occasion {
    /** With the application. */
    UPLOAD,
    /** After printing and stamping; until then its absence is only worth a note. */
    STAMPED,
    /** To the bureau, apart from the upload. */
    DELIVERED
  }

  /**
   * One of several fixed things that are due, such as one report for each year.
   *
   * @param when CEL over {@code app}; null: always
   */
  public record Variant(String key, String label, List<String> patterns, @Nullable String when) {}

  /** Bounds of the number of an item's files, both inclusive; what has none is missing. */
  public record FileCount(int min, int max) {}

  /** Bounds of a film's length in seconds, both inclusive. */
  public record Duration(int min, int max) {}
}

package io.shenbao.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run among those before it.
 *
 * @param since what changed since the last completed run; null when there was none
 * @param before the completed runs before it, the earliest first
 */
public record Course(@Nullable Since since, List<CompletedRun> before) {

  /** The first run, or one that looks back to none. */
  public static final Course NONE = new Course(null, List.of());

  public Course {
    before = List.copyOf(before);
  }
}

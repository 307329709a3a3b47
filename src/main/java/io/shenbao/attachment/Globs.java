package io.shenbao.attachment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The globs of a pack and an application, taken apart once. */
final class Globs {

  private final Map<String, NamePattern> patterns = new HashMap<>();

  NamePattern of(String glob) {
    return patterns.computeIfAbsent(glob, NamePattern::of);
  }

  /** The glob that fits a reading best; null when none does. */
  @Nullable NamePattern best(List<String> globs, String reading) {
    NamePattern best = null;
    int fit = 0;
    for (String glob : globs) {
      int here = of(glob).fit(reading);
      if (here > fit) {
        best = of(glob);
        fit = here;
      }
    }
    return best;
  }

  /** How well the first reading that fits at all does; 0 when none does. */
  int fit(List<String> globs, List<String> readings) {
    for (String reading : readings) {
      NamePattern best = best(globs, reading);
      if (best != null) {
        return best.fit(reading);
      }
    }
    return 0;
  }
}

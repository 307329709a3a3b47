package io.shenbao.cluster;

import com.google.common.base.Splitter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is told of a range.
 *
 * @param generation of the run
 * @param step id of the step execution
 */
record RangeMessage(int generation, long step) {

  String text() {
    return generation + "|" + step;
  }

  /** Null when it is none of ours. */
  static @Nullable RangeMessage of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    List<String> parts = Splitter.on('|').splitToList(text);
    try {
      return parts.size() == 2
          ? new RangeMessage(Integer.parseInt(parts.get(0)), Long.parseLong(parts.get(1)))
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}

package io.shenbao.source.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of a document besides its text when it is read as prose. */
final class Detail {

  private final StyleSheet styles;
  private final LeftOuts leftOut = new LeftOuts();
  private final Map<String, Integer> notes = new LinkedHashMap<>();

  Detail(StyleSheet styles) {
    this.styles = styles;
  }

  LeftOuts leftOut() {
    return leftOut;
  }

  /** Whether text in a style of its own is bold. */
  boolean isBold(@Nullable String style) {
    return style != null && styles.isBold(style);
  }

  /** The number of a note, by its id; they are counted as they come. */
  int note(String id) {
    return notes.computeIfAbsent(id, key -> notes.size() + 1);
  }

  /** The notes that are spoken of, by id, in their order. */
  List<String> notes() {
    return new ArrayList<>(notes.keySet());
  }
}

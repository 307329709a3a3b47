package io.shenbao.deflate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The static pieces of one part of a template, each once. */
public final class StaticTexts {

  private final Map<String, StaticText> pieces = new HashMap<>();
  private final int blocks;

  /**
   * @param texts in the order of the template, as often as they stand in it
   */
  public StaticTexts(List<String> texts) {
    blocks = texts.size();
    List<String> order = List.copyOf(new LinkedHashSet<>(texts));
    for (StaticText piece : StaticMatches.in(order)) {
      pieces.put(order.get(piece.index()), piece);
    }
  }

  /** How many different texts there are. */
  public int size() {
    return pieces.size();
  }

  /** How many texts the template has, repeated ones counted again. */
  int blocks() {
    return blocks;
  }

  /** The piece that has this text; null when the template has none such. */
  @Nullable StaticText of(String text) {
    return pieces.get(text);
  }
}

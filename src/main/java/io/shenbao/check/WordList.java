package io.shenbao.check;

import dev.cel.common.values.NullValue;
import java.util.List;

/** A list of words of the pack, which rules look for in texts. */
@SuppressWarnings("Immutable") // a pack never changes once read
final class WordList extends Struct {

  private final List<String> words;

  WordList(List<String> words) {
    this.words = words;
  }

  /** The first of the words that a text has; empty when it has none. */
  String firstIn(String text) {
    for (String word : words) {
      if (text.contains(word)) {
        return word;
      }
    }
    return "";
  }

  @Override
  Object get(String name) {
    return NullValue.NULL_VALUE;
  }
}

package io.shenbao.document.word;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Takes down what speaks against a Word file. */
public interface Objections {

  /** Says in which part of the package what follows is. */
  void in(String part);

  /**
   * Takes down an objection.
   *
   * @param paragraph where it is; null for the part as a whole
   * @param excerpt of the text there
   * @param key of the words that say it
   * @param facts in these words
   */
  void at(@Nullable Element paragraph, String excerpt, String key, Object... facts);
}

package io.shenbao.prose;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text of one look.
 *
 * @param text what a reader sees; of a formula written in one line
 * @param formula as Office MathML: one {@code m:oMath} of our own writing, in which {@code
 *     <w:rPr/>} stands where a run's look goes; null of any other text
 */
public record Span(String text, boolean bold, Script script, @Nullable String formula) {

  /** Whether text stands on the line. */
  public enum Script {
    ON_LINE,
    RAISED,
    LOWERED
  }

  public Span(String text, boolean bold) {
    this(text, bold, Script.ON_LINE, null);
  }
}

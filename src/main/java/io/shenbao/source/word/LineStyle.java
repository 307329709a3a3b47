package io.shenbao.source.word;

/**
 * What a paragraph says of itself as a whole.
 *
 * @param style the id of its style; empty for the document's own
 * @param list the number of the list it belongs to; 0 for none, -1 where only its style may say so
 * @param level its depth in the list, from 0; -1 where only its style may say so
 * @param outline its level as a heading, from 0; -1 where only its style may say so
 * @param isCentred whether it says itself that it stands in the middle
 */
public record LineStyle(String style, int list, int level, int outline, boolean isCentred) {

  static final LineStyle PLAIN = new LineStyle("", -1, -1, -1, false);
}

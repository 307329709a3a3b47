package io.shenbao.document;

/**
 * A piece of a template that documents repeat word for word, with its tokens found beforehand.
 *
 * @param index of the piece in its part of the template
 * @param bytes in UTF-8
 * @param tokens literal bytes, and as {@code -1 - i} the i-th reference
 * @param references to this piece or to those before it
 */
record StaticText(int index, byte[] bytes, int[] tokens, Reference[] references) {

  /**
   * What stands before, too: its distance is known when both pieces have their place.
   *
   * @param at where in this piece
   * @param piece index of the piece that it refers to
   * @param offset where in that piece
   */
  record Reference(int at, int length, int piece, int offset) {}
}

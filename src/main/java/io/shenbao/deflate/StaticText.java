package io.shenbao.deflate;

import java.util.List;

/**
 * A piece of a template that documents repeat word for word, with what it has in common with others
 * found beforehand.
 *
 * @param index of the piece in its part of the template
 * @param bytes in UTF-8
 * @param references to this piece or to those before it, in order; all else is literal
 */
record StaticText(int index, byte[] bytes, List<Reference> references) {

  /**
   * What stands before, too: its distance is known when both pieces have their place.
   *
   * @param start where in this piece
   * @param piece index of the piece that it refers to
   * @param offset where in that piece
   */
  record Reference(int start, int length, int piece, int offset) {}
}

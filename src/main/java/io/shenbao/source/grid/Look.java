package io.shenbao.source.grid;

/**
 * How a cell shows what is in it.
 *
 * @param format the code of its number format
 * @param struck whether it is struck through
 */
record Look(String format, boolean struck) {

  /** Of a cell that nobody has given one. */
  static final Look PLAIN = new Look(GridCell.GENERAL, false);
}

package io.shenbao.source.word;

/** What stands in a line and is no text. */
public sealed interface Inset {

  /** Where it stands: the index of its first char in the line's text. */
  int at();

  /**
   * A formula.
   *
   * @param length of its text in the line
   * @param xml Office MathML, written anew: one {@code m:oMath}, with {@code <w:rPr/>} where a
   *     run's look goes
   */
  record Formula(int at, int length, String xml) implements Inset {}

  /**
   * A picture, for which {@link Line#PICTURE} stands.
   *
   * @param relation that leads to it; empty where it lies outside the file
   */
  record Picture(int at, String relation) implements Inset {}

  /**
   * A mark that leads to a note, whose number stands in the line.
   *
   * @param id of the note, as {@code footnote 3}
   */
  record Note(int at, int length, String id) implements Inset {}
}

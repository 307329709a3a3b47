package io.shenbao.source.word;

/** What a document holds that is not taken from it. */
public enum LeftOut {
  /** A field that fetches or runs something; what it showed last is taken. */
  FIELD,
  /** An embedded object, a control, a chart or a diagram. */
  OBJECT,
  /** A picture that lies outside the file. */
  LINKED_PICTURE,
  /** Another document within this one. */
  DOCUMENT,
  /** A program. */
  MACRO,
  COMMENT,
  /** Text that is struck out. */
  STRUCK,
  /** The shape of a table within a table; its text is taken. */
  INNER_TABLE,
  /** Headers and footers with text in them. */
  HEADER
}

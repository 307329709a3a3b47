package io.shenbao.programme;

/** How deep evidence is looked into. */
public enum Depth {
  /** Whether it opens: its type, its structure, how long it is. */
  OPEN,
  /** Whether all of it is there: every page, picture and packet decoded. */
  WHOLE
}

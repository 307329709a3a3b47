package io.shenbao.document.comment;

/** A document that is written in a way in which nobody can be sure to change nothing else of it. */
public final class NotPlain extends Exception {

  private static final long serialVersionUID = 1;

  NotPlain(String what) {
    super(what);
  }
}

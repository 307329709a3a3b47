package io.shenbao.source.word;

import java.io.IOException;

/** A Word document that can't be read. */
public final class UnreadableWord extends IOException {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Why {
    /** No package of Word's, or a damaged one. */
    BROKEN,
    /** An older format, or an encrypted file: they look alike from outside. */
    BINARY,
    /** More in it than in any form. */
    TOO_MUCH
  }

  private final Why why;

  public UnreadableWord(Why why) {
    super(why.name());
    this.why = why;
  }

  UnreadableWord(Why why, Throwable cause) {
    super(why.name(), cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}

package io.shenbao.merging;

import io.shenbao.wording.Sentence;

/** A file that is not read, and why. */
final class RefusedTable extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Sentence why;

  RefusedTable(String key, Object... facts) {
    super(key);
    this.why = Sentence.of(key, facts);
  }

  Sentence why() {
    return why;
  }
}

package io.shenbao.account;

import io.shenbao.history.Since;

/**
 * How many findings are not those of the last completed run.
 *
 * @param last when that one was started, ISO-8601
 * @param fresh that were not there
 * @param fixed that are no more, though their application is
 * @param open that were there and still are
 * @param gone whose application is no more
 */
public record Shift(String last, int fresh, int fixed, int open, int gone) {

  static Shift of(Since since) {
    return new Shift(
        since.last(), since.fresh(), since.fixed(), since.open(), since.goneFindings());
  }
}

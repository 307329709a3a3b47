package io.shenbao.report.returned;

import java.io.IOException;

/** A workbook that is not handed on because of what is in it; nothing went wrong. */
public final class NotReturnable extends IOException {

  private static final long serialVersionUID = 1;

  NotReturnable(String reason) {
    super(reason);
  }
}

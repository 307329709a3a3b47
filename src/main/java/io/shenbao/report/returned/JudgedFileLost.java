package io.shenbao.report.returned;

import java.io.IOException;

/** What was judged is no longer there, or is no longer what was judged. */
public final class JudgedFileLost extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * @param file its name
   */
  JudgedFileLost(String file) {
    super(file);
  }
}

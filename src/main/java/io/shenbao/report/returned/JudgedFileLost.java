package io.shenbao.report.returned;

import io.shenbao.assessment.JudgedFile;
import java.io.IOException;

/** What was judged is no longer there, or is no longer what was judged. */
public final class JudgedFileLost extends IOException {

  private static final long serialVersionUID = 1;

  JudgedFileLost(JudgedFile file) {
    super(file.file());
  }
}

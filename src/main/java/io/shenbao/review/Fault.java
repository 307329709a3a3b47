package io.shenbao.review;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.FindingDraft;
import io.shenbao.assessment.Severity;
import io.shenbao.deadline.DeadlinePassed;
import io.shenbao.wording.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** What is said of work that could not be done: what work, why in a clerk's words, the mend. */
public final class Fault {

  static final String INTERNAL = "internal-error";

  private Fault() {}

  static Finding of(Bulkhead.Task task, String path, Throwable cause) {
    Sentence work = Sentence.of("bulkhead.task." + task.name().toLowerCase(Locale.ROOT));
    if (cause instanceof IOException || cause instanceof UncheckedIOException) {
      String file = file(cause);
      return says(
          Finding.FILE_ACCESS,
          path,
          work,
          file.isEmpty() ? "bulkhead.file" : "bulkhead.named",
          file);
    }
    if (cause instanceof OutOfMemoryError) {
      return says(INTERNAL, path, work, "bulkhead.memory", "");
    }
    if (cause instanceof DeadlinePassed late) {
      return says(INTERNAL, path, work, "bulkhead.time", Long.toString(late.limit().toSeconds()));
    }
    return says(
        INTERNAL,
        path,
        work,
        cause instanceof StackOverflowError ? "bulkhead.depth" : "bulkhead.program",
        "");
  }

  /** A file or folder that can't be opened. */
  static FindingDraft closed() {
    return Finding.unchecked(Finding.FILE_ACCESS, Severity.ERROR);
  }

  private static Finding says(String rule, String path, Sentence work, String why, String fact) {
    return Finding.unchecked(rule, Severity.ERROR)
        .at(path)
        .says(
            Sentence.of("bulkhead.fault", work, Sentence.of(why, fact)),
            Sentence.of(why + ".fix", fact));
  }

  private static String file(Throwable cause) {
    Throwable at = cause instanceof UncheckedIOException ? cause.getCause() : cause;
    return at instanceof FileSystemException e && e.getFile() != null ? e.getFile() : "";
  }
}

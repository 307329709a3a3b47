package io.shenbao.batch;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;
import io.shenbao.check.FurtherDocuments;

/** What is said of a file that could not be made; it is no error of the applicant's. */
final class Unmade {

  private Unmade() {}

  /**
   * @param file that it was to be made from
   * @param key of the message
   */
  static Finding finding(String rule, String file, String key) {
    return Finding.failed(rule, Severity.WARNING).at(file).says(key, file);
  }

  /** What is said of the documents of a list that would be too many. */
  static Finding documents(String source, int more) {
    return Finding.unchecked("too-many-documents", Severity.ERROR)
        .at(source)
        .says("batch.too-many-documents", FurtherDocuments.MOST, more);
  }
}

package io.shenbao.batch;

import io.shenbao.assessment.Finding;
import io.shenbao.assessment.Severity;

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
}

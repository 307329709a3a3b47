package io.shenbao.batch;

import io.shenbao.assessment.Judgement;
import io.shenbao.source.Survey;

/**
 * One application of the frozen list.
 *
 * @param folder where its documents go, relative to the output
 * @param fingerprint of all that its assessment depends on; empty when that could not be told
 * @param surveyed what went wrong before it was read
 */
record WorkItem(Survey.Found found, String folder, String fingerprint, Judgement surveyed) {

  String path() {
    return found.path();
  }
}

package io.shenbao.batch;

import io.shenbao.source.Survey;

/**
 * One application of the frozen list.
 *
 * @param folder where its documents go, relative to the output
 * @param fingerprint of all that its assessment depends on
 */
record WorkItem(Survey.Found found, String folder, String fingerprint) {

  String path() {
    return found.path();
  }
}

package io.shenbao.batch.store;

import io.shenbao.assessment.Judgement;
import io.shenbao.source.Survey;

/**
 * One application of the frozen list.
 *
 * @param folder where its documents go, relative to the output
 * @param fingerprint of all that its assessment depends on; empty when that could not be told
 * @param surveyed what went wrong before it was read
 * @param stamps of its files, as they were when the list was frozen
 */
public record WorkItem(
    Survey.Found found, String folder, String fingerprint, Judgement surveyed, Stamps stamps) {

  public String path() {
    return found.path();
  }
}

package io.shenbao.batch.store;

import io.shenbao.assessment.HandedFile;
import io.shenbao.source.Survey;
import java.util.List;

/**
 * What a survey found besides the applications of its list.
 *
 * @param found how many applications there are
 * @param reused how many of them have a result already
 * @param withoutSource what holds no application
 * @param otherFiles what belongs to none
 * @param closed paths of folders below which there may be applications that could not be seen
 */
public record SurveyNotes(
    int found,
    int reused,
    List<Survey.NotJudged> withoutSource,
    List<HandedFile> otherFiles,
    List<String> closed) {

  /** The same, had so many applications a result already. */
  public SurveyNotes withReused(int number) {
    return new SurveyNotes(found, number, withoutSource, otherFiles, closed);
  }

  /** Whether an application of an earlier run may still be there, in a folder that is closed. */
  public boolean mayHold(String path) {
    return closed.stream().anyMatch(folder -> path.startsWith(folder + "/"));
  }
}

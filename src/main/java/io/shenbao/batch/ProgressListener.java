package io.shenbao.batch;

import io.shenbao.batch.store.SurveyNotes;
import io.shenbao.batch.store.SurveyStore;
import io.shenbao.batch.store.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.ItemProcessListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Tells how far a run is. It listens to the step as a whole, and what it gives listens to each of
 * its ranges that is worked on in this process.
 */
final class ProgressListener implements StepExecutionListener {

  private final Progress progress;
  private final SurveyStore store;
  private volatile int before;

  ProgressListener(Progress progress, SurveyStore store) {
    this.progress = progress;
    this.store = store;
  }

  @Override
  public void beforeStep(StepExecution execution) {
    SurveyNotes notes = store.notes();
    before = notes.reused();
    progress.begin(notes.found(), before);
  }

  /** So many applications of the step have been judged, here or elsewhere. */
  void reached(int judged) {
    progress.reached(before + judged);
  }

  /** Tells of each application that is judged here. */
  ItemProcessListener<WorkItem, Object> ofEach() {
    return new ItemProcessListener<>() {
      @Override
      public void beforeProcess(WorkItem unit) {
        progress.at(unit.path());
      }

      @Override
      public void afterProcess(WorkItem unit, @Nullable Object result) {
        if (result != null) {
          progress.step();
        }
      }
    };
  }
}

package io.shenbao.batch;

import io.shenbao.batch.store.SurveyNotes;
import io.shenbao.batch.store.SurveyStore;
import io.shenbao.batch.store.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.ItemProcessListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells how far a run is. */
final class ProgressListener
    implements StepExecutionListener, ItemProcessListener<WorkItem, Object> {

  private final Progress progress;
  private final SurveyStore store;

  ProgressListener(Progress progress, SurveyStore store) {
    this.progress = progress;
    this.store = store;
  }

  @Override
  public void beforeStep(StepExecution execution) {
    SurveyNotes notes = store.notes();
    progress.begin(notes.found(), notes.reused());
  }

  @Override
  public void beforeProcess(WorkItem unit) {
    progress.at(unit.path());
  }

  @Override
  public void afterProcess(WorkItem unit, @Nullable Object result) {
    if (result != null) {
      progress.step(unit.path());
    }
  }
}

package io.shenbao.batch;

import io.shenbao.assessment.Assessment;
import io.shenbao.batch.store.Stores;
import io.shenbao.batch.store.TraitsStore;
import io.shenbao.batch.store.UnitStore;
import io.shenbao.review.Gathering;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Adds what only the applications together show. */
final class CompareStep implements Tasklet {

  private final RunContext context;
  private final UnitStore store;
  private final TraitsStore traits;

  CompareStep(RunContext context, Stores stores) {
    this.context = context;
    this.store = stores.units();
    this.traits = stores.traits();
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    context.bulkhead().stand();
    List<Assessment> before = store.results();
    List<Assessment> after =
        new Gathering(context.programme(), context.decisions(), context.bulkhead())
            .gather(before, traits);
    for (int i = 0; i < after.size(); i++) {
      Assessment one = after.get(i);
      store.add(one.path(), one.equals(before.get(i)) ? null : one);
    }
    return RepeatStatus.FINISHED;
  }
}

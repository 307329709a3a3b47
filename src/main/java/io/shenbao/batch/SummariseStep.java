package io.shenbao.batch;

import io.shenbao.batch.store.Moved;
import io.shenbao.batch.store.Stores;
import io.shenbao.review.RunResult;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the files about all applications. */
final class SummariseStep implements Tasklet {

  private final RunContext context;
  private final Stores stores;
  private final Supplier<Moved> others;
  private @Nullable RunResult result;

  /**
   * @param others what other machines have moved in the output
   */
  SummariseStep(RunContext context, Stores stores, Supplier<Moved> others) {
    this.context = context;
    this.stores = stores;
    this.others = others;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    context.output().archive().add(others.get());
    result = new Summary(context, stores).write();
    return RepeatStatus.FINISHED;
  }

  /** What the run came to; null before it came to its end. */
  @Nullable RunResult result() {
    return result;
  }
}

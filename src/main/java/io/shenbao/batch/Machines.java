package io.shenbao.batch;

import io.shenbao.batch.store.Moved;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Where a run keeps its state, and who works on its ranges: threads, if nothing else is said. */
@FunctionalInterface
public interface Machines {

  /** Opens the database; whoever asked closes it. */
  JobDatabase open() throws RunFailure;

  /**
   * Who works on the ranges of a step.
   *
   * @param stopping whether no more work is to be begun
   * @param done is told how many applications are done with, where nothing else in this process
   *     sees them
   */
  default PartitionHandler over(
      Step step, JobDatabase database, BooleanSupplier stopping, IntConsumer done)
      throws Exception {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(step.getName() + "-");
    int cores = Runtime.getRuntime().availableProcessors();
    threads.setConcurrencyLimit(cores);
    TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
    handler.setTaskExecutor(threads);
    handler.setStep(step);
    handler.setGridSize(cores);
    handler.afterPropertiesSet();
    return handler;
  }

  /** What others have moved in the output for this run. */
  default Moved moved(JobDatabase database) {
    return Moved.NONE;
  }
}
